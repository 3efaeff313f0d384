package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.OnSale;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.app.CreateVouchers;
import dev.bilten.catalog.app.PublishEvent;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.ReadOffers;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.testing.ScriptedGateway;
import dev.bilten.testing.Statements;
import dev.bilten.testing.Terms;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadOffersTest {
    private final Fair fair = new Fair();

    @Test
    void each_kind_is_a_row_with_a_room_of_its_own() {
        var seat = fair.product("Seat");
        var adult = fair.variation(seat.id(), "Adult");
        var child = fair.variation(seat.id(), "Child");
        fair.quota("Adults", 2, new Quota.Scope(seat.id(), Optional.of(adult.id())));
        fair.quota("Children", 0, new Quota.Scope(seat.id(), Optional.of(child.id())));
        publish();
        assertThat(offers("").items())
                .extracting(one -> one.variation().orElseThrow().name().in("en"), Offered::buyable)
                .containsExactly(tuple("Adult", true), tuple("Child", false));
    }

    @Test
    void what_is_hidden_is_not_there_without_its_code() {
        var open = fair.product("Seat");
        var secret = fair.product(draft("Crew", Terms.plain().hidden()));
        fair.quota("All", 10, Quota.Scope.of(open.id()), Quota.Scope.of(secret.id()));
        publish();
        assertThat(names("")).containsExactly("Seat");
        assertThat(names(code(true))).containsExactly("Seat", "Crew");
        assertThat(names(code(false))).containsExactly("Seat");
        assertThat(offers("NOBODY").codeFault())
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo(WhyRefused.UNKNOWN_VOUCHER.key()));
        assertThat(names("NOBODY")).containsExactly("Seat");
    }

    @Test
    void a_price_for_the_first_says_how_many_more_there_are() {
        var seat = fair.product(draft("Seat", Terms.plain().tier(Optional.empty(), Optional.of(3), 20_00)));
        fair.quota("All", 10, Quota.Scope.of(seat.id()));
        publish();
        hold(seat, 2);
        assertThat(only().price()).isEqualTo(Money.of(20_00, "EUR"));
        assertThat(only().tierLeft()).contains(1);
        hold(seat, 1);
        assertThat(only().price()).isEqualTo(Money.of(50_00, "EUR"));
        assertThat(only().tierLeft()).isEmpty();
    }

    @Test
    void what_is_in_carts_may_come_back_until_their_time_is_over() {
        var seat = fair.product("Seat");
        fair.quota("All", 2, Quota.Scope.of(seat.id()));
        publish();
        var held = hold(seat, 2);
        assertThat(only().buyable()).isFalse();
        // the database keeps microseconds
        assertThat(only().backUntil().orElseThrow()).isCloseTo(held.hold().expiresAt(), within(1, ChronoUnit.MILLIS));
    }

    @Test
    void however_much_is_sold_out_the_carts_are_asked_once() {
        for (int i = 0; i < 4; i++) {
            var seat = fair.product("Seat " + i);
            fair.quota("Quota " + i, 1, Quota.Scope.of(seat.id()));
        }
        publish();
        var seats = fair.get(Catalog.class).products(fair.tenant, fair.event);
        hold(seats.getFirst(), 1);
        offers("");
        var ofOne = Statements.of(fair.platform, fair.tenant, () -> offers(""));
        seats.subList(1, 4).forEach(seat -> hold(seat, 1));
        assertThat(offers("").items()).allMatch(one -> one.backUntil().isPresent());
        assertThat(Statements.of(fair.platform, fair.tenant, () -> offers(""))).hasSameSizeAs(ofOne);
    }

    @Test
    void of_a_series_nothing_is_for_sale_before_a_date_is_chosen() {
        var seat = fair.product("Seat");
        var quota = new QuotaDraft("Day", Optional.of(3), Optional.empty(), Set.of(Quota.Scope.of(seat.id())), false);
        var date = fair.made(Fair.plan("2028-06-01T20:00", null, quota)).getFirst();
        publish();
        assertThat(only().sale()).isEqualTo(new OnSale.No(OnSale.Why.NEEDS_DATE));
        var dated = offers("", Optional.of(date)).items().getFirst();
        assertThat(dated.sale()).isInstanceOf(OnSale.Now.class);
        assertThat(dated.left()).contains(3);
    }

    @Test
    void before_a_date_is_chosen_it_costs_what_the_cheapest_that_can_be_bought_does() {
        var seat = fair.product("Seat");
        var quota = new QuotaDraft("Day", Optional.of(3), Optional.empty(), Set.of(Quota.Scope.of(seat.id())), false);
        var dates = fair.made(Fair.plan("2028-06-01T20:00", "FREQ=DAILY;COUNT=3", quota));
        publish();
        assertThat(only().price()).as("none has a price of its own").isEqualTo(seat.price());
        costs(seat, dates.get(0), 12_00);
        costs(seat, dates.get(1), 18_00);
        costs(seat, dates.get(2), 22_00);
        assertThat(only().price()).isEqualTo(Money.of(12_00, "EUR"));
        assertThat(only().dearest()).contains(Money.of(22_00, "EUR"));
        var first =
                new Item(seat.id(), Optional.empty(), Optional.of(dates.get(0).id()));
        assertThat(fair.claim(first, first, first)).isTrue();
        assertThat(only().price()).as("the first is sold out").isEqualTo(Money.of(18_00, "EUR"));
        costs(seat, dates.get(2), 18_00);
        assertThat(only().dearest()).isEmpty();
        assertThat(offers("", Optional.of(dates.get(2))).items().getFirst().dearest())
                .as("once it is chosen")
                .isEmpty();
    }

    private void costs(Product product, EventDate date, int minor) {
        var database = fair.get(Database.class);
        database.inTransaction(
                fair.tenant,
                () -> database.sql()
                        .createUpdate("update event_date set prices = cast(:prices as jsonb) where id = :id")
                        .bind("prices", "{\"%s\": %d}".formatted(product.id(), minor))
                        .bind("id", date.id())
                        .execute());
    }

    private static ProductDraft draft(String name, Terms terms) {
        return new ProductDraft(
                Text.of("en", name),
                Text.EMPTY,
                50_00,
                new BigDecimal("0.19"),
                10,
                true,
                Optional.empty(),
                terms.terms());
    }

    private String code(boolean shows) {
        var terms =
                new VoucherTerms(1, VoucherValue.NONE, VoucherScope.EVERYTHING, Optional.empty(), false, false, shows);
        var draft = new VoucherDraft(Optional.of(fair.event), terms, 5, Optional.empty(), Optional.empty(), "", "");
        var made = fair.get(CreateVouchers.class)
                .execute(fair.now, new CreateVouchers.Command(draft, new CreateVouchers.Codes.Random(1, 8)));
        return ((CreateVouchers.Result.Created) made).vouchers().getFirst().code();
    }

    private void publish() {
        ScriptedGateway.on(fair.platform, fair.tenant);
        assertThat(fair.get(PublishEvent.class).execute(fair.now, fair.event))
                .isInstanceOf(PublishEvent.Result.Published.class);
    }

    private PlaceHold.Result.Held hold(Product product, int quantity) {
        var wish = new Wish(Item.of(product.id()), quantity);
        return (PlaceHold.Result.Held) fair.get(PlaceHold.class)
                .execute(fair.now, new PlaceHold.Command(fair.event, List.of(wish), Channel.SHOP));
    }

    private Offered only() {
        return offers("").items().getFirst();
    }

    private List<String> names(String code) {
        return offers(code).items().stream()
                .map(one -> one.product().name().in("en"))
                .toList();
    }

    private ReadOffers.Offers offers(String code) {
        return offers(code, Optional.empty());
    }

    private ReadOffers.Offers offers(String code, Optional<EventDate> date) {
        Event event = fair.get(Catalog.class).event(fair.tenant, fair.event).orElseThrow();
        return fair.get(ReadOffers.class).execute(fair.now, new ReadOffers.Query(event, date, code, Channel.SHOP));
    }
}
