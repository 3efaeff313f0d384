package dev.bilten.webkit.access;

/** Knows who sends the request. The assembly supplies one. */
public interface CurrentIdentity {

    /**
     * A broken or expired session or key is {@link Caller.Nobody}. Throws UNAVAILABLE while sessions cannot be read: then
     * nobody knows.
     */
    Caller caller();

    /** Where a person who has to sign in first is sent, such as {@code /admin/login}; {@code path} is where they wanted to go. */
    String signInUrl(String path);
}
