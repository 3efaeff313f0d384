package dev.bilten.web.filter;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as the servlet container maps it: decoded, without path parameters, always with its slash. */
final class PlainPath {
    private PlainPath() {}

    static String of(HttpServletRequest request) {
        var servlet = request.getServletPath();
        var rest = request.getPathInfo();
        var path = servlet + (rest == null ? "" : rest);
        return path.isEmpty() ? "/" : path;
    }
}
