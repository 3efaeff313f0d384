package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.catalog.api.Questions.OptionRef;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.app.answers.AskAtCheckout.Asked;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event asks, drawn as plain fields; {@link QuestionAnswers} reads them back. */
@Service
public class QuestionFields {
    private final Catalog catalog;
    private final Questions questions;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final QuestionChoices choices;
    private final QuestionConditions conditions;

    @Inject
    public QuestionFields(
            Catalog catalog,
            Questions questions,
            CurrentCall current,
            Shopfront shopfront,
            QuestionChoices choices,
            QuestionConditions conditions) {
        this.choices = choices;
        this.conditions = conditions;
        this.catalog = catalog;
        this.questions = questions;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** @param title whose questions they are; none for the order's */
    public record Block(@Nullable Phrase title, List<Field> fields) {
        /** Under the same title, with what is asked in the other after it. */
        Block before(Block other) {
            return new Block(
                    title, Stream.concat(fields.stream(), other.fields.stream()).toList());
        }
    }

    /**
     * @param type text, area, number, date, time, tel, email, select, boxes, radios or file
     * @param sent the file that was sent already; null for none
     * @param needed the browser may insist on it: required and asked of everybody
     * @param optional it may stay empty
     * @param note when it is asked at all
     * @param when on which answer of the page it hangs; null where it is asked of everybody
     * @param autocomplete what the browser may fill in; null where it knows nothing of it
     */
    public record Field(
            String name,
            Phrase label,
            @Nullable Phrase help,
            String type,
            boolean needed,
            boolean optional,
            @Nullable Phrase note,
            @Nullable When when,
            List<Choice> choices,
            @Nullable String sent,
            @Nullable String autocomplete) {}

    /**
     * An answer that makes a question be asked.
     *
     * @param field the name of the field; of boxes what their names begin with
     * @param answers any of these, with blanks between
     * @param given as the page stands
     */
    public record When(String field, String answers, boolean given) {}

    /**
     * @param name of a box of its own
     * @param full it has no places left; who has it already keeps it
     */
    public record Choice(String value, Phrase label, String name, boolean full) {
        Choice(String value, Phrase label, String name) {
            this(value, label, name, false);
        }
    }

    /**
     * @param events whose products are asked about
     * @param currency of what options add
     * @param values what stands in the page's fields
     * @param sent what was answered already; of a file how it is called
     */
    List<Block> blocks(
            List<Asked> asked,
            Collection<EventId> events,
            Currency currency,
            Map<String, String> values,
            BiFunction<Integer, QuestionId, List<String>> sent) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var names = names(events);
        var all = asked.stream().flatMap(one -> one.questions().stream()).toList();
        var left = questions.left(current.tenant(), limited(all));
        return asked.stream()
                .map(one -> new Block(
                        one.product()
                                .map(product -> title(one.position(), product, names))
                                .orElse(null),
                        one.questions().stream()
                                .map(question -> field(
                                        question,
                                        one.position(),
                                        new Around(all, left, currency, values),
                                        sent.apply(one.position(), question.id())))
                                .toList()))
                .toList();
    }

    /** What the tickets of some events are called. */
    Map<ProductId, Phrase> names(Collection<EventId> events) {
        return events.stream()
                .flatMap(event -> catalog.products(current.tenant(), event).stream())
                .collect(Collectors.toMap(Product::id, product -> shopfront.said(product.name())));
    }

    /** Over what one ticket is asked. */
    Phrase title(int number, ProductId product, Map<ProductId, Phrase> names) {
        return shopfront.phrase("question.ticket", number, names.getOrDefault(product, Phrase.EMPTY));
    }

    private static Set<QuestionId> limited(List<Question> all) {
        return all.stream()
                .filter(question -> question.terms().options().stream()
                        .anyMatch(option -> option.places().isPresent()))
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    /** What a field is drawn from beside its question. */
    private record Around(
            List<Question> all, Map<OptionRef, Integer> left, Currency currency, Map<String, String> values) {}

    private Field field(Question question, int position, Around around, List<String> sent) {
        var language = shopfront.locale().getLanguage();
        var name = QuestionAnswers.name(position, question.id());
        return new Field(
                name,
                question.label().phrase(language),
                question.help().phrase(language).orNull(),
                type(question.kind()),
                question.required() && question.terms().condition().isEmpty(),
                !question.required(),
                question.terms()
                        .condition()
                        .map(condition -> conditions.note(condition, around.all(), language))
                        .orElse(null),
                conditions.of(question, position, around.all(), around.values()),
                choices.of(name, question, around.left(), around.currency(), sent),
                question.kind() == Question.Kind.FILE && !sent.isEmpty() ? sent.getFirst() : null,
                null);
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
}
