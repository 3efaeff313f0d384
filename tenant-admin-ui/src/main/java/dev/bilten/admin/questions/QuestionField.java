package dev.bilten.admin.questions;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Question;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import java.text.Collator;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question as a field of a form, drawn by {@code question-field.html}.
 *
 * @param type text, area, number, date, time, tel, select, boxes or file
 * @param note when it is asked at all
 * @param choices of a select or of boxes, each box with a name of its own
 * @param place of an order's file: {@code <position>/<question>}
 */
public record QuestionField(
        String name,
        Phrase label,
        @Nullable Phrase help,
        String type,
        boolean required,
        @Nullable Phrase note,
        List<Choice> choices,
        @Nullable String place) {

    public record Choice(String value, Phrase label, String name) {}

    /** Of somebody who has answered nothing yet. */
    static QuestionField of(String name, Question question, List<Question> all, Currency currency, Wording wording) {
        return of(name, question, all, List.of(), currency, wording);
    }

    /**
     * @param all the event's questions, for what a condition hangs on
     * @param answered until now
     */
    public static QuestionField of(
            String name,
            Question question,
            List<Question> all,
            List<String> answered,
            Currency currency,
            Wording wording) {
        return new QuestionField(
                name,
                wording.said(question.label()),
                wording.said(question.help()).orNull(),
                type(question.kind()),
                question.required(),
                question.terms()
                        .condition()
                        .flatMap(condition -> all.stream()
                                .filter(other -> other.id().equals(condition.question()))
                                .findFirst())
                        .map(other -> wording.phrase("question.only", other.label()))
                        .orElse(null),
                choices(name, question, answered, currency, wording),
                question.kind() == Question.Kind.FILE && name.startsWith("a-")
                        ? name.substring(2).replaceFirst("-", "/")
                        : null);
    }

    private static String type(Question.Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case LONG_TEXT -> "area";
            case NUMBER -> "number";
            case DATE -> "date";
            case TIME -> "time";
            case PHONE -> "tel";
            case COUNTRY, YES_NO, CHOICE -> "select";
            case CHOICES -> "boxes";
            case FILE -> "file";
        };
    }

    private static List<Choice> choices(
            String name, Question question, List<String> answered, Currency currency, Wording wording) {
        return switch (question.kind()) {
            case YES_NO ->
                List.of(
                        new Choice("yes", wording.phrase("common.yes"), name),
                        new Choice("no", wording.phrase("common.no"), name));
            case COUNTRY -> countries(name, wording.locale());
            case CHOICE, CHOICES ->
                question.terms().offered(answered).stream()
                        .map(option ->
                                new Choice(option.key(), label(option, currency, wording), name + "." + option.key()))
                        .toList();
            case TEXT, LONG_TEXT, NUMBER, DATE, TIME, PHONE, FILE -> List.of();
        };
    }

    private static List<Choice> countries(String name, Locale locale) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, Phrase.of(Locale.of("", code).getDisplayCountry(locale)), name))
                .sorted(Comparator.comparing(
                        choice -> choice.label().toString(), Collator.getInstance(locale)::compare))
                .toList();
    }

    private static Phrase label(Question.Option option, Currency currency, Wording wording) {
        var surcharge = Optional.of(option.surchargeMinor())
                .filter(minor -> minor > 0)
                .map(minor -> " (+" + wording.formats(ZoneOffset.UTC).money(new Money(minor, currency)) + ")");
        return wording.said(option.label()).then(surcharge.orElse(""));
    }
}
