package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.EditAttendee;
import dev.bilten.ordering.app.answers.ReadAnswers;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who swaps a ticket does not answer again what is asked of the new one too. */
class SwappedAnswersTest {
    private final Shop shop = new Shop(50, 25_00);
    private final Product dear = shop.addTicket("Front row", 5, 40_00);
    private final Question meal = question("Meal", Question.Kind.CHOICE, Set.of());
    private final Question size = question("Size", Question.Kind.TEXT, Set.of(shop.ticket));

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_the_new_ticket_is_asked_too_is_kept_with_its_place_and_at_its_price() {
        var order = created(
                GivenAnswer.of(1, meal.id(), "fish"),
                GivenAnswer.of(1, size.id(), "L"),
                GivenAnswer.of(2, meal.id(), "soup"));
        assertThat(order.total().minor()).isEqualTo(25_00 + 4_00 + 25_00);
        var changed =
                changed(order, List.of(), Map.of(order.positions().getFirst().id(), Item.of(dear.id())));
        assertThat(changed.total().minor()).isEqualTo(40_00 + 4_00 + 25_00);
        assertThat(answers(order))
                .containsExactlyInAnyOrder(
                        new Answer(2, meal.id(), List.of("soup"), Optional.empty()),
                        new Answer(3, meal.id(), List.of("fish"), Optional.empty()));
        assertThat(taken()).isEqualTo(1);
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(taken()).isZero();
    }

    @Test
    void each_new_ticket_has_the_name_and_the_answers_of_the_one_it_replaces_and_of_no_cancelled_one() {
        var order = created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "soup"));
        var first = order.positions().getFirst().id();
        var second = order.positions().get(1).id();
        name(order, first, "Mona");
        name(order, second, "Omar");
        var changed = changed(order, List.of(first), Map.of(second, Item.of(dear.id())));
        assertThat(changed.active()).singleElement().satisfies(position -> {
            assertThat(position.attendee()).contains("Omar");
            assertThat(position.price().minor()).isEqualTo(40_00);
        });
        assertThat(answers(order)).containsExactly(new Answer(3, meal.id(), List.of("soup"), Optional.empty()));
        assertThat(taken()).isZero();
    }

    @Test
    void a_swap_for_what_is_sold_out_leaves_all_answers_as_they_were() {
        var order = created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "soup"));
        var gone = shop.addTicket("Box", 0, 90_00);
        var swap = Map.of(order.positions().getFirst().id(), Item.of(gone.id()));
        assertThat(change(order, List.of(), swap)).isInstanceOf(ChangeOrder.Result.SoldOut.class);
        assertThat(answers(order)).extracting(Answer::position).containsExactly(1, 2);
        assertThat(taken()).isEqualTo(1);
    }

    private void name(Order order, PositionId position, String name) {
        var command = new EditAttendee.Command(order.secret(), position, name, "", false);
        assertThat(shop.platform.get(EditAttendee.class).execute(shop.now, command))
                .isInstanceOf(EditAttendee.Result.Changed.class);
    }

    private Order changed(Order order, List<PositionId> cancel, Map<PositionId, Item> swap) {
        return ((ChangeOrder.Result.Changed) change(order, cancel, swap)).order();
    }

    private ChangeOrder.Result change(Order order, List<PositionId> cancel, Map<PositionId, Item> swap) {
        var command = new ChangeOrder.Command(order.id(), cancel, swap, List.of(), Optional.empty());
        return shop.platform.get(ChangeOrder.class).execute(shop.now, command);
    }

    private Order created(GivenAnswer... answers) {
        var command = new CreateOrder.Command(
                shop.event,
                List.of(new Wish(shop.ticket, 2)),
                new Buyer("buyer@example.test", "Nadia", "en"),
                Channel.SHOP,
                true,
                List.of(answers));
        return ((CreateOrder.Result.Created)
                        shop.platform.get(CreateOrder.class).execute(shop.now, command))
                .order();
    }

    private List<Answer> answers(Order order) {
        return shop.platform.get(ReadAnswers.class).of(shop.tenant, order.id());
    }

    private int taken() {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createQuery("select taken from option_stock where question_id = :id and option_key = 'fish'")
                        .bind("id", meal.id())
                        .mapTo(Integer.class)
                        .one());
    }

    /** Of fish there is one, and it costs something. */
    private Question question(String label, Question.Kind kind, Set<ProductId> products) {
        var options = kind == Question.Kind.CHOICE
                ? List.of(
                        new Question.Option("fish", Text.of("en", "Fish"), Optional.of(1), 4_00),
                        new Question.Option("soup", Text.of("en", "Soup"), Optional.empty(), 0))
                : List.<Question.Option>of();
        var terms = new Question.Terms(1, options, Optional.empty(), Optional.empty(), Optional.empty(), products, 1);
        var command = new SaveQuestion.Command(
                shop.event,
                Optional.empty(),
                Question.Scope.ATTENDEE,
                kind,
                Text.of("en", label),
                Text.EMPTY,
                false,
                Question.AskedAt.CHECKOUT,
                0,
                true,
                terms,
                0);
        return ((SaveQuestion.Result.Saved)
                        shop.platform.get(SaveQuestion.class).execute(shop.now, command))
                .question();
    }
}
