package dev.bilten.web.filter;

import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.ProblemType;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;

/** Answers what never reaches a page. The answer names no organizer, not even the one of the host. */
@Service
public class Refusals {
    private static final String PAGE = "dev/bilten/web/filter/refused";

    private final Templates templates;
    private final Messages messages;

    @Inject
    public Refusals(Templates templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    record Model(String title, String text) {}

    void page(Visit visit, ProblemType type) throws IOException {
        write(visit.request(), visit.response(), type, visit.locale());
    }

    /** For a request that did not even become a visit. */
    void bare(HttpServletRequest request, HttpServletResponse response, ProblemType type) throws IOException {
        var locale = Languages.preferred(request.getHeader("Accept-Language"), OurLanguages.LOCALES)
                .orElse(Locale.ENGLISH);
        write(request, response, type, locale);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemType type, Locale locale)
            throws IOException {
        var title = messages.text(PAGE, locale, type.slug() + ".title");
        var text = messages.text(PAGE, locale, type.slug() + ".text");
        response.setStatus(type.status());
        response.setHeader("Cache-Control", "no-store");
        if (asksForPage(request)) {
            var page = PageContext.of(locale, "/", "");
            send(response, "text/html;charset=UTF-8", templates.draw(View.of(PAGE, new Model(title, text)), page));
        } else {
            send(response, "application/problem+json", problem(type, title, text, response));
        }
    }

    private static boolean asksForPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && !PlainPath.of(request).startsWith("/api/");
    }

    private static String problem(ProblemType type, String title, String text, HttpServletResponse response) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:bilten:problem:" + type.slug());
        body.put("code", type.slug());
        body.put("title", title);
        body.put("status", type.status());
        body.put("detail", text);
        body.put("instance", "urn:bilten:request:" + response.getHeader("X-Request-Id"));
        return Json.write(body);
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
