package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.catalog.api.Question.Condition;
import dev.bilten.catalog.api.Question.Kind;
import dev.bilten.catalog.api.Question.Option;
import dev.bilten.catalog.api.Question.Scope;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.catalog.app.RestoreOptions;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.answers.EditAnswers;
import dev.bilten.ordering.app.answers.ReadAnswers;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An option that somebody chose and the organizer takes away: who has it keeps it, and can change everything else. */
class WithdrawnOptionTest {
    private static final Option VEG = new Option("veg", Text.of("en", "Veg"), Optional.of(2), 7_00);
    private static final Option MEAT = new Option("meat", Text.of("en", "Meat"), Optional.empty(), 5_00);
    private static final Option FISH = new Option("fish", Text.of("en", "Fish"), Optional.empty(), 7_00);

    private final Shop shop = new Shop(50, 25_00);
    private final QuestionId meal = meal(Optional.empty(), VEG, MEAT, FISH);
    private final QuestionId remark = remark(Optional.empty());

    @Test
    void who_has_it_keeps_it_and_changes_the_rest() {
        var order = order("veg");
        meal(Optional.of(meal), MEAT, FISH);
        assertThat(edit(order, "veg", "by the window")).isInstanceOf(EditAnswers.Result.Edited.class);
        assertThat(answers(order)).extracting(Answer::values).contains(List.of("veg"), List.of("by the window"));
        assertThat(refused(edit(order, "meat", "x"))).containsExactly("error.price-stays");
        assertThat(edit(order, "fish", "x"))
                .as("what costs the same as what was paid")
                .isInstanceOf(EditAnswers.Result.Edited.class);
        assertThat(refused(edit(order, "veg", "x"))).as("given up is given up").containsExactly("error.unknown-choice");
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_was_paid_counts_and_not_what_an_option_costs_by_now() {
        var order = order("meat");
        var dearer = new Option("meat", MEAT.label(), Optional.empty(), 9_00);
        var fish = new Option("fish", FISH.label(), Optional.empty(), 9_00);
        var soup = new Option("soup", Text.of("en", "Soup"), Optional.empty(), 5_00);
        meal(Optional.of(meal), VEG, dearer, fish, soup);
        assertThat(refused(edit(order, "fish", "x"))).containsExactly("error.price-stays");
        assertThat(edit(order, "meat", "by the window")).isInstanceOf(EditAnswers.Result.Edited.class);
        assertThat(edit(order, "soup", "x")).isInstanceOf(EditAnswers.Result.Edited.class);
    }

    @Test
    void nobody_else_can_choose_it() {
        order("veg");
        var other = order("meat");
        meal(Optional.of(meal), MEAT, FISH);
        assertThat(create("veg")).isInstanceOf(CreateOrder.Result.Refused.class);
        assertThat(refused(edit(other, "veg", "x"))).containsExactly("error.unknown-choice");
    }

    @Test
    void one_that_nobody_chose_is_gone_and_one_that_comes_back_is_offered_again() {
        order("veg");
        meal(Optional.of(meal), FISH);
        assertThat(question(meal).terms().options()).containsExactly(FISH, VEG.away());
        assertThat(question(meal).terms().offered()).containsExactly(FISH);
        assertThat(shop.platform.get(RestoreOptions.class).execute(shop.now, shop.event, meal))
                .isTrue();
        assertThat(question(meal).terms().options()).containsExactly(VEG, MEAT, FISH);
        assertThat(create("veg")).isInstanceOf(CreateOrder.Result.Created.class);
    }

    @Test
    void an_option_on_which_another_question_hangs_stays() {
        order("veg");
        remark(Optional.of(new Condition(meal, Set.of("veg"))));
        assertThat(((SaveQuestion.Result.Refused) save(Optional.of(meal), Kind.CHOICE, Optional.empty(), MEAT, FISH))
                        .violations())
                .extracting(Violation::key)
                .containsExactly("error.hangs-on-option");
        assertThat(save(Optional.of(meal), Kind.CHOICE, Optional.empty(), VEG, FISH))
                .isInstanceOf(SaveQuestion.Result.Saved.class);
    }

    private QuestionId meal(Optional<QuestionId> edited, Option... options) {
        return ((SaveQuestion.Result.Saved) save(edited, Kind.CHOICE, Optional.empty(), options))
                .question()
                .id();
    }

    private QuestionId remark(Optional<Condition> condition) {
        return ((SaveQuestion.Result.Saved) save(Optional.empty(), Kind.TEXT, condition))
                .question()
                .id();
    }

    private SaveQuestion.Result save(
            Optional<QuestionId> edited, Kind kind, Optional<Condition> condition, Option... options) {
        var command = new SaveQuestion.Command(
                shop.event,
                edited,
                Scope.ATTENDEE,
                kind,
                Text.of("en", kind.name()),
                Text.EMPTY,
                false,
                AskedAt.CHECKOUT,
                0,
                true,
                new Question.Terms(1, List.of(options), condition, Optional.empty(), Optional.empty(), Set.of(), 1),
                edited.map(id -> question(id).version()).orElse(0L));
        return shop.platform.get(SaveQuestion.class).execute(shop.now, command);
    }

    private Question question(QuestionId id) {
        return shop.platform.get(Questions.class).of(shop.tenant, shop.event).stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Order order(String key) {
        return ((CreateOrder.Result.Created) create(key)).order();
    }

    private CreateOrder.Result create(String key) {
        var command = new CreateOrder.Command(
                shop.event,
                List.of(new Wish(shop.ticket, 1)),
                new Buyer("buyer@example.test", "Nadia", "en"),
                Channel.SHOP,
                true,
                List.of(GivenAnswer.of(1, meal, key)));
        return shop.platform.get(CreateOrder.class).execute(shop.now, command);
    }

    private EditAnswers.Result edit(Order order, String key, String note) {
        var given = List.of(GivenAnswer.of(1, meal, key), GivenAnswer.of(1, remark, note));
        return shop.platform.get(EditAnswers.class).byBuyer(shop.now, order.secret(), given);
    }

    private List<Answer> answers(Order order) {
        return shop.platform.get(ReadAnswers.class).of(shop.tenant, order.id());
    }

    private static List<String> refused(EditAnswers.Result result) {
        return ((EditAnswers.Result.Refused) result)
                .violations().stream().map(Violation::key).toList();
    }
}
