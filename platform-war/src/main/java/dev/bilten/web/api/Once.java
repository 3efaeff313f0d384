package dev.bilten.web.api;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.ApiKeyId;
import dev.bilten.identity.api.Idempotency;
import dev.bilten.identity.api.Idempotency.Begun;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Secrets;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.json.Json;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Does what a {@code POST} asks for, and with an {@code Idempotency-Key} only once. Work and answer are kept in one transaction:
 * a second request with the same key waits for the first and gets its answer. A refusal keeps nothing, so that the same key may
 * be tried again.
 */
@Service
public class Once {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Idempotency idempotency;
    private final Database database;
    private final CurrentCall current;
    private final CurrentIdentity identity;
    private final Json json;
    private final HttpServletRequest request;

    @Inject
    public Once(
            Idempotency idempotency,
            Database database,
            CurrentCall current,
            CurrentIdentity identity,
            Json json,
            HttpServletRequest request) {
        this.idempotency = idempotency;
        this.database = database;
        this.current = current;
        this.identity = identity;
        this.json = json;
        this.request = request;
    }

    /**
     * @param key the header as it came; null when it did not
     * @param body what was sent: the same key with another one is a conflict
     * @param reason what the journal keeps as the cause
     * @param work throws a {@link ProblemException} when it cannot be done, which undoes all of it
     */
    public Response answer(@Nullable String key, Record body, String reason, Function<CallContext, Answer> work) {
        var call = current.call(reason);
        if (key == null) {
            return response(work.apply(call));
        }
        check(key);
        return database.inTransaction(call.tenant(), () -> switch (idempotency.begin(call, caller(), key, hash(body))) {
            case Begun.Fresh(var claim) -> fresh(call, claim, work.apply(call));
            case Begun.Replay(var status, var kept) -> kept(status, kept, true);
            case Begun.Conflict() -> throw conflict();
            case Begun.InProgress() -> throw busy();
        });
    }

    /** The key of a request whose work is done together with that of others. */
    public Optional<Idempotency.Sealed> seal(@Nullable String key, Record body) {
        if (key == null) {
            return Optional.empty();
        }
        check(key);
        return Optional.of(new Idempotency.Sealed(caller(), key, hash(body)));
    }

    private static void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "Idempotency-Key is 1 to 255 visible ASCII characters without spaces.");
        }
    }

    private Response fresh(CallContext call, Idempotency.Claim claim, Answer answer) {
        if (!idempotency.finish(call, claim, answer.status(), kept(answer))) {
            throw busy();
        }
        return response(answer);
    }

    /** As it is kept, and as {@link #kept(int, String, boolean)} reads it. */
    public String kept(Answer answer) {
        return answer.location() + "\n" + new String(json.write(answer.body()), StandardCharsets.UTF_8);
    }

    /** The answer of a work done together with others, now or by an earlier request with the same key. */
    public static Response kept(int status, String kept, boolean replayed) {
        var end = kept.indexOf('\n');
        var response = Response.status(status).entity(kept.substring(end + 1));
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return locate(response, kept.substring(0, end))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    public static ProblemException conflict() {
        return new ProblemException(ProblemType.IDEMPOTENCY_CONFLICT, "This key came with another request before.");
    }

    public static ProblemException busy() {
        return new ProblemException(ProblemType.CONFLICT, "The first request with this key is still being answered.");
    }

    private static Response response(Answer answer) {
        var response = Response.status(answer.status()).entity(answer.body());
        return locate(response, answer.location())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Response.ResponseBuilder locate(Response.ResponseBuilder response, String location) {
        return location.isEmpty() ? response : response.location(URI.create(location));
    }

    private String hash(Record body) {
        var sent = new String(json.write(body), StandardCharsets.UTF_8);
        return Secrets.hash(request.getMethod() + " " + request.getRequestURI() + "\n" + sent);
    }

    private ApiKeyId caller() {
        if (identity.caller() instanceof Caller.ApiKey(var id, var _, var _, var _)) {
            return new ApiKeyId(UUID.fromString(id));
        }
        throw new ProblemException(ProblemType.NOT_SIGNED_IN, "Send a valid key.");
    }
}
