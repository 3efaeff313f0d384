package dev.bilten.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.app.CreateOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Four weeks of the demo's sales, while the database is busy. */
class PastSalesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final EventId EVENT = EventId.next();
    private static final int UNLUCKY = 3;

    /** Refuses each purchase once, and the third of them each time. */
    private static final class Busy extends CreateOrder {
        /** How often each purchase was tried. */
        private final Map<List<Object>, Integer> tries = new LinkedHashMap<>();

        private int unlucky;

        @SuppressWarnings("NullAway") // nothing behind it is asked
        Busy() {
            super(null, null);
        }

        @Override
        public Result execute(CallContext call, Command command) {
            int tried = tries.merge(List.of(call.now(), command), 1, Integer::sum);
            if (tried == 1 && tries.size() == UNLUCKY) {
                unlucky = command.hashCode();
            }
            if (tried == 1 || command.hashCode() == unlucky) {
                throw new IllegalStateException("busy");
            }
            return new Result.SoldOut(Map.of());
        }
    }

    @Test
    void a_purchase_that_is_refused_is_tried_again_and_ends_none_of_those_that_follow() {
        var busy = new Busy();
        sales(busy).load(tenant(), event(), List.of(ticket()), 3, NOW);
        assertThat(busy.tries.values()).hasSizeGreaterThan(2 * UNLUCKY).contains(3);
        assertThat(busy.tries.values()).allMatch(times -> times > 1);
        assertThat(Collections.frequency(busy.tries.values(), 3)).isEqualTo(1);
    }

    @SuppressWarnings("NullAway") // nothing is paid for, and nobody comes in
    private static PastSales sales(CreateOrder createOrder) {
        return new PastSales(createOrder, null, null, null);
    }

    private static TenantContext tenant() {
        return new TenantContext(TenantId.next(), "nile", "first", "t_nile", "r_nile");
    }

    private static Event event() {
        return new Event(
                EVENT,
                "night",
                EventState.LIVE,
                false,
                false,
                Text.of("en", "Night"),
                Text.EMPTY,
                Optional.of(NOW.plus(Duration.ofDays(30))),
                Optional.empty(),
                ZoneOffset.UTC,
                "",
                "",
                Currency.getInstance("EUR"),
                SaleWindow.ALWAYS,
                Optional.empty(),
                Text.EMPTY,
                Optional.empty(),
                1);
    }

    private static Product ticket() {
        return new Product(
                ProductId.next(),
                EVENT,
                Optional.empty(),
                Text.of("en", "Ticket"),
                Text.EMPTY,
                Money.of(10_00, "EUR"),
                BigDecimal.ZERO,
                0,
                10,
                true,
                ProductTerms.PLAIN,
                List.of(),
                0);
    }
}
