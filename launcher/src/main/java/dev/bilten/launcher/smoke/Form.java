package dev.bilten.launcher.smoke;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form on a page; only fields that are there can be filled in. */
public final class Form {
    private final Page page;
    private final FormElement form;
    private final Map<String, List<String>> filled = new LinkedHashMap<>();

    Form(Page page, FormElement form) {
        this.page = page;
        this.form = form;
    }

    public Form fill(String field, String value) {
        Mismatch.unless(has(field), "a field " + field + " at " + page.url().getPath(), form.formData());
        filled.put(field, List.of(value));
        return this;
    }

    Form fillIfThere(String field, String value) {
        return has(field) ? fill(field, value) : this;
    }

    /** One of several radio buttons, ticks, or entries of a list. */
    public Form choose(String field, String... values) {
        for (var value : values) {
            Mismatch.unless(
                    offers(field).contains(value),
                    value + " among " + field + " at " + page.url().getPath(),
                    offers(field));
        }
        filled.put(field, List.of(values));
        return this;
    }

    List<String> offers(String field) {
        return form.select("[value]").stream()
                .filter(input -> input.attr("name").equals(field)
                        || (input.parent() != null && parentName(input).equals(field)))
                .map(input -> input.attr("value"))
                .toList();
    }

    private static String parentName(Element option) {
        var list = option.closest("select");
        return list == null ? "" : list.attr("name");
    }

    List<String> fields() {
        return form.select("input[name], select[name], textarea[name]").eachAttr("name");
    }

    private boolean has(String field) {
        return fields().contains(field);
    }

    public Page submit() {
        return page.browser().send(action(), "application/x-www-form-urlencoded", encoded());
    }

    /** @param field the one with the file */
    public Page submitFile(String field, String name, byte[] content) {
        var boundary = "smoke" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        values().forEach((key, all) -> all.forEach(value -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return page.browser().send(action(), "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private URI action() {
        var action = form.absUrl("action").replaceAll("#.*", "");
        return action.isEmpty() ? page.url() : URI.create(action);
    }

    private byte[] encoded() {
        return values().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What a browser would send: the fields as they stand, in their order, the hidden ones too. */
    private Map<String, List<String>> values() {
        var values = new LinkedHashMap<String, List<String>>();
        form.formData()
                .forEach(field -> values.computeIfAbsent(field.key(), _ -> new ArrayList<>())
                        .add(field.value()));
        form.select("input[type=file]").eachAttr("name").forEach(values::remove);
        values.putAll(filled);
        return values;
    }

    /** The button that is pressed sends its own name and value. */
    public Form press(String field, String value) {
        Mismatch.unless(
                form.select("button").stream()
                        .anyMatch(button -> button.attr("name").equals(field)
                                && button.attr("value").equals(value)),
                "a button " + field + "=" + value + " at " + page.url().getPath(),
                form.select("button").eachText());
        filled.put(field, List.of(value));
        return this;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
