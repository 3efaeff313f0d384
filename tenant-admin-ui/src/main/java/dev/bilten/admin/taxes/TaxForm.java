package dev.bilten.admin.taxes;

import dev.bilten.admin.Percent;
import dev.bilten.catalog.api.TaxRow;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One tax rule as a form; its rows are numbered. */
final class TaxForm {
    private static final int FEWEST_ROWS = 4;
    private static final Pattern ROW = Pattern.compile("/rows/(\\d+)(?:/(\\w+))?");

    private static final Set<String> ROW_NAMED = Set.of("error.row-never-reached", "error.row-contradicts");

    private TaxForm() {}

    /** So many rows a form has: all that are stored, and room for more. */
    static int rows(int stored) {
        return Math.max(FEWEST_ROWS, stored + 2);
    }

    /** @param rows where each row of the rule stands in the form */
    record Read(TaxRule rule, List<Integer> rows) {}

    /** Empty rows are left out, so that a row is taken out by emptying it. */
    static Read read(Form form, int rows) {
        var read = new ArrayList<TaxRow>();
        var filled = new ArrayList<Integer>();
        for (int i = 0; i < rows; i++) {
            var outcome =
                    form.choice("outcome" + i, names(TaxRow.Outcome.values())).value();
            var countries = countries(form.text("countries" + i).max(400).value());
            var rate = Percent.read(form, "rate" + i);
            var buyers =
                    form.choice("buyers" + i, names(TaxRow.Buyers.values())).value();
            if (outcome.isPresent()) {
                filled.add(i);
                read.add(new TaxRow(
                        countries,
                        buyers.map(TaxRow.Buyers::valueOf).orElse(TaxRow.Buyers.EVERYBODY),
                        TaxRow.Outcome.valueOf(outcome.get()),
                        rate));
            } else if (!countries.isEmpty() || rate.signum() != 0) {
                form.fault("outcome" + i, "error.required");
            }
        }
        form.text("homeRate").required().max(8).value();
        var rule = new TaxRule(
                1,
                Percent.read(form, "homeRate"),
                TaxRule.Prices.valueOf(chosen(form, "prices", TaxRule.Prices.values())),
                TaxRule.Adapting.valueOf(chosen(form, "adapting", TaxRule.Adapting.values())),
                TaxRule.PlaceOfSupply.valueOf(chosen(form, "place", TaxRule.PlaceOfSupply.values())),
                read);
        return new Read(rule, filled);
    }

    private static String chosen(Form form, String field, Enum<?>[] offered) {
        return form.choice(field, names(offered)).required().value().orElse(offered[0].name());
    }

    private static Set<String> countries(String typed) {
        return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[\\s,،]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    static FormView fresh(String country) {
        return FormView.of(Map.of(
                "country", country,
                "prices", TaxRule.Prices.TAX_INCLUDED.name(),
                "adapting", TaxRule.Adapting.NET_STAYS.name(),
                "place", TaxRule.PlaceOfSupply.VENUE.name()));
    }

    static FormView of(String name, TaxRule rule, String country) {
        var values = new HashMap<String, String>();
        values.put("country", country);
        values.put("name", name);
        values.put("homeRate", Percent.text(rule.homeRate()));
        values.put("prices", rule.prices().name());
        values.put("adapting", rule.adapting().name());
        values.put("place", rule.place().name());
        List<TaxRow> rows = rule.rows();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            values.put("countries" + i, String.join(", ", new TreeSet<>(row.countries())));
            values.put("buyers" + i, row.buyers().name());
            values.put("outcome" + i, row.outcome().name());
            values.put("rate" + i, row.rate().compareTo(BigDecimal.ZERO) == 0 ? "" : Percent.text(row.rate()));
        }
        return FormView.of(values);
    }

    /** The field of what is wrong with a rule. */
    static String field(String pointer, List<Integer> rows) {
        Matcher row = ROW.matcher(pointer);
        if (!row.matches()) {
            return pointer.equals("/homeRate") ? "homeRate" : pointer.equals("/adapting") ? "adapting" : "name";
        }
        return switch (String.valueOf(row.group(2))) {
                    case "rate" -> "rate";
                    case "countries" -> "countries";
                    default -> "outcome";
                }
                + rows.get(Integer.parseInt(row.group(1)));
    }

    /** What is said about another row names it as the form does: the rule has no empty ones. */
    static Object[] arguments(Violation violation, List<Integer> rows) {
        return ROW_NAMED.contains(violation.key())
                ? violation.arguments().stream()
                        .map(row -> rows.get((Integer) row - 1) + 1)
                        .toArray()
                : violation.arguments().toArray();
    }
}
