package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.ordering.app.FillCart;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Statements;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Selling dates of a series of twenty thousand beside an event of sixty: the buyer of one pays nothing for the others. */
@Alone
class SellingSeriesTest {
    private static final Logger LOG = LoggerFactory.getLogger(SellingSeriesTest.class);
    private static final int ROUNDS = 41;
    private static final int LONG = 20_000;

    private final Random chance = new Random(7);

    /** @param dates all of them */
    private record Series(Fair fair, Product ticket, List<EventDate> dates) {
        static Series of(int dates) {
            var fair = new Fair();
            var ticket = fair.product("Slot");
            var made = fair.made(Fair.plan(
                    "2028-01-01T08:00",
                    "FREQ=MINUTELY;INTERVAL=30;COUNT=" + dates,
                    QuotaDraft.plain("Seats", Optional.of(1_000), Set.of(ticket.id()))));
            fair.sql("update event set state = 'LIVE', published_at = now()");
            List.of("event_date", "quota", "quota_product").forEach(table -> fair.sql("analyze " + table));
            return new Series(fair, ticket, made);
        }

        EventDate middle() {
            return dates.get(dates.size() / 2);
        }

        Wish wish(EventDate date, int count) {
            return new Wish(new Item(ticket.id(), Optional.empty(), Optional.of(date.id())), count);
        }

        String hold(EventDate date) {
            var command = new PlaceHold.Command(fair.event, List.of(wish(date, 1)), Channel.SHOP);
            return ((PlaceHold.Result.Held) fair.get(PlaceHold.class).execute(fair.now, command)).secret();
        }

        void fill(String cart, DateId on, Wish wish) {
            var command = new FillCart.Command(cart, fair.event, Optional.of(on), List.of(wish), Optional.empty());
            assertThat(fair.get(FillCart.class).execute(fair.now, command)).isInstanceOf(FillCart.Result.Filled.class);
        }

        void explain(EventDate date) {
            assertThat(fair.get(ExplainStock.class)
                            .execute(fair.tenant, fair.event, wish(date, 1).item()))
                    .isPresent();
        }
    }

    @Test
    void a_date_of_a_long_series_is_held_filled_and_explained_like_one_of_a_short_series() {
        var small = Series.of(60);
        var large = Series.of(LONG);
        alike("a hold", large, small, Series::hold);
        var cart = Map.of(60, small.hold(small.middle()), LONG, large.hold(large.middle()));
        alike("a cart", large, small, (series, _) -> {
            var secret = Objects.requireNonNull(cart.get(series.dates().size()));
            series.fill(secret, series.middle().id(), series.wish(series.middle(), 1 + chance.nextInt(3)));
        });
        alike("why it is sold out", large, small, Series::explain);
    }

    @Test
    void a_hold_asks_as_much_of_a_long_series_as_of_a_short_one() {
        var small = Series.of(3);
        var large = Series.of(2_000);
        assertThat(asked(large)).hasSameSizeAs(asked(small)).hasSizeLessThanOrEqualTo(6);
    }

    private static List<String> asked(Series series) {
        series.hold(series.dates().getFirst());
        return Statements.of(
                series.fair().platform,
                series.fair().tenant,
                () -> series.hold(series.dates().getLast()));
    }

    private interface Work {
        void on(Series series, EventDate date);
    }

    /** Sides interleaved, medians compared: the machine may be slow, but then it is slow for both. */
    private void alike(String what, Series large, Series small, Work work) {
        var times = new double[2][ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[0][i] = time(large, work);
            times[1][i] = time(small, work);
        }
        Arrays.stream(times).forEach(Arrays::sort);
        double ratio = times[0][ROUNDS / 2] / times[1][ROUNDS / 2];
        LOG.warn(
                "{}: median {} ms of {} dates, {} ms of 60: ratio {}",
                what,
                times[0][ROUNDS / 2],
                LONG,
                times[1][ROUNDS / 2],
                ratio);
        // a hold takes some milliseconds: one of theirs for the noise of a machine that does other things too
        assertThat(times[0][ROUNDS / 2]).as(what).isLessThan(2 * times[1][ROUNDS / 2] + 1);
    }

    private double time(Series series, Work work) {
        var date = series.dates().get(chance.nextInt(series.dates().size()));
        long begin = System.nanoTime();
        work.on(series, date);
        return (System.nanoTime() - begin) / 1e6;
    }
}
