package dev.bilten.admin.questions;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Question;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.forms.Form;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A question's terms between its form and its record. Options stand in numbered rows; one whose names are emptied is gone. */
record QuestionForm(Form form, Question.Kind kind, Currency currency) {
    /** As many as the rules allow. */
    private static final int MOST_OPTIONS = 200;

    private static final int MOST_PLACES = 1_000_000;
    private static final int LONGEST_KEY = 32;

    Question.Terms terms(Set<ProductId> products, List<Question> others) {
        return new Question.Terms(
                1,
                kind.choosing() ? options() : List.of(),
                condition(others),
                kind == Question.Kind.NUMBER ? number("lowest") : Optional.empty(),
                kind == Question.Kind.NUMBER ? number("highest") : Optional.empty(),
                form
                        .choices(
                                "products",
                                products.stream().map(ProductId::toString).collect(Collectors.toSet()))
                        .stream()
                        .map(id -> products.stream()
                                .filter(product -> product.toString().equals(id))
                                .findFirst()
                                .orElseThrow())
                        .collect(Collectors.toSet()),
                kind == Question.Kind.FILE
                        ? form.integer("megabytes", 1, 20).value().orElse(Question.Terms.PLAIN.largestMegabytes())
                        : Question.Terms.PLAIN.largestMegabytes());
    }

    private Optional<BigDecimal> number(String field) {
        var typed = form.raw(field).replace(',', '.');
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            form.fault(field, "error.decimal");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(typed));
    }

    private List<Question.Option> options() {
        var options = new ArrayList<Question.Option>();
        var keys = new HashSet<String>();
        for (int row = 0; row < MOST_OPTIONS; row++) {
            var at = "option." + row;
            var label = form.localizedText(at).max(500).value();
            if (!label.isBlank()) {
                var places = form.integer(at + ".places", 0, MOST_PLACES).value();
                var surcharge = form.money(at + ".surcharge", currency).value().map(Money::minor);
                options.add(new Question.Option(
                        key(form.raw(at + ".key"), label, keys), label, places, surcharge.orElse(0L)));
            }
        }
        if (options.isEmpty()) {
            form.fault("option.0.en", "question.needs-options");
        }
        return options;
    }

    /** A key once given stays; a new one is made of the name, where it has Latin letters. */
    private static String key(String given, Text label, Set<String> taken) {
        if (given.matches("[a-z0-9][a-z0-9-]{0,39}") && taken.add(given)) {
            return given;
        }
        var plain = Normalizer.normalize(label.in("en"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var stem = plain.isEmpty() ? "option" : plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
        var key = stem;
        for (int next = 2; !taken.add(key); next++) {
            key = stem + "-" + next;
        }
        return key;
    }

    /** Ticked as {@code <question>:<answer>}; all of one question. */
    private Optional<Question.Condition> condition(List<Question> others) {
        var offered = others.stream()
                .flatMap(other -> answers(other).stream().map(answer -> other.id() + ":" + answer))
                .collect(Collectors.toSet());
        var ticked = form.choices("if", offered);
        var questions = ticked.stream()
                .map(one -> one.substring(0, one.indexOf(':')))
                .distinct()
                .toList();
        if (questions.size() > 1) {
            form.fault("if", "question.one-condition");
        }
        if (questions.size() != 1) {
            return Optional.empty();
        }
        var asked = others.stream()
                .map(Question::id)
                .filter(id -> id.toString().equals(questions.getFirst()))
                .findFirst()
                .orElseThrow();
        return Optional.of(new Question.Condition(
                asked,
                ticked.stream().map(one -> one.substring(one.indexOf(':') + 1)).collect(Collectors.toSet())));
    }

    /** What another question can hang on. */
    static List<String> answers(Question question) {
        return switch (question.kind()) {
            case YES_NO -> List.of("yes", "no");
            case CHOICE, CHOICES ->
                question.terms().offered().stream().map(Question.Option::key).toList();
            case TEXT, LONG_TEXT, NUMBER, DATE, TIME, PHONE, COUNTRY, FILE -> List.of();
        };
    }

    /** A stored question as its form has it. */
    static Map<String, List<String>> stored(Question question, Currency currency) {
        var values = new HashMap<String, List<String>>();
        texts(values, "label", question.label());
        texts(values, "help", question.help());
        values.put("scope", List.of(question.scope().name()));
        values.put("askedAt", List.of(question.askedAt().name()));
        if (question.required()) {
            values.put("required", List.of("on"));
        }
        if (question.active()) {
            values.put("active", List.of("on"));
        }
        var terms = question.terms();
        terms.lowest().ifPresent(low -> values.put("lowest", List.of(low.toPlainString())));
        terms.highest().ifPresent(high -> values.put("highest", List.of(high.toPlainString())));
        values.put("megabytes", List.of(String.valueOf(terms.largestMegabytes())));
        values.put(
                "products", terms.products().stream().map(ProductId::toString).toList());
        terms.condition()
                .ifPresent(condition -> values.put(
                        "if",
                        condition.answers().stream()
                                .map(answer -> condition.question() + ":" + answer)
                                .toList()));
        for (int row = 0; row < terms.offered().size(); row++) {
            var option = terms.offered().get(row);
            var at = "option." + row;
            texts(values, at, option.label());
            values.put(at + ".key", List.of(option.key()));
            option.places().ifPresent(places -> values.put(at + ".places", List.of(String.valueOf(places))));
            if (option.surchargeMinor() > 0) {
                values.put(
                        at + ".surcharge",
                        List.of(new Money(option.surchargeMinor(), currency)
                                .major()
                                .toPlainString()));
            }
        }
        return values;
    }

    private static void texts(Map<String, List<String>> values, String at, Text text) {
        text.byLanguage().forEach((language, words) -> values.put(at + "." + language, List.of(words)));
    }

    /** How many rows the form shows: all that are filled, and some to fill. */
    static int rows(Map<String, String> values) {
        int last = -1;
        for (int row = 0; row < MOST_OPTIONS; row++) {
            var at = "option." + row;
            if (OurLanguages.TAGS.stream()
                    .anyMatch(tag -> !values.getOrDefault(at + "." + tag, "").isBlank())) {
                last = row;
            }
        }
        return Math.min(MOST_OPTIONS, last + 1 + (last < 0 ? 4 : 2));
    }
}
