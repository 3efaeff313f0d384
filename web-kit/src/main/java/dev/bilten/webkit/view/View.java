package dev.bilten.webkit.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page, or a part of one, still to be drawn: what a resource method returns.
 *
 * @param template class-path name without {@code .html}, such as {@code dev/bilten/admin/orders/orders}; with a theme, the name inside it
 * @param fragment the {@code th:fragment} to draw alone, or null for the whole page
 * @param model a record or a map; its components become the variables of the template. {@code page} is added by the writer
 * @param status the HTTP status
 * @param headers further response headers
 * @param theme where the template and its relatives come from; null for our own pages
 */
public record View(
        String template,
        @Nullable String fragment,
        Object model,
        int status,
        Map<String, String> headers,
        @Nullable ThemeChain theme) {

    public View {
        headers = Map.copyOf(headers);
    }

    public static View of(String template, Object model) {
        return new View(template, null, model, 200, Map.of(), null);
    }

    /** A page that needs nothing but {@code page}. */
    public static View of(String template) {
        return of(template, Map.of());
    }

    /** One {@code th:fragment} of a template; what htmx asks for. */
    public static View fragment(String template, String fragment, Object model) {
        return new View(template, fragment, model, 200, Map.of(), null);
    }

    /** A page of the shop: {@code name} is looked up in the theme's chain, the brand before what it extends. */
    public static View themed(ThemeChain theme, String name, Object model) {
        return new View(name, null, model, 200, Map.of(), theme);
    }

    /** The same page in another theme. */
    View in(ThemeChain chain) {
        return new View(template, fragment, model, status, headers, chain);
    }

    /** The same page with another value for a variable of its template. */
    public View withVariable(String name, Object value) {
        var all = Properties.variables(model);
        all.put(name, value);
        return new View(template, fragment, all, status, headers, theme);
    }

    public View withStatus(int newStatus) {
        return new View(template, fragment, model, newStatus, headers, theme);
    }

    public View withHeader(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new View(template, fragment, model, status, all, theme);
    }

    /** The same model, drawn as one fragment of the same template. */
    public View only(String oneFragment) {
        return new View(template, oneFragment, model, status, headers, theme);
    }
}
