package dev.bilten.web.shop;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.app.answers.AskAtCheckout.Asked;
import dev.bilten.webkit.forms.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The fields of questions as they come back: whose answer each holds, what was answered, and what is wrong with it. */
final class QuestionAnswers {
    private static final Pattern FIELD =
            Pattern.compile("a-([0-9]{1,4})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private QuestionAnswers() {}

    /** Whose answer a field holds. */
    record Place(int position, QuestionId question) {}

    /** What was typed; files are sent on their own. */
    static List<GivenAnswer> read(List<Asked> asked, Form form) {
        var given = new ArrayList<GivenAnswer>();
        for (var one : asked) {
            for (var question : one.questions()) {
                var values = values(question, name(one.position(), question.id()), form);
                if (!values.isEmpty()) {
                    given.add(new GivenAnswer(one.position(), question.id(), values, Optional.empty()));
                }
            }
        }
        return given;
    }

    private static List<String> values(Question question, String name, Form form) {
        return switch (question.kind()) {
            case FILE -> List.of();
            case CHOICES ->
                question.terms().options().stream()
                        .map(Question.Option::key)
                        .filter(key -> !form.raw(name + "." + key).isEmpty())
                        .toList();
            case TEXT, LONG_TEXT, NUMBER, DATE, TIME, PHONE, COUNTRY, YES_NO, CHOICE ->
                Optional.of(form.raw(name)).filter(typed -> !typed.isBlank()).stream()
                        .toList();
        };
    }

    /** Puts what is wrong beside its field. */
    static void faults(List<Violation> violations, Form form) {
        for (var violation : violations) {
            var parts = violation.pointer().split("/");
            if (parts.length == 4 && parts[1].equals("answers")) {
                form.fault(
                        "a-" + parts[2] + "-" + parts[3],
                        violation.key(),
                        violation.arguments().toArray());
            }
        }
    }

    static String name(int position, QuestionId question) {
        return "a-" + position + "-" + question;
    }

    static Optional<Place> place(String field) {
        var at = FIELD.matcher(field);
        return at.matches()
                ? Optional.of(new Place(Integer.parseInt(at.group(1)), new QuestionId(UUID.fromString(at.group(2)))))
                : Optional.empty();
    }
}
