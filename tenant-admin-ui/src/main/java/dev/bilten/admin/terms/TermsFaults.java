package dev.bilten.admin.terms;

import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.forms.Form;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts what is wrong with the terms beside the field it came from. */
final class TermsFaults {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/category", "category"),
            Map.entry("/terms/open", "highest"),
            Map.entry("/terms/open/highestMinor", "highest"),
            Map.entry("/terms/open/suggestedMinor", "suggested"),
            Map.entry("/terms/tiers", "kind"),
            Map.entry("/terms/sale/until", "saleUntil"),
            Map.entry("/terms/minPerOrder", "minPerOrder"),
            Map.entry("/terms/maxPerPerson", "maxPerPerson"),
            Map.entry("/terms/addOns", "category"),
            Map.entry("/terms/bundle", "part0"),
            Map.entry("/terms/validity/until", "validUntil"),
            Map.entry("/terms/validity/days", "validDays"));

    private static final Pattern ROW = Pattern.compile("/terms/(tiers|bundle|addOns)/(\\d+)(?:/(\\w+))?");

    private TermsFaults() {}

    static void explain(Form form, List<Violation> violations, ProductDraft draft) {
        form.explain(violations, pointer -> field(pointer, draft));
    }

    private static String field(String pointer, ProductDraft draft) {
        var row = ROW.matcher(pointer);
        if (!row.matches()) {
            return FIELDS.getOrDefault(pointer, "kind");
        }
        int at = Integer.parseInt(row.group(2));
        var part = String.valueOf(row.group(3));
        return switch (row.group(1)) {
            case "tiers" -> (part.equals("first") ? "tierFirst" : "tierPrice") + at;
            case "bundle" ->
                (part.equals("count") ? "partCount" : part.equals("shareMinor") ? "partShare" : "part") + at;
            default ->
                (part.equals("min") ? "least-" : "most-")
                        + draft.terms().addOns().get(at).category();
        };
    }
}
