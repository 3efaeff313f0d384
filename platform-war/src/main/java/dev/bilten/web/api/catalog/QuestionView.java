package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something a buyer or an attendee is asked. Texts are by BCP 47 language. */
@Schema(name = "Question")
public record QuestionView(
        UUID id,
        UUID event,
        Question.Scope scope,
        Question.Kind kind,
        Map<String, String> label,
        Map<String, String> help,
        boolean required,
        Question.AskedAt askedAt,
        @Schema(description = "In the list, from 0") int place,
        boolean active,
        List<Option> options,

        @Nullable @Schema(description = "When it is asked at all; null for always")
        Condition condition,

        @Nullable @Schema(description = "Of a number") BigDecimal lowest,
        @Nullable @Schema(description = "Of a number") BigDecimal highest,

        @Schema(description = "Whose attendees are asked; empty for all")
        List<UUID> products,

        @Schema(description = "Of a file") int largestMegabytes,
        @Schema(description = "Send it back with an edit") long version) {
    public QuestionView {
        options = List.copyOf(options);
        products = List.copyOf(products);
    }

    /** To choose from. */
    @Schema(name = "QuestionOption")
    public record Option(
            @Schema(description = "Names it for ever, in answers too")
            String key,

            Map<String, String> label,

            @Nullable @Schema(description = "How many may choose it; null for any number")
            Integer places,

            @Schema(description = "What choosing it adds to the position's price, in minor units")
            long surchargeMinor) {}

    /** Asked only of who answered another question so. */
    @Schema(name = "QuestionCondition")
    public record Condition(
            UUID question,

            @Schema(description = "Option keys, or `yes` and `no`; one is enough")
            List<String> answers) {}

    public static QuestionView of(Question question) {
        var terms = question.terms();
        return new QuestionView(
                question.id().value(),
                question.event().value(),
                question.scope(),
                question.kind(),
                question.label().byLanguage(),
                question.help().byLanguage(),
                question.required(),
                question.askedAt(),
                question.place(),
                question.active(),
                terms.offered().stream()
                        .map(option -> new Option(
                                option.key(),
                                option.label().byLanguage(),
                                option.places().orElse(null),
                                option.surchargeMinor()))
                        .toList(),
                terms.condition()
                        .map(condition -> new Condition(
                                condition.question().value(),
                                condition.answers().stream().sorted().toList()))
                        .orElse(null),
                terms.lowest().orElse(null),
                terms.highest().orElse(null),
                terms.products().stream().map(ProductId::value).sorted().toList(),
                terms.largestMegabytes(),
                question.version());
    }
}
