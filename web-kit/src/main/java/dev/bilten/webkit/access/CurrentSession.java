package dev.bilten.webkit.access;

/** Knows what the browser's CSRF token is bound to. The assembly supplies one. */
public interface CurrentSession {

    /** The id of the session, or of the anonymous cookie; never empty, secret to this browser. */
    String id();
}
