package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.catalog.api.Question.Scope;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Unanswered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to an order's questions, looked at together. What is asked of nobody (another product's, another event's, one
 * that is not asked now) is refused. What is hidden by its condition is left out, also when it was filled in: a page without
 * scripts shows it all the same.
 *
 * @param answers those that count
 * @param violations beside {@code /answers/<position>/<question>}
 * @param missing what has to be answered, and is not
 */
public record AnswerSheet(List<Answer> answers, List<Violation> violations, List<Unanswered> missing) {
    public AnswerSheet {
        answers = List.copyOf(answers);
        violations = List.copyOf(violations);
        missing = List.copyOf(missing);
    }

    private record Place(int position, QuestionId question) {}

    /**
     * A position of the order, as far as questions go.
     *
     * @param event whose questions it is asked; empty: all that are looked at are of its event
     */
    public record Asked(int number, Optional<EventId> event, ProductId product) {
        public Asked(int number, ProductId product) {
            this(number, Optional.empty(), product);
        }

        boolean by(Question question) {
            return question.scope() == Scope.ATTENDEE
                    && event.map(question.event()::equals).orElse(true)
                    && question.asks(product);
        }
    }

    /**
     * @param questions of the order's event
     * @param moment only what is asked then
     * @param already answers given earlier, for conditions
     */
    public static AnswerSheet of(
            List<Question> questions,
            AskedAt moment,
            List<Asked> positions,
            List<GivenAnswer> given,
            List<Answer> already) {
        return of(questions, moment, positions, given, already, List.of());
    }

    /**
     * Answers once more what was answered before.
     *
     * @param kept the answers until now; one that is given as it was stays good
     */
    public static AnswerSheet of(
            List<Question> questions,
            AskedAt moment,
            List<Asked> positions,
            List<GivenAnswer> given,
            List<Answer> already,
            List<Answer> kept) {
        var sheet = new Filling(questions, moment, given, already);
        kept.forEach(answer -> sheet.kept.put(new Place(answer.position(), answer.question()), answer.values()));
        sheet.order();
        positions.forEach(sheet::position);
        sheet.strangers();
        return new AnswerSheet(sheet.answers, sheet.violations, sheet.missing);
    }

    /** What one position is asked then, as its other answers stand. */
    public static List<Question> open(List<Question> questions, AskedAt moment, Asked position, List<Answer> already) {
        var sheet = new Filling(questions, moment, List.of(), already);
        return sheet.questions.stream()
                .filter(position::by)
                .filter(question -> sheet.asked(position.number(), question, Optional.of(position.product())))
                .toList();
    }

    public boolean valid() {
        return violations.isEmpty();
    }

    /** Nothing is wrong but that some is not answered yet. */
    public boolean onlyMissing() {
        return violations.size() == missing.size();
    }

    private static final class Filling {
        private final List<Question> questions;
        private final Map<QuestionId, Question> byId = new HashMap<>();
        private final Map<Place, GivenAnswer> given = new HashMap<>();
        private final Map<Place, List<String>> known = new HashMap<>();
        private final Map<Place, List<String>> kept = new HashMap<>();
        private final List<Answer> answers = new ArrayList<>();
        private final List<Violation> violations = new ArrayList<>();
        private final List<Unanswered> missing = new ArrayList<>();

        Filling(List<Question> questions, AskedAt moment, List<GivenAnswer> given, List<Answer> already) {
            this.questions = questions.stream()
                    .filter(question -> question.active() && question.askedAt() == moment)
                    .toList();
            questions.stream().filter(Question::active).forEach(question -> byId.put(question.id(), question));
            already.forEach(answer -> known.put(new Place(answer.position(), answer.question()), answer.values()));
            for (var answer : given) {
                var place = new Place(answer.position(), answer.question());
                if (this.given.put(place, answer) != null) {
                    violations.add(Violation.of(pointer(place), "error.one-answer"));
                }
            }
        }

        void order() {
            questions.stream()
                    .filter(question -> question.scope() == Scope.ORDER)
                    .forEach(question -> fill(0, question, Optional.empty()));
        }

        void position(Asked position) {
            questions.stream()
                    .filter(position::by)
                    .forEach(question -> fill(position.number(), question, Optional.of(position.product())));
        }

        private void fill(int position, Question question, Optional<ProductId> product) {
            var place = new Place(position, question.id());
            var answer = given.remove(place);
            if (!asked(position, question, product)) {
                return;
            }
            var values = answer == null
                    ? List.<String>of()
                    : answer.values().stream().filter(value -> !value.isBlank()).toList();
            if (answer == null || values.isEmpty()) {
                if (question.required()) {
                    missing(place);
                }
                return;
            }
            if (question.kind() == Question.Kind.FILE && answer.file().isEmpty()) {
                missing(place);
                return;
            }
            switch (AnswerKinds.read(question, values, kept.getOrDefault(place, List.of()))) {
                case AnswerKinds.Read.Value(var read) ->
                    answers.add(new Answer(
                            position,
                            question.id(),
                            read,
                            question.kind() == Question.Kind.FILE ? answer.file() : Optional.empty()));
                case AnswerKinds.Read.Wrong wrong -> violations.add(wrong.at(pointer(place)));
            }
        }

        private void missing(Place place) {
            var unanswered = new Unanswered(place.position(), place.question());
            missing.add(unanswered);
            violations.add(Violation.of(unanswered.pointer(), "error.required"));
        }

        /** Whether its condition holds, and that of the question it hangs on, and so on: chains are not circular. */
        private boolean asked(int position, Question question, Optional<ProductId> product) {
            if (question.terms().condition().isEmpty()) {
                return true;
            }
            var condition = question.terms().condition().get();
            var other = byId.get(condition.question());
            if (other == null) {
                return false;
            }
            int where = other.scope() == Scope.ORDER ? 0 : position;
            boolean askedOfThem =
                    other.scope() == Scope.ORDER || product.map(other::asks).orElse(false);
            return askedOfThem
                    && asked(where, other, product)
                    && answered(new Place(where, other.id()), other).stream().anyMatch(condition.answers()::contains);
        }

        private List<String> answered(Place place, Question other) {
            var read = answers.stream()
                    .filter(answer -> answer.position() == place.position()
                            && answer.question().equals(place.question()))
                    .findFirst();
            if (read.isPresent()) {
                return read.get().values();
            }
            var waiting = given.get(place);
            return waiting == null || waiting.values().isEmpty()
                    ? known.getOrDefault(place, List.of())
                    : AnswerKinds.read(other, waiting.values(), kept.getOrDefault(place, List.of()))
                                    instanceof AnswerKinds.Read.Value(var values)
                            ? values
                            : List.of();
        }

        /** What is left belongs to no question that was asked. */
        void strangers() {
            given.values().stream()
                    .filter(answer -> !answer.values().isEmpty())
                    .forEach(answer -> violations.add(
                            Violation.of(pointer(new Place(answer.position(), answer.question())), "error.not-asked")));
        }

        private static String pointer(Place place) {
            return new Unanswered(place.position(), place.question()).pointer();
        }
    }
}
