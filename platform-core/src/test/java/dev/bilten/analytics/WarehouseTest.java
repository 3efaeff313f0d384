package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.client.api.Client;
import dev.bilten.analytics.api.Absence;
import dev.bilten.analytics.api.Analytics;
import dev.bilten.analytics.api.Answer;
import dev.bilten.analytics.api.Availability;
import dev.bilten.analytics.api.Sales;
import dev.bilten.analytics.api.SalesHour;
import dev.bilten.analytics.api.ScansHour;
import dev.bilten.analytics.api.TodayFigures;
import dev.bilten.analytics.app.SalesPerHour;
import dev.bilten.analytics.app.SalesTotals;
import dev.bilten.analytics.app.ScansPerHour;
import dev.bilten.analytics.app.TodaySales;
import dev.bilten.analytics.app.Warehouse;
import dev.bilten.journal.api.Message;
import dev.bilten.journal.app.Relay;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Uuids;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestEngine;
import dev.bilten.testing.TestPlatform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted, on a real ClickHouse. */
@Alone
class WarehouseTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:10:00Z");

    @TempDir
    static Path folder;

    private static TestEngine engine;
    private static TestPlatform platform;

    private final OpenShop shop = new OpenShop(platform);
    private final Warehouse warehouse = platform.get(Warehouse.class);

    @BeforeAll
    static void startTheEngine() {
        engine = TestEngine.started(folder);
        platform = TestPlatform.start(engine.settings());
    }

    @AfterAll
    static void stopTheEngine() {
        if (platform != null) {
            platform.close();
        }
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void a_batch_that_comes_twice_counts_once() {
        var batch = List.of(paid(NOON), paid(NOON.plusSeconds(1)));
        var token = Uuids.next().toString();
        warehouse.accept(shop.tenant, token, batch);
        warehouse.accept(shop.tenant, token, batch);
        assertThat(storedRows()).as("the token stopped the second").isEqualTo(4);
        assertThat(total()).isEqualTo(new Sales(2, 6, List.of(Money.of(180_00, "EUR"))));
    }

    @Test
    void rows_that_slip_past_the_token_are_stored_twice_and_still_count_once() throws Exception {
        var batch = List.of(paid(NOON));
        warehouse.accept(shop.tenant, Uuids.next().toString(), batch);
        merges("stop");
        warehouse.accept(shop.tenant, Uuids.next().toString(), batch);
        assertThat(storedRows()).as("without final they would count twice").isEqualTo(4);
        assertThat(total()).isEqualTo(new Sales(1, 3, List.of(Money.of(90_00, "EUR"))));
        merges("start");
    }

    @Test
    void while_clickhouse_is_away_the_outbox_keeps_everything_and_then_the_counts_are_equal() {
        shop.paid(shop.dayTickets(2));
        drainUntil(2);
        engine.stop();
        shop.paid(shop.workshops(1));
        var began = System.nanoTime();
        assertThatThrownBy(() -> warehouse.accept(shop.tenant, "x", List.of(paid(NOON))))
                .hasMessageContaining("does not answer");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        platform.get(Relay.class).drain(shop.tenant);
        assertThat(platform.get(Analytics.class).available())
                .isInstanceOfSatisfying(
                        Availability.Unavailable.class,
                        why -> assertThat(why.absence()).isEqualTo(Absence.AWAY));
        var kept = shop.paid(shop.dayTickets(1));
        assertThat(kept.paidAt()).isPresent();

        engine.start();
        var expected = shop.column(
                "select count(*) from order_position p join orders o on o.id = p.order_id" + " where o.state = 'PAID'");
        drainUntil(Integer.parseInt(expected.getFirst()));
        assertThat(platform.get(Analytics.class).available()).isInstanceOf(Availability.Available.class);
    }

    @Test
    void sales_are_shown_by_the_hours_of_the_events_zone_and_quiet_hours_too() {
        warehouse.accept(shop.tenant, Uuids.next().toString(), List.of(paid(NOON), paid(NOON.plusSeconds(7200))));
        var answer = platform.get(SalesPerHour.class)
                .execute(shop.tenant, Optional.of(shop.event.id()), NOON.minusSeconds(600), NOON.plusSeconds(10_000));
        var hours = ((Answer.Figures<List<SalesHour>>) answer).value();
        assertThat(hours).extracting(hour -> hour.sales().tickets()).containsExactly(3L, 0L, 3L);
        assertThat(hours.getFirst().start()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(hours.getFirst().sales().revenue()).containsExactly(Money.of(90_00, "EUR"));
    }

    @Test
    void today_stands_beside_the_same_day_of_last_week() {
        warehouse.accept(
                shop.tenant,
                Uuids.next().toString(),
                List.of(
                        paid(NOON.minusSeconds(60)),
                        paid(NOON.minus(Duration.ofDays(7)).minusSeconds(60)),
                        paid(NOON.minus(Duration.ofDays(7)).plusSeconds(3600)),
                        paid(NOON.minus(Duration.ofDays(3)))));
        var answer = platform.get(TodaySales.class).execute(shop.tenant, ZoneOffset.UTC, NOON);
        var figures = ((Answer.Figures<TodayFigures>) answer).value();
        assertThat(figures.today().orders()).isEqualTo(1);
        assertThat(figures.lastWeekSoFar().orders()).isEqualTo(1);
        assertThat(figures.lastWeekWhole().orders()).isEqualTo(2);
    }

    @Test
    void scans_are_counted_by_what_the_door_answered() {
        warehouse.accept(
                shop.tenant,
                Uuids.next().toString(),
                List.of(scan("ENTERED"), scan("ENTERED"), scan("ALREADY_IN"), scan("UNKNOWN")));
        var answer = platform.get(ScansPerHour.class)
                .execute(shop.tenant, Optional.of(shop.event.id()), NOON.minusSeconds(60), NOON.plusSeconds(60));
        var hours = ((Answer.Figures<List<ScansHour>>) answer).value();
        assertThat(hours).containsExactly(new ScansHour(Instant.parse("2026-11-22T12:00:00Z"), 2, 2));
    }

    @Test
    void another_organizers_sales_are_not_counted() {
        var other = new OpenShop(platform);
        warehouse.accept(shop.tenant, Uuids.next().toString(), List.of(paid(NOON)));
        var theirs = platform.get(SalesTotals.class)
                .execute(
                        other.tenant,
                        Optional.of(shop.event.id()),
                        Instant.EPOCH,
                        Instant.now().plusSeconds(60));
        assertThat(theirs).isEqualTo(new Answer.Figures<>(Sales.NONE));
    }

    @Test
    void every_migration_is_in_the_list_that_is_read() throws Exception {
        var there = Path.of("../migrations/db/clickhouse");
        try (var files = Files.list(there)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(there.resolve("index.txt"))).isEqualTo(names);
        }
    }

    private Sales total() {
        return ((Answer.Figures<Sales>) answer()).value();
    }

    private Answer<Sales> answer() {
        return platform.get(SalesTotals.class)
                .execute(
                        shop.tenant,
                        Optional.empty(),
                        Instant.EPOCH,
                        Instant.now().plus(Duration.ofDays(365)));
    }

    private void drainUntil(int tickets) {
        Eventually.within(Duration.ofSeconds(40), tickets + " tickets are counted", () -> {
            platform.get(Relay.class).drain(shop.tenant);
            return answer() instanceof Answer.Figures<Sales>(var sales) && sales.tickets() == tickets;
        });
    }

    private long storedRows() {
        try (var client = client()) {
            return client.queryAll(
                            "select count() as n from business_event where tenant_id = '" + shop.tenant.id() + "'")
                    .getFirst()
                    .getLong("n");
        }
    }

    /** Else the engine may put the same rows together before they were seen twice. */
    private static void merges(String stopOrStart) throws Exception {
        try (var client = client()) {
            client.execute("system " + stopOrStart + " merges business_event")
                    .get()
                    .close();
        }
    }

    private static Client client() {
        var settings = engine.settings();
        return new Client.Builder()
                .addEndpoint(settings.get("bilten.clickhouse.url"))
                .setUsername("default")
                .setPassword(settings.get("bilten.clickhouse.password"))
                .setDefaultDatabase("bilten")
                .build();
    }

    private Message paid(Instant at) {
        var payload = """
                {"order": "%s", "code": "K7M3QX", "event": "%s", "channel": "SHOP", "currency": "EUR",
                 "totalMinor": 9000, "taxMinor": 1437, "lines": [
                  {"product": "%s", "quantity": 2, "amountMinor": 5000},
                  {"product": "%s", "quantity": 1, "amountMinor": 4000}]}""".formatted(UUID.randomUUID(), shop.event.id(), shop.dayTicket.id(), shop.workshop.id());
        return message("order.paid", at, payload);
    }

    private Message scan(String result) {
        return message("ticket.scanned", NOON, "{\"result\": \"" + result + "\", \"gate\": \"North\"}");
    }

    private Message message(String type, Instant at, String payload) {
        return new Message(Uuids.next(), type, at, Optional.of(shop.event.id().value()), payload);
    }
}
