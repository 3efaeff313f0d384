package dev.bilten.kernel;

/**
 * Every way a request can fail, with its stable slug, HTTP status and who has to act. On the wire the slug is the last
 * part of the problem's {@code type} and stands alone as {@code code}; it never changes its meaning.
 */
public enum ProblemType {
    BAD_REQUEST("bad-request", 400, Who.CLIENT),
    MALFORMED_JSON("malformed-json", 400, Who.CLIENT),
    UNKNOWN_FIELD("unknown-field", 400, Who.CLIENT),
    INVALID_CURSOR("invalid-cursor", 400, Who.CLIENT),
    NOT_SIGNED_IN("not-signed-in", 401, Who.CLIENT),
    FORBIDDEN("forbidden", 403, Who.CLIENT),
    CSRF("stale-form", 403, Who.CLIENT),
    NOT_FOUND("not-found", 404, Who.CLIENT),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, Who.CLIENT),
    NOT_ACCEPTABLE("not-acceptable", 406, Who.CLIENT),
    CONFLICT("conflict", 409, Who.CLIENT),
    SOLD_OUT("sold-out", 409, Who.CLIENT),
    NOT_ON_SALE("not-on-sale", 409, Who.CLIENT),
    STALE_VERSION("stale-version", 409, Who.CLIENT),
    IDEMPOTENCY_CONFLICT("idempotency-conflict", 409, Who.CLIENT),
    HOLD_EXPIRED("hold-expired", 410, Who.CLIENT),
    TOO_LARGE("too-large", 413, Who.CLIENT),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, Who.CLIENT),
    INVALID("invalid", 422, Who.CLIENT),
    TOO_MANY_REQUESTS("too-many-requests", 429, Who.CLIENT),
    INTERNAL("internal", 500, Who.OPERATOR),
    PAYMENT_PROVIDER("payment-provider", 502, Who.PROVIDER),
    UNAVAILABLE("unavailable", 503, Who.OPERATOR);

    /** Who can do something about it. */
    public enum Who {
        CLIENT,
        OPERATOR,
        PROVIDER
    }

    private final String slug;
    private final int status;
    private final Who acts;

    ProblemType(String slug, int status, Who acts) {
        this.slug = slug;
        this.status = status;
        this.acts = acts;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public Who acts() {
        return acts;
    }
}
