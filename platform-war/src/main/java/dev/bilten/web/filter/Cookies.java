package dev.bilten.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Cookies of this host alone. Over https their names begin with {@code __Host-}: browsers then refuse them from a
 * neighbouring subdomain, which would otherwise be able to plant a session.
 */
final class Cookies {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final boolean secure;

    Cookies(HttpServletRequest request, HttpServletResponse response, boolean secure) {
        this.request = request;
        this.response = response;
        this.secure = secure;
    }

    Optional<String> read(String name) {
        var all = request.getCookies();
        if (all == null) {
            return Optional.empty();
        }
        var wanted = fullName(name);
        for (var cookie : all) {
            if (cookie.getName().equals(wanted)
                    && cookie.getValue() != null
                    && !cookie.getValue().isBlank()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Until the browser is closed. */
    void set(String name, String value) {
        add(name, value, "");
    }

    void keep(String name, String value, Duration age) {
        add(name, value, "; Max-Age=" + age.toSeconds());
    }

    void remove(String name) {
        add(name, "", "; Max-Age=0");
    }

    private void add(String name, String value, String age) {
        response.addHeader(
                "Set-Cookie",
                fullName(name) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + age + (secure ? "; Secure" : ""));
    }

    private String fullName(String name) {
        return secure ? "__Host-" + name : name;
    }
}
