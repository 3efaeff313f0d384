package dev.bilten.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.checkin.app.AnswerAtDoor;
import dev.bilten.checkin.app.Redeem;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.answers.ReadAnswers;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorQuestionsTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();
    private final SoldTickets sold = new SoldTickets(platform, tenant);
    private final SoldTickets.Stage stage = sold.event();
    private final Question coat = ask("Coat?", Optional.empty());
    private final Question hook = ask("Which hook?", Optional.of(new Question.Condition(coat.id(), Set.of("yes"))));
    private final Ticket ticket =
            sold.paid(sold.order(stage, OrderState.PAID, "en", "Ada", "Grace")).get(1);

    @Test
    void the_scan_says_what_to_ask_and_an_answer_opens_the_next_question() {
        assertThat(entered().open()).extracting(Question::id).containsExactly(coat.id());
        assertThat(answer(GivenAnswer.of(0, coat.id(), "yes")))
                .isInstanceOfSatisfying(
                        AnswerAtDoor.Result.Kept.class,
                        kept -> assertThat(kept.open()).extracting(Question::id).containsExactly(hook.id()));
        assertThat(answer(GivenAnswer.of(0, hook.id(), "yes"))).isEqualTo(new AnswerAtDoor.Result.Kept(List.of()));
        assertThat(platform.get(ReadAnswers.class).of(tenant, ticket.order()))
                .extracting(Answer::position, Answer::values)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, List.of("yes")),
                        org.assertj.core.groups.Tuple.tuple(2, List.of("yes")));
    }

    @Test
    void what_the_door_does_not_ask_is_refused_and_nothing_is_kept() {
        assertThat(answer(GivenAnswer.of(0, hook.id(), "maybe"), GivenAnswer.of(0, coat.id(), "maybe")))
                .isInstanceOf(AnswerAtDoor.Result.Refused.class);
        assertThat(platform.get(ReadAnswers.class).of(tenant, ticket.order())).isEmpty();
    }

    private AnswerAtDoor.Result answer(GivenAnswer... given) {
        return platform.get(AnswerAtDoor.class).execute(TestPlatform.call(tenant), ticket.id(), List.of(given));
    }

    private Redeem.Result.Entered entered() {
        var command =
                new Redeem.Command(new Redeem.Place.AtEvent(stage.event()), ticket.secret(), "", Optional.empty());
        return (Redeem.Result.Entered) platform.get(Redeem.class).execute(TestPlatform.call(tenant), command);
    }

    private Question ask(String label, Optional<Question.Condition> condition) {
        var saved = platform.get(SaveQuestion.class)
                .execute(
                        TestPlatform.call(tenant),
                        new SaveQuestion.Command(
                                stage.event(),
                                Optional.empty(),
                                Question.Scope.ATTENDEE,
                                Question.Kind.YES_NO,
                                Text.of("en", label),
                                Text.EMPTY,
                                true,
                                Question.AskedAt.DOOR,
                                0,
                                true,
                                new Question.Terms(
                                        1, List.of(), condition, Optional.empty(), Optional.empty(), Set.of(), 5),
                                0));
        return ((SaveQuestion.Result.Saved) saved).question();
    }
}
