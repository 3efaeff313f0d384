package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.catalog.api.Questions.OptionRef;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.app.AskAtCheckout.Asked;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event asks, drawn as plain fields and read back as answers. */
@Service
public class QuestionFields {
    private static final Pattern FIELD =
            Pattern.compile("a-([0-9]{1,4})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final Catalog catalog;
    private final Questions questions;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public QuestionFields(Catalog catalog, Questions questions, CurrentCall current, Shopfront shopfront) {
        this.catalog = catalog;
        this.questions = questions;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** @param title whose questions they are; none for the order's */
    public record Block(@Nullable String title, List<Field> fields) {}

    /**
     * @param type text, area, number, date, time, tel, select, boxes or file
     * @param sent the file that was sent already; null for none
     * @param needed the browser may insist on it: required and asked of everybody
     * @param note when it is asked at all
     */
    public record Field(
            String name,
            String label,
            @Nullable String help,
            String type,
            boolean needed,
            @Nullable String note,
            List<Choice> choices,
            @Nullable String sent) {}

    /**
     * @param name of a box of its own
     * @param full it has no places left; who has it already keeps it
     */
    public record Choice(String value, String label, String name, boolean full) {
        Choice(String value, String label, String name) {
            this(value, label, name, false);
        }
    }

    /** Whose answer a field holds. */
    record Place(int position, QuestionId question) {}

    /**
     * @param events whose products are asked about
     * @param currency of what options add
     * @param sent what was answered already; of a file how it is called
     */
    List<Block> blocks(
            List<Asked> asked,
            Collection<EventId> events,
            Currency currency,
            BiFunction<Integer, QuestionId, List<String>> sent) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var language = shopfront.locale().getLanguage();
        var names = events.stream()
                .flatMap(event -> catalog.products(current.tenant(), event).stream())
                .collect(Collectors.toMap(Product::id, product -> product.name().in(language)));
        var all = asked.stream().flatMap(one -> one.questions().stream()).toList();
        var left = questions.left(current.tenant(), limited(all));
        return asked.stream()
                .map(one -> new Block(
                        one.product()
                                .map(product -> shopfront.word(
                                        "question.ticket", one.position(), names.getOrDefault(product, "")))
                                .orElse(null),
                        one.questions().stream()
                                .map(question -> field(
                                        question,
                                        name(one.position(), question.id()),
                                        all,
                                        left,
                                        currency,
                                        sent.apply(one.position(), question.id())))
                                .toList()))
                .toList();
    }

    private static Set<QuestionId> limited(List<Question> all) {
        return all.stream()
                .filter(question -> question.terms().options().stream()
                        .anyMatch(option -> option.places().isPresent()))
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    private Field field(
            Question question,
            String name,
            List<Question> all,
            Map<OptionRef, Integer> left,
            Currency currency,
            List<String> sent) {
        var language = shopfront.locale().getLanguage();
        var help = question.help().in(language);
        return new Field(
                name,
                question.label().in(language),
                help.isBlank() ? null : help,
                type(question.kind()),
                question.required() && question.terms().condition().isEmpty(),
                question.terms()
                        .condition()
                        .map(condition -> note(condition, all, language))
                        .orElse(null),
                choices(name, question, left, currency, sent),
                question.kind() == Question.Kind.FILE && !sent.isEmpty() ? sent.getFirst() : null);
    }

    private static String type(Question.Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case FILE -> "file";
            case LONG_TEXT -> "area";
            case NUMBER -> "number";
            case DATE -> "date";
            case TIME -> "time";
            case PHONE -> "tel";
            case COUNTRY, YES_NO, CHOICE -> "select";
            case CHOICES -> "boxes";
        };
    }

    private String note(Question.Condition condition, List<Question> all, String language) {
        return all.stream()
                .filter(other -> other.id().equals(condition.question()))
                .findFirst()
                .map(other -> shopfront.word(
                        "question.only", other.label().in(language), answers(other, condition, language)))
                .orElse("");
    }

    /** Each that leads to the question, in the order in which they can be chosen. */
    private String answers(Question other, Question.Condition condition, String language) {
        var named = other.kind() == Question.Kind.YES_NO
                ? Stream.of("yes", "no")
                        .filter(condition.answers()::contains)
                        .map(answer -> shopfront.word("question." + answer))
                : other.terms().options().stream()
                        .filter(option -> condition.answers().contains(option.key()))
                        .map(option -> option.label().in(language));
        return named.collect(Collectors.joining(" / "));
    }

    private List<Choice> choices(
            String name, Question question, Map<OptionRef, Integer> left, Currency currency, List<String> sent) {
        return switch (question.kind()) {
            case YES_NO ->
                List.of(
                        new Choice("yes", shopfront.word("question.yes"), name),
                        new Choice("no", shopfront.word("question.no"), name));
            case COUNTRY ->
                Arrays.stream(Locale.getISOCountries())
                        .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(shopfront.locale()), name))
                        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(shopfront.locale())::compare))
                        .toList();
            case CHOICE, CHOICES ->
                question.terms().offered(sent).stream()
                        .map(option -> choice(
                                name,
                                option,
                                Optional.ofNullable(left.get(new OptionRef(question.id(), option.key()))),
                                currency))
                        .toList();
            case TEXT, LONG_TEXT, NUMBER, DATE, TIME, PHONE, FILE -> List.of();
        };
    }

    private Choice choice(String name, Question.Option option, Optional<Integer> left, Currency currency) {
        var label = label(option, currency);
        return new Choice(
                option.key(),
                left.map(count -> shopfront.word("question.places", label, count))
                        .orElse(label),
                name + "." + option.key(),
                left.filter(count -> count == 0).isPresent());
    }

    private String label(Question.Option option, Currency currency) {
        var label = option.label().in(shopfront.locale().getLanguage());
        if (option.surchargeMinor() == 0) {
            return label;
        }
        var more = new Money(option.surchargeMinor(), currency);
        return label + " (+" + Formats.of(shopfront.locale(), ZoneOffset.UTC).money(more) + ")";
    }

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
