package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.app.CopyEvent;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Text;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Two events get the same title at once: the second comes for the address while the first is not committed yet. */
class SameAddressTest {
    private final Shop shop = new Shop(10, 25_00);
    private final Database database = shop.platform.get(Database.class);

    private Event created() {
        var draft = new EventDraft(
                Text.of("en", "Evening"),
                Text.EMPTY,
                Optional.of(shop.now.now().plus(Duration.ofDays(9))),
                Optional.empty(),
                ZoneOffset.UTC,
                "Old Quay",
                "",
                Currency.getInstance("EUR"));
        var made = shop.platform.get(CreateEvent.class).execute(shop.now, draft, EventRules.PLAIN);
        return ((CreateEvent.Result.Created) made).event();
    }

    private Event copied() {
        var command = new CopyEvent.Command(shop.event, Text.of("en", "Evening"), Optional.empty());
        return ((CopyEvent.Result.Copied) shop.platform.get(CopyEvent.class).execute(shop.now, command)).event();
    }

    private List<String> atOnce(Supplier<Event> one, Supplier<Event> other) throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var second = new AtomicReference<Future<Event>>();
            var first = database.inTransaction(shop.tenant, () -> {
                var made = one.get();
                second.set(threads.submit(other::get));
                Eventually.within(Duration.ofSeconds(10), "the other one waits for this one", this::somebodyWaits);
                return made;
            });
            return List.of(first.slug(), second.get().get().slug());
        }
    }

    private boolean somebodyWaits() {
        return database.sql().createQuery("""
                        select exists (select from pg_locks
                                       where not granted and transactionid = cast(pg_current_xact_id() as xid))""").mapTo(Boolean.class).one();
    }

    @Test
    void two_that_are_made_have_an_address_each() throws Exception {
        assertThat(atOnce(this::created, this::created))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("evening"),
                        second -> assertThat(second).matches("evening-[a-z0-9]{4}"));
    }

    @Test
    void two_that_are_copied_have_an_address_each() throws Exception {
        assertThat(atOnce(this::copied, this::copied))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("evening"),
                        second -> assertThat(second).matches("evening-[a-z0-9]{4}"));
    }
}
