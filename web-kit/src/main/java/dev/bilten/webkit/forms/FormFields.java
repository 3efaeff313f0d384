package dev.bilten.webkit.forms;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a plain form, taken apart within limits. */
public final class FormFields {

    /** The largest body of a plain form; files come as multipart. */
    public static final int LARGEST_BODY = 512 * 1024;

    private static final int MOST_FIELDS = 1_000;

    private FormFields() {}

    /**
     * Names and values in the order they were sent.
     *
     * @throws ProblemException when the body is larger than a form can be, or is not one
     */
    public static Map<String, List<String>> parse(byte[] body) {
        if (body.length > LARGEST_BODY) {
            throw new ProblemException(ProblemType.TOO_LARGE, "The form is larger than " + LARGEST_BODY + " bytes.");
        }
        var fields = new LinkedHashMap<String, List<String>>();
        var pairs = new String(body, StandardCharsets.UTF_8).split("&", MOST_FIELDS + 2);
        if (pairs.length > MOST_FIELDS) {
            throw new ProblemException(ProblemType.TOO_LARGE, "The form has more than " + MOST_FIELDS + " fields.");
        }
        for (var pair : pairs) {
            var sign = pair.indexOf('=');
            var name = decode(sign < 0 ? pair : pair.substring(0, sign));
            if (!name.isEmpty()) {
                fields.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(sign < 0 ? "" : decode(pair.substring(sign + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The form is not encoded as forms are.");
        }
    }
}
