package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Secrets;
import dev.bilten.webkit.access.CurrentSession;
import java.util.Optional;

/**
 * The cookies that stand for a browser: {@code session} for somebody signed in, {@code browser} for anybody else, given out
 * when a form is drawn for the first time.
 */
@Service
public class SessionOfVisit implements CurrentSession {
    private static final String SESSION = "session";
    private static final String BROWSER = "browser";

    @Override
    public String id() {
        return token().orElseGet(() -> Visit.current().seen().browser(SessionOfVisit::browser));
    }

    /** The session's secret, when the browser has one; whether it is still good is not known here. */
    public Optional<String> token() {
        return Visit.current().cookies().read(SESSION);
    }

    /** After signing in. */
    public void begin(String token) {
        Visit.current().cookies().set(SESSION, token);
    }

    public void end() {
        var cookies = Visit.current().cookies();
        cookies.remove(SESSION);
        cookies.remove(BROWSER);
    }

    private static String browser() {
        var cookies = Visit.current().cookies();
        return cookies.read(BROWSER).orElseGet(() -> {
            var fresh = Secrets.token();
            cookies.set(BROWSER, fresh);
            return fresh;
        });
    }
}
