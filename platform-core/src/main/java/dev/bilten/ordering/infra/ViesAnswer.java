package dev.bilten.ordering.infra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.database.api.Json;
import dev.bilten.ordering.api.VatCheck;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what VIES answers to {@code check-vat-number}. An answer is one only if it is about the number that was asked; all
 * else leaves the number as unknown as it was.
 */
final class ViesAnswer {
    static final String GARBLED = "GARBLED";

    private static final int LONGEST = 300;
    private static final Pattern WORD = Pattern.compile("[A-Z_]{2,40}");
    /** What it writes in place of a name that a country keeps to itself. */
    private static final String WITHHELD = "---";
    /** Beside an answer these say what it is; any other word says that there is none. */
    private static final Set<String> NO_TROUBLE = Set.of("", "VALID", "INVALID");

    private ViesAnswer() {}

    static VatCheck read(String vatId, Instant at, int status, String body) {
        JsonNode json;
        try {
            json = Json.tree(body);
        } catch (IllegalStateException _) {
            return VatCheck.silent(vatId, at, status == 200 ? GARBLED : "HTTP_" + status);
        }
        var trouble = trouble(json);
        if (trouble.equals("INVALID_INPUT")) {
            return VatCheck.invalid(vatId, at, "");
        }
        if (!NO_TROUBLE.contains(trouble)) {
            return VatCheck.silent(vatId, at, WORD.matcher(trouble).matches() ? trouble : GARBLED);
        }
        if (status != 200) {
            return VatCheck.silent(vatId, at, "HTTP_" + status);
        }
        var valid = json.path("valid");
        var about = text(json, "countryCode") + text(json, "vatNumber");
        if (!valid.isBoolean() || !about.equals(vatId)) {
            return VatCheck.silent(vatId, at, GARBLED);
        }
        var reference = text(json, "requestIdentifier");
        return valid.booleanValue()
                ? VatCheck.valid(vatId, at, reference, text(json, "name"), text(json, "address"))
                : VatCheck.invalid(vatId, at, reference);
    }

    /** Faults come as a list of them, on whatever status. */
    private static String trouble(JsonNode json) {
        var listed = text(json.path("errorWrappers").path(0), "error");
        if (!listed.isEmpty()) {
            return listed;
        }
        var denied = json.path("actionSucceed");
        return denied.isBoolean() && !denied.booleanValue() ? "UNKNOWN" : text(json, "userError");
    }

    private static String text(JsonNode json, String field) {
        var text = json.path(field).asText("").replaceAll("\\p{Cntrl}+", " ").strip();
        var shown =
                text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        return shown.equals(WITHHELD) ? "" : shown;
    }
}
