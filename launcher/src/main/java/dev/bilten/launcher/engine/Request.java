package dev.bilten.launcher.engine;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A request's words: its URL parameters and those headers that mean the same. */
record Request(Map<String, String> parameters, Headers headers) {
    /** Parameters for the HTTP edge itself; every other one is a setting of the query. */
    private static final Set<String> NOT_SETTINGS = Set.of(
            "query",
            "query_id",
            "database",
            "default_format",
            "compress",
            "decompress",
            "user",
            "password",
            "quota_key",
            "session_id",
            "session_timeout",
            "session_check",
            "session_timezone_check",
            "stacktrace",
            "role",
            "buffer_size",
            "wait_end_of_query",
            "client_protocol_version",
            "enable_http_compression",
            "http_zlib_compression_level",
            "send_progress_in_http_headers",
            "http_response_headers",
            "close_session");

    private static final String PARAMETER = "param_";

    static Request of(HttpExchange exchange) {
        var parameters = new LinkedHashMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            for (var pair : raw.split("&")) {
                var parts = pair.split("=", 2);
                parameters.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return new Request(parameters, exchange.getRequestHeaders());
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String either(String parameter, String header, String otherwise) {
        var named = parameters.get(parameter);
        if (named != null) {
            return named;
        }
        var sent = headers.getFirst(header);
        return sent == null ? otherwise : sent;
    }

    boolean on(String parameter) {
        return "1".equals(parameters.get(parameter)) || "true".equals(parameters.get(parameter));
    }

    boolean from(String user, String password) {
        var basic = headers.getFirst("Authorization");
        if (basic != null && basic.startsWith("Basic ")) {
            var pair = new String(Base64.getDecoder().decode(basic.substring(6).strip()), StandardCharsets.UTF_8);
            return pair.equals(user + ":" + password);
        }
        return either("user", "X-ClickHouse-User", "default").equals(user)
                && either("password", "X-ClickHouse-Key", "").equals(password);
    }

    /** One statement that gives the session what the URL asks for; empty when it asks for nothing. */
    String preparation() {
        return parameters.entrySet().stream()
                .filter(entry -> !NOT_SETTINGS.contains(entry.getKey()))
                .map(entry -> entry.getKey() + " = " + quoted(entry.getValue()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), list -> list.isEmpty() ? "" : "SET " + list));
    }

    /** Whether a name is one that SQL takes without quoting: nothing else may stand in a SET. */
    boolean wellFormed() {
        return parameters.keySet().stream()
                .filter(name -> !NOT_SETTINGS.contains(name))
                .allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*") && !name.equals(PARAMETER));
    }

    static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
