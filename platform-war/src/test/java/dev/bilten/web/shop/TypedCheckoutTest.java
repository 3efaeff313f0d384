package dev.bilten.web.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was typed into a checkout goes to the one that stands in its place. */
class TypedCheckoutTest {
    private static final EventId EVENT = EventId.next();
    private static final Item SEAT = Item.of(ProductId.next());
    private static final Item BOX = Item.of(ProductId.next());
    private static final QuestionId MEAL = QuestionId.next();
    private static final QuestionId DRINK = QuestionId.next();

    @Test
    void answers_follow_their_tickets_and_those_of_what_is_gone_stay_behind() {
        var form = Form.of(TypedCheckout.each(Map.of(
                "email",
                "mona@example.org",
                "a-0-" + MEAL,
                "order",
                "a-1-" + MEAL + ".fish",
                "on",
                "a-2-" + MEAL,
                "box",
                "a-3-" + DRINK,
                "another seat")));
        var before = hold(line(1, SEAT, 1), line(2, BOX, 1), line(3, SEAT, 1));
        var moved = TypedCheckout.moved(form, before, hold(line(1, BOX, 1), line(2, SEAT, 1)));
        assertThat(moved.values())
                .containsOnly(
                        entry("email", "mona@example.org"),
                        entry("a-0-" + MEAL, "order"),
                        entry("a-1-" + MEAL, "box"),
                        entry("a-2-" + MEAL + ".fish", "on"));
    }

    @Test
    void who_comes_follows_the_ticket() {
        var form = Form.of(TypedCheckout.each(Map.of(
                "who-1", "other", "name-1", "Sara", "name-2", "Box", "email-2", "b@example.org", "name-3", "Gone")));
        var before = hold(line(1, SEAT, 1), line(2, BOX, 1), line(3, SEAT, 1));
        var moved = TypedCheckout.moved(form, before, hold(line(1, BOX, 1), line(2, SEAT, 1)));
        assertThat(moved.values())
                .containsOnly(
                        entry("name-1", "Box"),
                        entry("email-1", "b@example.org"),
                        entry("who-2", "other"),
                        entry("name-2", "Sara"));
    }

    @Test
    void what_the_page_says_is_not_typed() {
        var form = Form.of(
                TypedCheckout.each(Map.of("_csrf", "x", "agreed", "2000", "q-1", "2", "name", "Mona", "company", "")));
        assertThat(TypedCheckout.kept(form)).containsOnly(entry("name", "Mona"));
    }

    @Test
    void faults_are_told_in_the_order_of_the_page() {
        var told = Stream.of(
                        "terms", "gateway", "name-2", "a-2-" + MEAL, "a-1-" + MEAL, "country", "name", "check", "email")
                .map(field -> new FormView.Fault(field, field))
                .toList();
        assertThat(CheckoutFaults.inOrder(new FormView(Map.of(), Map.of(), told))
                        .summary())
                .extracting(FormView.Fault::field)
                .containsExactly(
                        "email",
                        "name",
                        "country",
                        "a-1-" + MEAL,
                        "name-2",
                        "a-2-" + MEAL,
                        "gateway",
                        "terms",
                        "check");
    }

    private static Hold.Line line(int number, Item item, int quantity) {
        return new Hold.Line(
                number,
                EVENT,
                item,
                quantity,
                Money.of(10_00, "EUR"),
                Money.of(10_00, "EUR"),
                BigDecimal.ZERO,
                Optional.empty(),
                Pot.FREE,
                Optional.empty(),
                false);
    }

    private static Hold hold(Hold.Line... lines) {
        return new Hold(
                HoldId.next(),
                EVENT,
                Channel.SHOP,
                false,
                Hold.State.EXPIRED,
                Instant.EPOCH,
                false,
                Money.of(10_00, "EUR"),
                Instant.EPOCH,
                List.of(lines));
    }
}
