package dev.bilten.admin.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.PriceParts;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.webkit.forms.Form;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeFormTest {
    private static final Money PRICE = Money.of(25_00, "EUR");
    private static final Money NOTHING = Money.of(0, "EUR");
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final EventId event = EventId.next();
    private final DateId day = DateId.next();
    private final Item seat = new Item(ProductId.next(), Optional.empty(), Optional.of(day));
    private final Item season = Item.of(ProductId.next());
    private final CategoryId meals = CategoryId.next();
    private final Item lunch = Item.of(ProductId.next());
    private final Order order = order(position(1), position(2));

    /** No date is ahead that could be chosen: the tickets that stay have theirs all the same. */
    @Test
    void one_ticket_of_a_series_that_is_over_is_cancelled_and_the_other_stays_as_it_is() {
        var command = command(Map.of("to.1", List.of(""), "to.2", List.of(ChangeForm.CANCEL)));
        assertThat(command.cancel()).containsExactly(order.positions().getLast().id());
        assertThat(command.swap()).isEmpty();
    }

    @Test
    void another_date_is_a_swap() {
        var other = DateId.next();
        var form = Form.of(Map.of("to.1", List.of(""), "date.1", List.of(other.toString())));
        var command = new ChangeForm(form, order, List.of(sold(other))).command();
        assertThat(command.swap())
                .containsExactly(Map.entry(
                        order.positions().getFirst().id(),
                        new Item(seat.product(), Optional.empty(), Optional.of(other))));
    }

    @Test
    void a_ticket_of_one_date_becomes_one_of_all_dates() {
        assertThat(command(Map.of("to.1", List.of(Stalls.key(season)))).swap())
                .containsExactly(Map.entry(order.positions().getFirst().id(), season));
    }

    @Test
    void what_goes_with_the_new_ticket_is_named_by_how_many() {
        var with = command(Map.of(
                "to.1",
                List.of(Stalls.key(season)),
                "with.1." + Stalls.key(lunch),
                List.of("2"),
                "add",
                List.of(Stalls.key(season)),
                "count",
                List.of("3"),
                "addWith." + Stalls.key(lunch),
                List.of("1")));
        assertThat(with.with())
                .containsExactly(Map.entry(order.positions().getFirst().id(), List.of(new Wish(lunch.product(), 2))));
        assertThat(with.add())
                .containsExactly(new Wish(season, 3, Optional.empty(), List.of(new Wish(lunch.product(), 1))));
    }

    private ChangeOrder.Command command(Map<String, List<String>> sent) {
        return new ChangeForm(Form.of(sent), order, List.of(sold(day))).command();
    }

    private Assortment sold(DateId... dates) {
        return new Assortment(
                new Event(
                        event,
                        "fair",
                        EventState.LIVE,
                        false,
                        true,
                        Text.of("en", "Fair"),
                        Text.EMPTY,
                        Optional.of(NOW),
                        Optional.empty(),
                        ZoneOffset.UTC,
                        "",
                        "",
                        PRICE.currency(),
                        SaleWindow.ALWAYS,
                        Optional.empty(),
                        Text.EMPTY,
                        Optional.empty(),
                        0),
                EventRules.PLAIN,
                List.of(
                        product(seat, Optional.empty(), false),
                        product(season, Optional.empty(), true),
                        product(lunch, Optional.of(meals), true)),
                List.of(),
                List.of(dates).stream()
                        .map(id -> new EventDate(
                                id, event, Text.EMPTY, NOW, Optional.empty(), SaleWindow.ALWAYS, true, Map.of(), 0))
                        .toList(),
                List.of());
    }

    private Product product(Item item, Optional<CategoryId> category, boolean acrossDates) {
        var plain = ProductTerms.PLAIN;
        var addOns = item.equals(season)
                ? List.of(new ProductTerms.AddOn(meals, 0, 2, false, true))
                : List.<ProductTerms.AddOn>of();
        var terms = new ProductTerms(
                1,
                plain.price(),
                plain.open(),
                plain.tiers(),
                plain.sale(),
                Set.of(),
                false,
                1,
                Optional.empty(),
                false,
                addOns,
                List.of(),
                plain.validity(),
                true,
                acrossDates,
                Optional.empty(),
                plain.attendee());
        return new Product(
                item.product(),
                event,
                category,
                Text.of("en", "Ticket"),
                Text.EMPTY,
                PRICE,
                BigDecimal.ZERO,
                0,
                10,
                true,
                terms,
                List.of(),
                0);
    }

    private Order.Position position(int number) {
        return new Order.Position(
                PositionId.next(),
                number,
                event,
                seat,
                PRICE,
                PRICE,
                BigDecimal.ZERO,
                NOTHING,
                Optional.empty(),
                Optional.empty(),
                NOTHING,
                PriceParts.NONE,
                Pot.FREE,
                Optional.empty(),
                false,
                true,
                Optional.empty(),
                Optional.empty());
    }

    private Order order(Order.Position... positions) {
        return new Order(
                OrderId.next(),
                "K7M3Q2",
                "",
                event,
                OrderState.PAID,
                false,
                "sara@example.org",
                "Sara",
                "en",
                InvoiceTo.NOBODY,
                Channel.SHOP,
                PRICE,
                NOTHING,
                NOTHING,
                NOW,
                NOW,
                Optional.of(NOW),
                List.of(positions),
                List.of());
    }
}
