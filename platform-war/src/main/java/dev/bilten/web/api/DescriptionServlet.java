package dev.bilten.web.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The same description where tools of a MicroProfile server look for it. The server's own scanner would stand there; it
 * breaks on parameters that are described in a bean of their own, and knows neither the key nor the problems, so it is
 * switched off in {@code microprofile-config.properties}.
 */
@WebServlet(urlPatterns = DescriptionServlet.PATH)
public class DescriptionServlet extends HttpServlet {
    static final String PATH = "/openapi";
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var document = OpenApiResource.document();
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
