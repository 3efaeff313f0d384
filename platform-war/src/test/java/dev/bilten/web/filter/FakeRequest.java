package dev.bilten.web.filter;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request as a server hands it over, and what is answered to it. */
final class FakeRequest {
    final Map<String, List<String>> headers = new HashMap<>();
    final List<Cookie> cookies = new ArrayList<>();
    final Map<String, List<String>> answered = new HashMap<>();
    String peer = "203.0.113.9";
    String scheme = "http";
    String uri = "/";

    @Nullable String query;

    /** In place of what was sent under that name before; several values are several lines. */
    FakeRequest with(String header, String... lines) {
        headers.put(header, List.of(lines));
        return this;
    }

    FakeRequest from(String address) {
        peer = address;
        return this;
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getHeader" ->
                headers.getOrDefault((String) arguments[0], List.of()).stream()
                        .findFirst()
                        .orElse(null);
            case "getHeaders" -> Collections.enumeration(headers.getOrDefault((String) arguments[0], List.of()));
            case "getMethod" -> "GET";
            case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(new Cookie[0]);
            case "getRemoteAddr" -> peer;
            case "getScheme" -> scheme;
            case "getServerName" -> "server.test";
            case "getServerPort" -> 8080;
            case "getQueryString" -> query;
            case "getRequestURI", "getServletPath" -> uri;
            case "getPathInfo" -> null;
            case "isAsyncStarted" -> false;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (method, arguments) -> {
            if (!method.equals("addHeader") && !method.equals("setHeader")) {
                throw new UnsupportedOperationException(method);
            }
            answered.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                    .add((String) arguments[1]);
            return null;
        });
    }

    private interface Answer {
        @Nullable Object to(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        var proxy = Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        answer.to(method.getName(), Objects.requireNonNullElse(arguments, new Object[0])));
        return type.cast(proxy);
    }
}
