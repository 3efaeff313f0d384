package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BeginningTest {
    private static final Instant NOW = Fair.NOW;

    private final Fair fair = new Fair();

    @Test
    void the_first_of_several_dates_counts() {
        var later = date(Duration.ofDays(9), Duration.ofDays(10));
        var sooner = date(Duration.ofDays(2), Duration.ofDays(3));
        assertThat(of(later, sooner)).contains(NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void of_what_runs_it_is_the_end() {
        assertThat(of(date(Duration.ofHours(-1), Duration.ofHours(2)))).contains(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void what_is_over_is_none_and_what_is_still_to_come_beside_it_counts() {
        var over = date(Duration.ofDays(-2), Duration.ofDays(-1));
        assertThat(of(over)).isEmpty();
        assertThat(of(over, date(Duration.ofDays(4), Duration.ofDays(5)))).contains(NOW.plus(Duration.ofDays(4)));
    }

    @Test
    void nothing_waits_past_the_end_of_what_runs() {
        var running = of(date(Duration.ofHours(-1), Duration.ofHours(2)));
        assertThat(Deadlines.until(running, Duration.ofDays(7), NOW)).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    private EventDate date(Duration starts, Duration ends) {
        var date = new EventDate(
                DateId.next(),
                fair.id,
                Text.EMPTY,
                NOW.plus(starts),
                Optional.of(NOW.plus(ends)),
                SaleWindow.ALWAYS,
                true,
                Map.of(),
                0);
        fair.dates.add(date);
        return date;
    }

    private Optional<Instant> of(EventDate... dates) {
        var ticket = fair.product(10_00);
        var price = new Money(10_00, Fair.EUR);
        var lines = Arrays.stream(dates)
                .map(date -> new Hold.Line(
                        1,
                        fair.id,
                        new Item(ticket.id(), Optional.empty(), Optional.of(date.id())),
                        1,
                        price,
                        price,
                        BigDecimal.ZERO,
                        Optional.empty(),
                        Pot.FREE,
                        Optional.empty(),
                        false))
                .toList();
        var hold = new Hold(
                HoldId.next(),
                fair.id,
                Channel.SHOP,
                false,
                Hold.State.ACTIVE,
                NOW,
                false,
                price,
                NOW,
                List.copyOf(lines));
        return Beginning.of(hold, Map.of(fair.id, fair.assortment()), NOW);
    }
}
