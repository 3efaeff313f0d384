package dev.bilten.webkit.access;

import java.util.Optional;

/** The cookie that keeps somebody signed in at this host. The assembly supplies one; sign-in pages use it. */
public interface SessionCookie {

    /** The session's secret as the browser sent it; whether it is still good is not known here. */
    Optional<String> token();

    /** After signing in: a fresh secret in place of whatever the browser had. */
    void begin(String token);

    /** After signing out. */
    void end();
}
