package dev.bilten.web.shop;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.Scope;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On what answer a question hangs: in words, and for the page that shows it once the answer is given. */
@Service
class QuestionConditions {
    private final Shopfront shopfront;

    @Inject
    QuestionConditions(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    /**
     * @param all that is asked on the page
     * @param values what stands in its fields
     */
    QuestionFields.@Nullable When of(Question question, int position, List<Question> all, Map<String, String> values) {
        var condition = question.terms().condition();
        return condition
                .flatMap(its -> other(its.question(), all))
                .map(other -> new QuestionFields.When(
                        field(other, position),
                        String.join(" ", condition.orElseThrow().answers()),
                        given(question, position, all, values)))
                .orElse(null);
    }

    /** Whether it is asked as the answers stand, and the question it hangs on too: chains are not circular. */
    private static boolean given(Question question, int position, List<Question> all, Map<String, String> values) {
        var condition = question.terms().condition();
        return condition.isEmpty()
                || other(condition.get().question(), all)
                        .filter(other -> given(other, position, all, values))
                        .filter(other -> condition.get().answers().stream().anyMatch(answer -> {
                            var field = field(other, position);
                            return answer.equals(values.get(field)) || values.containsKey(field + "." + answer);
                        }))
                        .isPresent();
    }

    private static Optional<Question> other(QuestionId id, List<Question> all) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static String field(Question other, int position) {
        return QuestionAnswers.name(other.scope() == Scope.ORDER ? 0 : position, other.id());
    }

    Phrase note(Question.Condition condition, List<Question> all, String language) {
        return all.stream()
                .filter(other -> other.id().equals(condition.question()))
                .findFirst()
                .map(other -> shopfront.phrase("question.only", other.label(), answers(other, condition, language)))
                .orElse(Phrase.EMPTY);
    }

    /** Each that leads to the question, in the order in which they can be chosen. */
    private Phrase answers(Question other, Question.Condition condition, String language) {
        var named = other.kind() == Question.Kind.YES_NO
                ? Stream.of("yes", "no")
                        .filter(condition.answers()::contains)
                        .map(answer -> shopfront.phrase("question." + answer))
                : other.terms().options().stream()
                        .filter(option -> condition.answers().contains(option.key()))
                        .map(option -> option.label().phrase(language));
        return Phrase.joined(" / ", named.toList());
    }
}
