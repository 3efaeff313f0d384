package dev.bilten.e2e;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser makes of the fields of a form. */
final class FormBody {
    static final String BOUNDARY = "part-of-a-form";

    private FormBody() {}

    /** @param ticked boxes that have this one name */
    static String encoded(Map<String, String> fields, String name, String... ticked) {
        return Stream.concat(
                        fields.entrySet().stream()
                                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())),
                        Stream.of(ticked).map(value -> encoded(name) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    static byte[] parts(Map<String, String> fields, String field, String file, byte[] content) {
        var body = new ByteArrayOutputStream();
        // the token first, as in every form of ours
        new TreeMap<>(fields)
                .forEach((name, value) ->
                        part(body, "name=\"" + name + "\"\r\n", value.getBytes(StandardCharsets.UTF_8)));
        part(
                body,
                "name=\"" + field + "\"; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream\r\n",
                content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
