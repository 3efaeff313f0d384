package dev.bilten.ordering;

import static dev.bilten.catalog.api.AskedOfAttendee.Asked.NOT_ASKED;
import static dev.bilten.catalog.api.AskedOfAttendee.Asked.OPTIONAL;
import static dev.bilten.catalog.api.AskedOfAttendee.Asked.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.AskedOfAttendee;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.app.CopyEvent;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAttendee;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CheckOrder;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.EditAttendee;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.answers.AskWhoComes;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Terms;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.Tickets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** With some tickets it is asked who comes, and the order is not placed before that is said. */
class WhoComesTest {
    private static final GivenAttendee MONA = new GivenAttendee(1, " Mona Salem", "mona@example.org ");
    private static final GivenAttendee ADAM = new GivenAttendee(2, "Adam Salem", "");

    private final Shop shop = new Shop(50, 0);
    private final Product badge = shop.add("Badge", 20, 0, Terms.plain().attendee(REQUIRED, OPTIONAL), null);
    private final Product pass = shop.add("Pass", 20, 0, Terms.plain().attendee(NOT_ASKED, REQUIRED), null);

    @Test
    void no_order_is_placed_without_what_has_to_be_said() {
        var held = held(new Wish(badge.id(), 2), new Wish(shop.ticket, 1), new Wish(pass.id(), 1));
        assertThat(refused(place(held)))
                .containsExactly(
                        tuple("/attendees/1/name", "error.required"),
                        tuple("/attendees/2/name", "error.required"),
                        tuple("/attendees/4/email", "error.required"));
        assertThat(place(held, MONA, ADAM, new GivenAttendee(4, "", "pass@example.org")))
                .isInstanceOf(PlaceOrder.Result.Placed.class);
    }

    @Test
    void a_wrong_address_one_too_many_and_a_ticket_that_does_not_ask_are_told_at_once_with_the_rest() {
        var held = held(new Wish(badge.id(), 1), new Wish(shop.ticket, 1));
        var given = List.of(new GivenAttendee(1, "Mona", "nobody"), ADAM, new GivenAttendee(9, "Nine", ""));
        var command = new PlaceOrder.Command(
                held.secret(),
                new Buyer("", "Nadia Buyer", "en"),
                Channel.SHOP,
                List.of(),
                given,
                InvoiceTo.NOBODY,
                Optional.empty(),
                Optional.empty());
        var faults = List.of(
                tuple("/email", "error.required"),
                tuple("/attendees/1/email", "error.email"),
                tuple("/attendees/2", "error.not-asked"),
                tuple("/attendees/9", "error.not-asked"));
        assertThat(refused(shop.platform.get(PlaceOrder.class).execute(shop.now, command)))
                .isEqualTo(faults);
        assertThat(told(shop.platform.get(CheckOrder.class).execute(shop.now, command)))
                .isEqualTo(faults);
    }

    @Test
    void who_was_named_comes_with_the_ticket_of_that_number() {
        var order = placed(place(held(new Wish(badge.id(), 2)), ADAM, MONA));
        assertThat(shop.read(order).positions())
                .extracting(Order.Position::number, Order.Position::attendee, Order.Position::attendeeEmail)
                .containsExactly(
                        tuple(1, Optional.of("Mona Salem"), Optional.of("mona@example.org")),
                        tuple(2, Optional.of("Adam Salem"), Optional.empty()));
        assertThat(shop.platform.get(Tickets.class).ofOrder(shop.tenant, order.id()))
                .extracting(Ticket::number, Ticket::holder)
                .containsExactlyInAnyOrder(tuple(1, "Mona Salem"), tuple(2, "Adam Salem"));
        assertThat(missing(order)).isEmpty();
    }

    @Test
    void a_program_has_to_say_it_and_the_box_office_may_leave_it_to_the_buyer() {
        var create = shop.platform.get(CreateOrder.class);
        assertThat(create.execute(shop.now, command(Channel.API)))
                .isInstanceOfSatisfying(
                        CreateOrder.Result.Refused.class,
                        refused -> assertThat(told(refused.violations()))
                                .containsExactly(tuple("/attendees/2/name", "error.required")));
        assertThat(create.execute(shop.now, command(Channel.API).naming(List.of(MONA, ADAM))))
                .isInstanceOf(CreateOrder.Result.Created.class);
        var sold = (CreateOrder.Result.Created) create.execute(shop.now, command(Channel.BOX_OFFICE));
        assertThat(sold.order().positions())
                .extracting(Order.Position::attendee)
                .containsExactly(Optional.of("Mona Salem"), Optional.empty());
        assertThat(missing(sold.order()))
                .containsExactly(new AskedTicket(2, badge.id(), new AskedOfAttendee(REQUIRED, NOT_ASKED)));
        assertThat(create.execute(
                        shop.now, command(Channel.BOX_OFFICE).naming(List.of(new GivenAttendee(2, "Adam", "nobody")))))
                .as("what is said is looked at")
                .isInstanceOf(CreateOrder.Result.Refused.class);
    }

    @Test
    void a_buyer_takes_no_address_back_that_has_to_be_there() {
        var order = placed(place(held(new Wish(pass.id(), 1)), new GivenAttendee(1, "", "mona@example.org")));
        assertThat(edit(order, "", true))
                .isInstanceOfSatisfying(
                        EditAttendee.Result.Refused.class,
                        refused -> assertThat(told(refused.violations()))
                                .containsExactly(tuple("/email", "error.required")));
        assertThat(edit(order, "other@example.org", true)).isInstanceOf(EditAttendee.Result.Changed.class);
        assertThat(edit(order, "", false)).as("the organizer may").isInstanceOf(EditAttendee.Result.Changed.class);
        assertThat(missing(order)).hasSize(1);
    }

    @Test
    void a_copy_of_the_event_asks_the_same() {
        var copied = (CopyEvent.Result.Copied) shop.platform
                .get(CopyEvent.class)
                .execute(shop.now, new CopyEvent.Command(shop.event, Text.of("en", "Next"), Optional.empty()));
        assertThat(shop.platform
                        .get(Catalog.class)
                        .products(shop.tenant, copied.event().id()))
                .extracting(product -> product.terms().attendee())
                .containsExactlyInAnyOrder(
                        AskedOfAttendee.NOTHING,
                        new AskedOfAttendee(REQUIRED, OPTIONAL),
                        new AskedOfAttendee(NOT_ASKED, REQUIRED));
    }

    private PlaceHold.Result.Held held(Wish... wishes) {
        return (PlaceHold.Result.Held) shop.platform
                .get(PlaceHold.class)
                .execute(shop.now, new PlaceHold.Command(shop.event, List.of(wishes), Channel.SHOP));
    }

    private PlaceOrder.Result place(PlaceHold.Result.Held held, GivenAttendee... attendees) {
        return shop.platform
                .get(PlaceOrder.class)
                .execute(
                        shop.now,
                        new PlaceOrder.Command(
                                held.secret(),
                                new Buyer("buyer@example.test", "Nadia Buyer", "en"),
                                Channel.SHOP,
                                List.of(),
                                List.of(attendees),
                                InvoiceTo.NOBODY,
                                Optional.empty(),
                                Optional.empty()));
    }

    /** Of two badges, of which one has a name. */
    private CreateOrder.Command command(Channel channel) {
        return new CreateOrder.Command(
                        shop.event,
                        List.of(new Wish(Item.of(badge.id()), 2, Optional.empty(), List.of())),
                        new Buyer("buyer@example.test", "Nadia Buyer", "en"),
                        channel,
                        true)
                .naming(List.of(MONA));
    }

    private List<AskedTicket> missing(Order order) {
        return shop.platform.get(AskWhoComes.class).missing(shop.tenant, shop.read(order));
    }

    private EditAttendee.Result edit(Order order, String email, boolean byBuyer) {
        return shop.platform
                .get(EditAttendee.class)
                .execute(
                        shop.now,
                        new EditAttendee.Command(
                                order.secret(), order.positions().getFirst().id(), "Mona", email, byBuyer));
    }

    private static Order placed(PlaceOrder.Result result) {
        return ((PlaceOrder.Result.Placed) result).order();
    }

    private static List<Tuple> refused(PlaceOrder.Result result) {
        return told(((PlaceOrder.Result.Refused) result).violations());
    }

    private static List<Tuple> told(List<Violation> violations) {
        return violations.stream()
                .map(wrong -> tuple(wrong.pointer(), wrong.key()))
                .toList();
    }
}
