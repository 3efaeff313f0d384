package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.HeldFile;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.AskAtCheckout;
import dev.bilten.ordering.app.SendFile;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions of the checkout: drawn as plain fields, and read back as answers. */
@Service
public class CheckoutQuestions {
    private static final Pattern FIELD =
            Pattern.compile("a-([0-9]{1,4})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final AskAtCheckout ask;
    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final SendFile files;

    @Inject
    public CheckoutQuestions(
            AskAtCheckout ask, Catalog catalog, CurrentCall current, Shopfront shopfront, SendFile files) {
        this.ask = ask;
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
        this.files = files;
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

    /** @param name of a box of its own */
    public record Choice(String value, String label, String name) {}

    List<Block> blocks(Hold hold) {
        var asked = ask.execute(current.call("looking"), hold);
        if (asked.isEmpty()) {
            return List.of();
        }
        var language = shopfront.locale().getLanguage();
        var names = hold.events().stream()
                .flatMap(event -> catalog.products(current.tenant(), event).stream())
                .collect(Collectors.toMap(Product::id, product -> product.name().in(language)));
        var all = asked.stream().flatMap(one -> one.questions().stream()).toList();
        var sent = files.of(current.tenant(), hold.id());
        return asked.stream()
                .map(one -> new Block(
                        one.product()
                                .map(product -> shopfront.word(
                                        "question.ticket", one.position(), names.getOrDefault(product, "")))
                                .orElse(null),
                        one.questions().stream()
                                .map(question -> field(hold, one.position(), question, all, sent))
                                .toList()))
                .toList();
    }

    private Field field(Hold hold, int position, Question question, List<Question> all, List<HeldFile> sent) {
        var language = shopfront.locale().getLanguage();
        var help = question.help().in(language);
        var name = name(position, question);
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
                choices(hold, name, question, language),
                question.kind() == Question.Kind.FILE
                        ? sent(sent, position, question).map(HeldFile::name).orElse(null)
                        : null);
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
                .map(other -> shopfront.word("question.only", other.label().in(language)))
                .orElse("");
    }

    private List<Choice> choices(Hold hold, String name, Question question, String language) {
        return switch (question.kind()) {
            case YES_NO ->
                List.of(
                        new Choice("yes", shopfront.word("question.yes"), name),
                        new Choice("no", shopfront.word("question.no"), name));
            case COUNTRY ->
                Arrays.stream(Locale.getISOCountries())
                        .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(shopfront.locale()), name))
                        .sorted(Comparator.comparing(
                                Choice::label, java.text.Collator.getInstance(shopfront.locale())::compare))
                        .toList();
            case CHOICE, CHOICES ->
                question.terms().options().stream()
                        .map(option ->
                                new Choice(option.key(), label(hold, option, language), name + "." + option.key()))
                        .toList();
            case TEXT, LONG_TEXT, NUMBER, DATE, TIME, PHONE, FILE -> List.of();
        };
    }

    private String label(Hold hold, Question.Option option, String language) {
        var label = option.label().in(language);
        if (option.surchargeMinor() == 0) {
            return label;
        }
        var more = new Money(option.surchargeMinor(), hold.total().currency());
        return label + " (+"
                + Formats.of(shopfront.locale(), java.time.ZoneOffset.UTC).money(more) + ")";
    }

    /** The last one that was sent for a question. */
    private static Optional<HeldFile> sent(List<HeldFile> sent, int position, Question question) {
        return sent.reversed().stream()
                .filter(file -> file.position() == position && file.question().equals(question.id()))
                .findFirst();
    }

    /** Stores the files of a form, each named like its field; what is wrong with one stands beside it. */
    void keep(String secret, Map<String, Attachment> sent, Form form) {
        sent.forEach((name, file) -> {
            var at = FIELD.matcher(name);
            if (at.matches()) {
                var command = new SendFile.Command(
                        secret,
                        Integer.parseInt(at.group(1)),
                        new QuestionId(UUID.fromString(at.group(2))),
                        file.name(),
                        file.content());
                if (files.execute(current.call("sent a file"), command)
                        instanceof SendFile.Result.Refused(var violations)) {
                    faults(violations, form);
                }
            }
        });
    }

    /** A file of a form. */
    record Attachment(String name, byte[] content) {}

    List<GivenAnswer> read(Hold hold, Form form) {
        var given = new ArrayList<GivenAnswer>();
        var sent = files.of(current.tenant(), hold.id());
        for (var one : ask.execute(current.call("buying"), hold)) {
            for (var question : one.questions()) {
                if (question.kind() == Question.Kind.FILE) {
                    sent(sent, one.position(), question)
                            .ifPresent(file -> given.add(new GivenAnswer(
                                    one.position(), question.id(), List.of(file.name()), Optional.of(file.ref()))));
                    continue;
                }
                var name = name(one.position(), question);
                var values = question.kind() == Question.Kind.CHOICES
                        ? question.terms().options().stream()
                                .map(Question.Option::key)
                                .filter(key -> !form.raw(name + "." + key).isEmpty())
                                .toList()
                        : Optional.of(form.raw(name)).filter(typed -> !typed.isBlank()).stream()
                                .toList();
                if (!values.isEmpty()) {
                    given.add(new GivenAnswer(one.position(), question.id(), values, Optional.empty()));
                }
            }
        }
        return given;
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

    private static String name(int position, Question question) {
        return "a-" + position + "-" + question.id();
    }
}
