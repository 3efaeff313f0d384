package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.app.CopyEvent;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.catalog.app.ReadEvent;
import dev.bilten.kernel.Text;
import dev.bilten.testing.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopyEventTest {
    private final Fair fair = new Fair();

    private Event copy(Optional<LocalDate> firstDay) {
        var command = new CopyEvent.Command(fair.event, Text.of("en", "Fair again"), firstDay);
        return ((CopyEvent.Result.Copied) fair.get(CopyEvent.class).execute(fair.now, command)).event();
    }

    @Test
    void a_copy_is_a_draft_with_everything_of_its_own_and_nothing_sold() {
        var extras = fair.category("Extras", true);
        var mug = fair.product(Fair.draft("Mug").in(Optional.of(extras)));
        var shirt = fair.product("Shirt");
        var red = fair.variation(shirt.id(), "Red");
        var terms = Terms.plain()
                .addOn(extras, 0, 2)
                .part(new ProductTerms.Part(shirt.id(), Optional.of(red.id()), 1, 5_00))
                .terms();
        var ticket = fair.product(Fair.draft("Ticket").with(terms));
        fair.quota("Hall", 10, Quota.Scope.of(ticket.id()), new Quota.Scope(shirt.id(), Optional.of(red.id())));
        fair.claim(Item.of(ticket.id()));
        fair.sql(
                "insert into question (id, event_id, scope, kind, label, terms, created_at) select gen_random_uuid(), id,"
                        + " 'ORDER', 'CHOICE', '{\"en\": \"Size?\"}', jsonb_build_object('products', jsonb_build_array('"
                        + shirt.id() + "')), now() from event");
        fair.sql("insert into option_stock select id, 'xl', 5, 3 from question");
        fair.sql("update event set rules = '{\"holdMinutes\": 7}', test_mode = true, state = 'LIVE'");

        var copied = copy(Optional.empty());

        assertThat(copied.state()).isEqualTo(EventState.DRAFT);
        assertThat(copied.testMode()).isFalse();
        assertThat(copied.slug()).isEqualTo("fair-again");
        var catalog = fair.get(Catalog.class);
        var products = catalog.products(fair.tenant, copied.id());
        assertThat(products).extracting(product -> product.name().in("en")).containsExactly("Mug", "Shirt", "Ticket");
        var copiedShirt = products.get(1);
        assertThat(copiedShirt.id()).isNotEqualTo(shirt.id());
        assertThat(copiedShirt.variations()).singleElement().satisfies(kind -> {
            assertThat(kind.id()).isNotEqualTo(red.id());
            assertThat(kind.name()).isEqualTo(red.name());
        });
        var category = catalog.categories(fair.tenant, copied.id()).getFirst();
        assertThat(products.get(0).category()).contains(category.id());
        var copiedTerms = products.get(2).terms();
        assertThat(copiedTerms.addOns().getFirst().category()).isEqualTo(category.id());
        assertThat(copiedTerms.bundle().getFirst())
                .isEqualTo(new ProductTerms.Part(
                        copiedShirt.id(),
                        Optional.of(copiedShirt.variations().getFirst().id()),
                        1,
                        5_00));
        var quotas = fair.get(ReadEvent.class)
                .execute(fair.tenant, copied.id())
                .orElseThrow()
                .quotas();
        assertThat(quotas).singleElement().satisfies(quota -> {
            assertThat(quota.left()).contains(10);
            assertThat(quota.products())
                    .containsExactlyInAnyOrder(copiedShirt.id(), products.get(2).id());
        });
        assertThat(fair.column("select terms -> 'products' ->> 0 from question where event_id = '" + copied.id() + "'"))
                .containsExactly(copiedShirt.id().toString());
        assertThat(fair.column("select taken from option_stock order by taken")).containsExactly("0", "3");
        assertThat(fair.column("select rules ->> 'holdMinutes' from event")).containsExactly("7", "7");
        assertThat(catalog.products(fair.tenant, fair.event))
                .extracting(Product::id)
                .containsExactly(mug.id(), shirt.id(), ticket.id());
    }

    @Test
    void a_series_moves_to_a_new_first_day_and_stays_at_its_hour() {
        var ticket = fair.product(Fair.draft("Ticket")
                .with(Terms.plain()
                        .sale(new SaleWindow(Optional.of(Instant.parse("2028-05-01T08:00:00Z")), Optional.empty()))
                        .terms()));
        fair.made(Fair.plan(
                "2028-06-01T20:00",
                "FREQ=DAILY;COUNT=3",
                QuotaDraft.plain("Seats", Optional.of(5), Set.of(ticket.id()))));
        // winter: 20:00 is another moment of UTC
        var copied = copy(Optional.of(LocalDate.parse("2028-12-01")));
        var dates = fair.get(ListDates.class)
                .execute(fair.tenant, copied.id(), ListDates.Span.ALL, Optional.empty(), 10)
                .orElseThrow()
                .results();
        assertThat(dates)
                .extracting(date -> date.date().startsAt())
                .containsExactly(
                        Instant.parse("2028-12-01T19:00:00Z"),
                        Instant.parse("2028-12-02T19:00:00Z"),
                        Instant.parse("2028-12-03T19:00:00Z"));
        assertThat(dates).allMatch(date -> date.left().equals(Optional.of(5)));
        assertThat(copied.startsAt()).contains(Instant.parse("2028-12-01T19:00:00Z"));
        assertThat(fair.get(Catalog.class)
                        .products(fair.tenant, copied.id())
                        .getFirst()
                        .terms()
                        .sale()
                        .from())
                .contains(Instant.parse("2028-10-31T09:00:00Z"));
    }

    @Test
    void what_the_rules_say_of_time_moves_along() {
        fair.made(Fair.plan("2028-06-01T20:00", "FREQ=DAILY;COUNT=2"));
        fair.sql("""
                update event set rules = '{"buyers": {"editDetails": true, "editUntil": "2028-05-31T08:00:00Z",
                    "handOver": true, "handOverUntil": "2028-05-30T08:00:00Z"},
                  "pricing": {"schema": 1, "country": "DE", "rounding": {"schema": 1, "mode": "LINE"}, "taxes": {},
                    "fees": [], "discounts": [{"schema": 1, "id": "early", "name": {"en": "Early"}, "active": true,
                      "reach": {"channels": [], "window": {"from": "2028-03-01T08:00:00Z",
                        "until": "2028-05-01T08:00:00Z"}, "products": [], "dates": "ANY", "withVouchers": true},
                      "offer": {"kind": "COUNT", "count": 3, "cheapest": 0, "worthMinor": 0, "off": 0.1}}]}}'""");
        var copied = copy(Optional.of(LocalDate.parse("2028-06-11")));
        var rules = fair.get(Catalog.class).rules(fair.tenant, copied.id());
        assertThat(rules.buyers().editUntil()).contains(Instant.parse("2028-06-10T08:00:00Z"));
        assertThat(rules.buyers().handOverUntil()).contains(Instant.parse("2028-06-09T08:00:00Z"));
        assertThat(rules.pricing().discounts().getFirst().reach().window())
                .isEqualTo(new SaleWindow(
                        Optional.of(Instant.parse("2028-03-11T08:00:00Z")),
                        Optional.of(Instant.parse("2028-05-11T08:00:00Z"))));
    }

    @Test
    void a_copy_of_a_copy_gets_an_address_of_its_own() {
        assertThat(copy(Optional.empty()).slug()).isEqualTo("fair-again");
        assertThat(copy(Optional.empty()).slug()).startsWith("fair-again-");
    }
}
