package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.catalog.api.Question.Kind;
import dev.bilten.catalog.api.Question.Scope;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.domain.AnswerSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerSheetTest {
    private static final EventId EVENT = EventId.next();
    private static final ProductId TICKET = ProductId.next();
    private static final ProductId MUG = ProductId.next();
    private static final List<AnswerSheet.Asked> TWO =
            List.of(new AnswerSheet.Asked(1, TICKET), new AnswerSheet.Asked(2, MUG));

    @ParameterizedTest
    @CsvSource({
        "TEXT, ' Ada ', Ada",
        "NUMBER, 007.50, 7.5",
        "NUMBER, '3,0', 3",
        "NUMBER, 0.0, 0",
        "NUMBER, 10.00, 10",
        "DATE, 2026-12-05, 2026-12-05",
        "TIME, 19:30:00, 19:30",
        "PHONE, '0049 (30) 12-34 56', +4930123456",
        "COUNTRY, eg, EG",
        "YES_NO, TRUE, yes",
        "CHOICE, vegan, vegan"
    })
    void an_answer_is_kept_in_one_spelling(Kind kind, String typed, String kept) {
        var question = order(kind, false);
        var sheet = sheet(List.of(question), GivenAnswer.of(0, question.id(), typed));
        assertThat(sheet.violations()).isEmpty();
        assertThat(sheet.answers()).containsExactly(new Answer(0, question.id(), List.of(kept), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, 'two\u0000lines', error.control-characters",
        "NUMBER, many, error.decimal",
        "NUMBER, 1e9, error.decimal",
        "NUMBER, 10.01, error.limits",
        "NUMBER, -1, error.limits",
        "DATE, 2026-02-30, error.date",
        "DATE, 0000-01-01, error.date",
        "DATE, +10000-01-01, error.date",
        "DATE, 5.12.2026, error.date",
        "TIME, 25:00, error.time",
        "PHONE, 030123456, error.phone",
        "PHONE, +0301234567, error.phone",
        "COUNTRY, XX, error.unknown-choice",
        "YES_NO, maybe, error.unknown-choice",
        "CHOICE, caviar, error.unknown-choice",
        "CHOICES, caviar, error.unknown-choice"
    })
    void what_is_no_such_answer_is_refused_beside_its_question(Kind kind, String typed, String key) {
        var question = order(kind, false);
        var given = GivenAnswer.of(0, question.id(), typed.replace("\\u0000", "\u0000"));
        assertThat(sheet(List.of(question), given).violations())
                .extracting(Violation::pointer, Violation::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/answers/0/" + question.id(), key));
    }

    @Test
    void a_line_is_as_long_as_a_line_may_be_and_a_number_as_a_number() {
        var line = order(Kind.TEXT, false);
        assertThat(sheet(List.of(line), GivenAnswer.of(0, line.id(), "x".repeat(250)))
                        .valid())
                .isTrue();
        assertThat(sheet(List.of(line), GivenAnswer.of(0, line.id(), "x".repeat(251)))
                        .violations())
                .extracting(Violation::key)
                .containsExactly("error.too-long");
        var number = order(Kind.NUMBER, false);
        assertThat(sheet(List.of(number), GivenAnswer.of(0, number.id(), "1." + "0".repeat(28)))
                        .valid())
                .isTrue();
        assertThat(sheet(List.of(number), GivenAnswer.of(0, number.id(), "1." + "0".repeat(29)))
                        .violations())
                .extracting(Violation::key)
                .containsExactly("error.decimal");
    }

    @Test
    void what_is_required_has_to_be_answered_by_everybody_who_is_asked() {
        var forAll = attendee(Kind.TEXT, true, Set.of());
        var forTickets = attendee(Kind.TEXT, true, Set.of(TICKET));
        assertThat(sheet(List.of(forAll, forTickets)).violations())
                .extracting(Violation::pointer)
                .containsExactly(
                        "/answers/1/" + forAll.id(), "/answers/1/" + forTickets.id(), "/answers/2/" + forAll.id());
        assertThat(sheet(List.of(forAll), GivenAnswer.of(1, forAll.id(), "  "), GivenAnswer.of(2, forAll.id(), "x"))
                        .violations())
                .extracting(Violation::key)
                .containsExactly("error.required");
    }

    @Test
    void what_nobody_was_asked_is_refused() {
        var forTickets = attendee(Kind.TEXT, false, Set.of(TICKET));
        var door = asked(forTickets, AskedAt.DOOR);
        var sheet = sheet(
                List.of(forTickets, door),
                GivenAnswer.of(2, forTickets.id(), "for a mug"),
                GivenAnswer.of(3, forTickets.id(), "for nobody"),
                GivenAnswer.of(1, door.id(), "too early"),
                GivenAnswer.of(0, QuestionId.next(), "what"));
        assertThat(sheet.answers()).isEmpty();
        assertThat(sheet.violations()).hasSize(4).extracting(Violation::key).containsOnly("error.not-asked");
    }

    @Test
    void a_question_is_asked_only_of_whom_its_condition_fits_through_the_whole_chain() {
        var food = order(Kind.YES_NO, false);
        var diet = hanging(order(Kind.CHOICE, true), food, "yes");
        var why = hanging(attendee(Kind.TEXT, true, Set.of()), diet, "vegan");
        var all = List.of(why, diet, food);
        assertThat(sheet(all).violations()).isEmpty();
        assertThat(sheet(all, GivenAnswer.of(0, food.id(), "yes")).violations())
                .extracting(Violation::pointer)
                .containsExactly("/answers/0/" + diet.id());
        assertThat(sheet(all, GivenAnswer.of(0, food.id(), "yes"), GivenAnswer.of(0, diet.id(), "vegan"))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/answers/1/" + why.id(), "/answers/2/" + why.id());
    }

    @Test
    void an_answer_to_a_hidden_question_is_left_out_whatever_it_says() {
        var food = order(Kind.YES_NO, false);
        var diet = hanging(order(Kind.CHOICE, true), food, "yes");
        var sheet =
                sheet(List.of(food, diet), GivenAnswer.of(0, food.id(), "no"), GivenAnswer.of(0, diet.id(), "caviar"));
        assertThat(sheet.violations()).isEmpty();
        assertThat(sheet.answers()).extracting(Answer::question).containsExactly(food.id());
    }

    @Test
    void one_question_has_one_answer_and_a_choice_names_each_option_once() {
        var text = order(Kind.TEXT, false);
        var choices = order(Kind.CHOICES, false);
        assertThat(sheet(List.of(text), GivenAnswer.of(0, text.id(), "a"), GivenAnswer.of(0, text.id(), "b"))
                        .violations())
                .extracting(Violation::key)
                .containsExactly("error.one-answer");
        assertThat(sheet(List.of(text), GivenAnswer.of(0, text.id(), "a", "b")).violations())
                .extracting(Violation::key)
                .containsExactly("error.one-answer");
        assertThat(sheet(List.of(choices), GivenAnswer.of(0, choices.id(), "vegan", "halal"))
                        .answers())
                .containsExactly(new Answer(0, choices.id(), List.of("halal", "vegan"), Optional.empty()));
        assertThat(sheet(List.of(choices), GivenAnswer.of(0, choices.id(), "vegan", "vegan"))
                        .valid())
                .isFalse();
    }

    @Test
    void a_file_needs_its_object() {
        var file = order(Kind.FILE, true);
        assertThat(sheet(List.of(file), GivenAnswer.of(0, file.id(), "cv.pdf")).valid())
                .isFalse();
        var stored = new GivenAnswer(0, file.id(), List.of("cv.pdf"), Optional.of("answers/x"));
        assertThat(sheet(List.of(file), stored).answers())
                .extracting(Answer::file)
                .containsExactly(Optional.of("answers/x"));
    }

    private static AnswerSheet sheet(List<Question> questions, GivenAnswer... given) {
        return AnswerSheet.of(questions, AskedAt.CHECKOUT, TWO, List.of(given), List.of());
    }

    private static Question order(Kind kind, boolean required) {
        return question(Scope.ORDER, kind, required, Set.of());
    }

    private static Question attendee(Kind kind, boolean required, Set<ProductId> products) {
        return question(Scope.ATTENDEE, kind, required, products);
    }

    private static Question question(Scope scope, Kind kind, boolean required, Set<ProductId> products) {
        var options = kind.choosing()
                ? List.of(
                        new Question.Option("vegan", Text.of("en", "Vegan"), Optional.empty(), 0),
                        new Question.Option("halal", Text.of("en", "Halal"), Optional.empty(), 0))
                : List.<Question.Option>of();
        var terms = new Question.Terms(
                1, options, Optional.empty(), Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.TEN), products, 5);
        return new Question(
                QuestionId.next(),
                EVENT,
                scope,
                kind,
                Text.of("en", "?"),
                Text.EMPTY,
                required,
                AskedAt.CHECKOUT,
                0,
                true,
                terms,
                0);
    }

    private static Question hanging(Question on, Question other, String answer) {
        var terms = on.terms();
        return with(
                on,
                on.askedAt(),
                new Question.Terms(
                        1,
                        terms.options(),
                        Optional.of(new Question.Condition(other.id(), Set.of(answer))),
                        terms.lowest(),
                        terms.highest(),
                        terms.products(),
                        5));
    }

    private static Question asked(Question like, AskedAt at) {
        var other = new Question(
                QuestionId.next(),
                EVENT,
                like.scope(),
                like.kind(),
                like.label(),
                like.help(),
                false,
                at,
                0,
                true,
                like.terms(),
                0);
        return other;
    }

    private static Question with(Question on, AskedAt at, Question.Terms terms) {
        return new Question(
                on.id(), EVENT, on.scope(), on.kind(), on.label(), on.help(), on.required(), at, 0, true, terms, 0);
    }
}
