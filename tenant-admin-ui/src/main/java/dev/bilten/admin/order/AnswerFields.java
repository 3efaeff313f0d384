package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.admin.questions.QuestionField;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import dev.bilten.webkit.forms.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An order's questions as fields {@code a-<position>-<question>}, and back as answers. Files stay as they are: they come and go by themselves. */
record AnswerFields(Order order, List<Question> questions, List<Answer> answers) {

    /** What is asked of a position while buying, or of the order itself for 0. */
    List<Question> of(int position) {
        return questions.stream()
                .filter(question -> question.active() && question.askedAt() == Question.AskedAt.CHECKOUT)
                .filter(question -> position == 0
                        ? question.scope() == Question.Scope.ORDER
                        : question.scope() == Question.Scope.ATTENDEE && asks(question, position))
                .toList();
    }

    private boolean asks(Question question, int position) {
        return order.active()
                .anyMatch(one ->
                        one.number() == position && one.event().equals(order.event()) && question.asks(one.product()));
    }

    /** Something is asked that is answered with a file. */
    boolean files() {
        return Stream.concat(Stream.of(0), order.active().map(Order.Position::number))
                .anyMatch(
                        position -> of(position).stream().anyMatch(question -> question.kind() == Question.Kind.FILE));
    }

    List<QuestionField> fields(int position, Wording wording) {
        return of(position).stream()
                .map(question -> QuestionField.of(
                        name(position, question.id()),
                        question,
                        questions,
                        answered(position, question.id()).map(Answer::values).orElse(List.of()),
                        order.total().currency(),
                        wording))
                .toList();
    }

    Map<String, List<String>> stored() {
        var values = new HashMap<String, List<String>>();
        for (var answer : answers) {
            var name = name(answer.position(), answer.question());
            if (kind(answer.question())
                    .filter(kind -> kind == Question.Kind.CHOICES)
                    .isPresent()) {
                answer.values().forEach(key -> values.put(name + "." + key, List.of("on")));
            } else {
                values.put(name, answer.values());
            }
        }
        return values;
    }

    List<GivenAnswer> read(Form form) {
        var given = new ArrayList<GivenAnswer>();
        var positions = Stream.concat(Stream.of(0), order.active().map(Order.Position::number));
        positions.forEach(position ->
                of(position).forEach(question -> read(form, position, question).ifPresent(given::add)));
        return given;
    }

    private Optional<GivenAnswer> read(Form form, int position, Question question) {
        var name = name(position, question.id());
        var values = switch (question.kind()) {
            case FILE -> List.<String>of();
            case CHOICES ->
                question.terms().options().stream()
                        .map(Question.Option::key)
                        .filter(key -> form.ticked(name + "." + key))
                        .toList();
            case TEXT, LONG_TEXT, NUMBER, DATE, TIME, PHONE, COUNTRY, YES_NO, CHOICE ->
                form.raw(name).isBlank() ? List.<String>of() : List.of(form.raw(name));
        };
        if (question.kind() == Question.Kind.FILE) {
            return answered(position, question.id())
                    .map(file -> new GivenAnswer(position, question.id(), file.values(), file.file()));
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new GivenAnswer(position, question.id(), values, Optional.empty()));
    }

    private Optional<Answer> answered(int position, QuestionId question) {
        return answers.stream()
                .filter(answer ->
                        answer.position() == position && answer.question().equals(question))
                .findFirst();
    }

    private Optional<Question.Kind> kind(QuestionId id) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .map(Question::kind);
    }

    static String name(int position, QuestionId question) {
        return "a-" + position + "-" + question;
    }
}
