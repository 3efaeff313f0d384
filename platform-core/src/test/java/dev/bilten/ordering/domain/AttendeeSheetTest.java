package dev.bilten.ordering.domain;

import static dev.bilten.catalog.api.AskedOfAttendee.Asked.NOT_ASKED;
import static dev.bilten.catalog.api.AskedOfAttendee.Asked.OPTIONAL;
import static dev.bilten.catalog.api.AskedOfAttendee.Asked.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.AskedOfAttendee;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.GivenAttendee;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Who comes with the tickets of an order. */
class AttendeeSheetTest {
    private static final GivenAttendee MONA = new GivenAttendee(1, "Mona Salem", "mona@example.org");

    @Test
    void what_has_to_be_said_is_missing_beside_its_field() {
        assertThat(wrong(asked(REQUIRED, OPTIONAL))).containsExactly(tuple("/attendees/1/name", "error.required"));
        assertThat(wrong(asked(NOT_ASKED, REQUIRED))).containsExactly(tuple("/attendees/1/email", "error.required"));
        assertThat(wrong(asked(OPTIONAL, OPTIONAL))).isEmpty();
        assertThat(AttendeeSheet.of(List.of(asked(REQUIRED, REQUIRED)), List.of(), true)
                        .violations())
                .as("may be said later")
                .isEmpty();
    }

    @Test
    void what_is_said_is_looked_at_also_where_it_may_stay_empty() {
        assertThat(wrong(asked(OPTIONAL, OPTIONAL), new GivenAttendee(1, "x".repeat(121), "nobody")))
                .containsExactly(
                        tuple("/attendees/1/name", "error.too-long"), tuple("/attendees/1/email", "error.email"));
    }

    @Test
    void what_is_not_asked_is_refused_unless_nothing_is_said() {
        assertThat(wrong(asked(REQUIRED, NOT_ASKED), MONA))
                .containsExactly(tuple("/attendees/1/email", "error.not-asked"));
        assertThat(wrong(asked(OPTIONAL, OPTIONAL), new GivenAttendee(2, "Adam", ""), new GivenAttendee(3, " ", "")))
                .containsExactly(tuple("/attendees/2", "error.not-asked"));
        assertThat(wrong(asked(OPTIONAL, OPTIONAL), MONA, MONA))
                .containsExactly(tuple("/attendees/1", "error.repeated-choice"));
    }

    @Test
    void whoever_is_named_is_kept_by_the_number_of_the_ticket() {
        assertThat(AttendeeSheet.of(List.of(asked(REQUIRED, REQUIRED)), List.of(MONA), false)
                        .named())
                .containsExactly(entry(1, MONA));
    }

    @Test
    void a_part_of_a_bundle_is_a_ticket_of_its_own_and_an_add_on_is_not() {
        var fair = new Fair();
        var badge = fair.product(10_00, Map.of("attendee", new AskedOfAttendee(REQUIRED, OPTIONAL)));
        var plain = fair.product(10_00);
        var lines = List.of(
                line(1, plain, 2, Optional.empty(), false),
                line(2, badge, 1, Optional.of(1), false),
                line(3, badge, 1, Optional.of(2), true),
                line(4, plain, 1, Optional.empty(), false),
                line(5, badge, 2, Optional.of(4), true));
        var hold = new Hold(
                HoldId.next(),
                fair.id,
                Channel.SHOP,
                false,
                Hold.State.ACTIVE,
                Fair.NOW,
                false,
                Money.zero(Fair.EUR),
                Fair.NOW,
                lines);
        assertThat(AskedTickets.of(hold, Map.of(fair.id, fair.assortment())))
                .extracting(AskedTicket::number)
                .containsExactly(6, 7);
    }

    private static Hold.Line line(
            int number, Product product, int quantity, Optional<Integer> parent, boolean contained) {
        return new Hold.Line(
                number,
                product.event(),
                Item.of(product.id()),
                quantity,
                product.price(),
                product.price(),
                BigDecimal.ZERO,
                Optional.empty(),
                Pot.FREE,
                parent,
                contained);
    }

    private static AskedTicket asked(AskedOfAttendee.Asked name, AskedOfAttendee.Asked email) {
        return new AskedTicket(1, ProductId.next(), new AskedOfAttendee(name, email));
    }

    private static List<Tuple> wrong(AskedTicket asked, GivenAttendee... given) {
        return AttendeeSheet.of(List.of(asked), List.of(given), false).violations().stream()
                .map(violation -> tuple(violation.pointer(), violation.key()))
                .toList();
    }
}
