package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.CancelRules;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.EventRules.BuyerRules;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.UsualRuleSet;
import dev.bilten.catalog.api.UsualRules;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.catalog.app.SaveUsualRules;
import dev.bilten.identity.api.Inherited;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.app.HandDownSetting;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.tenancy.app.AssignOrganizer;
import dev.bilten.tenancy.app.CreateAgency;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An organizer says once what its events begin with. */
class UsualRulesTest {
    private static final Optional<Instant> A_DAY = Optional.of(Instant.parse("2030-05-01T10:00:00Z"));
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final Shop shop = new Shop(10, 20_00);
    private final SaveUsualRules save = shop.platform.get(SaveUsualRules.class);
    private final UsualRules usual = shop.platform.get(UsualRules.class);
    private final Catalog catalog = shop.platform.get(Catalog.class);

    private EventId made() {
        var draft = new EventDraft(
                Text.of("en", "Evening"),
                Text.EMPTY,
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC,
                "",
                "",
                Currency.getInstance("EUR"));
        var result = shop.platform.get(CreateEvent.class).execute(shop.now, draft);
        return ((CreateEvent.Result.Created) result).event().id();
    }

    private static EventRules rules(int holdMinutes) {
        return new EventRules(
                1,
                PricingRules.plain("FR"),
                holdMinutes,
                5,
                60,
                3,
                24,
                new CancelRules(false, true, Optional.of(12), TENTH, 1_00),
                new BuyerRules(false, A_DAY, false, A_DAY, Optional.of(6), true),
                30,
                false);
    }

    @Test
    void the_next_events_begin_with_what_was_made_usual_but_for_prices_amounts_and_days() {
        assertThat(catalog.rules(shop.tenant, made())).isEqualTo(EventRules.PLAIN);
        assertThat(save.execute(shop.now, rules(20))).isEmpty();
        var expected = new EventRules(
                1,
                PricingRules.PLAIN,
                20,
                5,
                60,
                3,
                24,
                new CancelRules(false, true, Optional.of(12), TENTH, 0),
                new BuyerRules(false, Optional.empty(), false, Optional.empty(), Optional.of(6), true),
                30,
                false);
        var event = made();
        assertThat(catalog.rules(shop.tenant, event)).isEqualTo(expected);
        assertThat(usual.of(shop.tenant)).isEqualTo(expected);

        save.execute(shop.now, rules(25));
        assertThat(catalog.rules(shop.tenant, event).holdMinutes())
                .as("what is there keeps what it began with")
                .isEqualTo(20);
        assertThat(catalog.rules(shop.tenant, shop.event)).isEqualTo(EventRules.PLAIN);
        assertThat(usual.of(new Shop(1, 1_00).tenant)).as("another organizer's").isEqualTo(EventRules.PLAIN);
    }

    @Test
    void where_the_organizer_says_nothing_its_agencys_come_down_and_else_the_platforms_always_as_a_whole() {
        var handDown = shop.platform.get(HandDownSetting.class);
        var operator = PlatformCall.system("test");
        var home = new Shop(1, 1_00);
        var nord = shop.platform
                .get(CreateAgency.class)
                .execute(operator, new CreateAgency.Command(home.tenant.id(), "Nord"));
        var agency = ((CreateAgency.Result.Created) nord).agency();
        shop.platform.get(AssignOrganizer.class).execute(operator, agency.id(), shop.tenant.id());
        try {
            handDown.change(operator, UsualRuleSet.KEY, _ -> Optional.of(UsualRuleSet.of(rules(31))));
            assertThat(catalog.rules(shop.tenant, made()).holdMinutes()).isEqualTo(31);
            assertThat(usual.heard(shop.tenant).from()).isEqualTo(Level.PLATFORM);

            handDown.execute(home.now, UsualRuleSet.KEY, UsualRuleSet.of(EventRules.PLAIN));
            var event = made();
            assertThat(catalog.rules(shop.tenant, event))
                    .as("the agency's, whole: also where it says what everything comes with")
                    .isEqualTo(EventRules.PLAIN);
            assertThat(usual.heard(shop.tenant).from()).isEqualTo(Level.AGENCY);

            save.execute(shop.now, rules(25));
            assertThat(catalog.rules(shop.tenant, made()).holdMinutes()).isEqualTo(25);
            save.release(shop.now);
            handDown.withdraw(home.now, UsualRuleSet.KEY);
            assertThat(catalog.rules(shop.tenant, made()).holdMinutes()).isEqualTo(31);
            assertThat(catalog.rules(shop.tenant, event))
                    .as("an event keeps its own")
                    .isEqualTo(EventRules.PLAIN);
        } finally {
            handDown.change(operator, UsualRuleSet.KEY, _ -> Optional.empty());
        }
        assertThat(usual.heard(shop.tenant)).isEqualTo(new Inherited<>(EventRules.PLAIN, Level.BUILT_IN));
    }

    @Test
    void an_event_that_takes_them_keeps_its_prices_amounts_and_days() {
        var own = rules(20);
        var taken = UsualRules.onto(own, EventRules.PLAIN);
        assertThat(taken.holdMinutes()).isEqualTo(15);
        assertThat(taken.pricing()).isEqualTo(own.pricing());
        assertThat(taken.cancelling()).isEqualTo(new CancelRules(true, false, Optional.empty(), BigDecimal.ZERO, 1_00));
        assertThat(taken.buyers()).isEqualTo(new BuyerRules(true, A_DAY, true, A_DAY, Optional.empty(), false));
    }

    @Test
    void what_makes_no_sense_is_not_made_usual() {
        assertThat(save.execute(shop.now, rules(0)))
                .extracting(Violation::pointer)
                .containsExactly("/holdMinutes");
        assertThat(usual.of(shop.tenant)).isEqualTo(EventRules.PLAIN);
    }
}
