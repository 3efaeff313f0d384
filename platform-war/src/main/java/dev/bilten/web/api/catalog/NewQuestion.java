package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.catalog.api.Question.Kind;
import dev.bilten.catalog.api.Question.Scope;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.kernel.Text;
import dev.bilten.web.api.Faults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as it shall be, new or edited. Required: scope, kind, label; with an edit the version, too. */
public record NewQuestion(
        @Nullable @Schema(required = true) Scope scope,
        @Nullable @Schema(required = true) Kind kind,
        @Nullable @Schema(required = true) Map<String, String> label,
        @Nullable Map<String, String> help,
        @Nullable @Schema(defaultValue = "false") Boolean required,

        @Nullable @Schema(description = "While buying when left out")
        AskedAt askedAt,

        @Nullable @Schema(minimum = "0", defaultValue = "0") Integer place,
        @Nullable @Schema(defaultValue = "true") Boolean active,

        @Nullable @Schema(description = "Only for choices, 1 to 200")
        List<NewOption> options,

        @Nullable @Schema(description = "Left out for always; a chain of conditions must not be circular")
        NewCondition condition,

        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,

        @Nullable @Schema(description = "Whose attendees are asked; left out for all")
        List<UUID> products,

        @Nullable @Schema(minimum = "1", maximum = "20", defaultValue = "5")
        Integer largestMegabytes,

        @Nullable @Schema(description = "What the edit saw") Long version) {

    /** To choose from. A surcharge is possible for attendees who are asked while buying. */
    @Schema(name = "NewQuestionOption")
    public record NewOption(
            @Nullable @Schema(required = true, description = "Small letters, digits and hyphens")
            String key,

            @Nullable @Schema(required = true) Map<String, String> label,
            @Nullable @Schema(minimum = "0") Integer places,

            @Nullable @Schema(minimum = "0", defaultValue = "0")
            Long surchargeMinor) {}

    /** Asked only of who answered another question so. */
    @Schema(name = "NewQuestionCondition")
    public record NewCondition(
            @Nullable @Schema(required = true) UUID question,
            @Nullable @Schema(required = true) List<String> answers) {}

    SaveQuestion.Command command(EventId event, Optional<QuestionId> edited) {
        var faults = new Faults();
        if (scope == null) {
            faults.missing("/scope");
        }
        if (kind == null) {
            faults.missing("/kind");
        }
        if (edited.isPresent() && version == null) {
            faults.missing("/version");
        }
        var named = faults.text("/label", label);
        var helped = help == null ? Text.EMPTY : faults.text("/help", help);
        var terms = terms(faults);
        faults.refuseIfAny();
        return new SaveQuestion.Command(
                event,
                edited,
                Objects.requireNonNull(scope),
                Objects.requireNonNull(kind),
                named,
                helped,
                Boolean.TRUE.equals(required),
                Objects.requireNonNullElse(askedAt, AskedAt.CHECKOUT),
                Objects.requireNonNullElse(place, 0),
                !Boolean.FALSE.equals(active),
                terms,
                Objects.requireNonNullElse(version, 0L));
    }

    private Question.Terms terms(Faults faults) {
        var plain = Question.Terms.PLAIN;
        return new Question.Terms(
                plain.schema(),
                options(faults),
                Optional.ofNullable(condition).map(given -> condition(given, faults)),
                Optional.ofNullable(lowest),
                Optional.ofNullable(highest),
                products == null
                        ? Set.of()
                        : products.stream()
                                .filter(Objects::nonNull)
                                .map(ProductId::new)
                                .collect(Collectors.toSet()),
                Objects.requireNonNullElse(largestMegabytes, plain.largestMegabytes()));
    }

    private List<Question.Option> options(Faults faults) {
        var read = new ArrayList<Question.Option>();
        for (int i = 0; options != null && i < options.size(); i++) {
            var option = options.get(i);
            var at = "/options/" + i;
            if (option == null) {
                faults.missing(at);
            } else {
                read.add(new Question.Option(
                        faults.required(at + "/key", option.key()),
                        faults.text(at + "/label", option.label()),
                        Optional.ofNullable(option.places()),
                        Objects.requireNonNullElse(option.surchargeMinor(), 0L)));
            }
        }
        return read;
    }

    private static Question.Condition condition(NewCondition given, Faults faults) {
        var on = new QuestionId(faults.required("/condition/question", given.question()));
        if (given.answers() == null) {
            faults.missing("/condition/answers");
            return new Question.Condition(on, Set.of());
        }
        return new Question.Condition(
                on, given.answers().stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
