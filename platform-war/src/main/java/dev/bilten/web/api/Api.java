package dev.bilten.web.api;

/** Where the interface stands on every organizer's host. {@code /api/v1} is kept free. */
public final class Api {
    public static final String BASE = "/api/2026-12";

    /** The header that makes a {@code POST} safe to repeat. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private Api() {}
}
