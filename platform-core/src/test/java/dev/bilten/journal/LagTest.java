package dev.bilten.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.journal.api.ConsumerLag;
import dev.bilten.journal.api.DomainEvent;
import dev.bilten.journal.api.Journal;
import dev.bilten.journal.api.LagNoting;
import dev.bilten.journal.api.LagOverview;
import dev.bilten.journal.app.ReadLag;
import dev.bilten.journal.app.Relay;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.AnalyticsExporter;
import dev.bilten.plugin.api.ExportOutcome;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestPlugins;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LagTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext nile = platform.newTenant();

    record Rang(int number) implements DomainEvent {
        @Override
        public String type() {
            return "ticket.scanned";
        }

        @Override
        public Optional<UUID> eventId() {
            return Optional.empty();
        }
    }

    @Test
    void who_is_behind_is_noted_with_how_many_wait_and_who_caught_up_is_not() {
        ring(nile, 3);
        note(nile);
        assertThat(of(nile)).isEmpty();

        // no warehouse here: it refuses, the others take theirs
        relay(nile);
        note(nile);
        assertThat(of(nile)).singleElement().satisfies(lag -> {
            assertThat(lag.consumer()).isEqualTo("warehouse");
            assertThat(lag.waiting()).isEqualTo(3);
            assertThat(lag.failures()).isPositive();
            assertThat(lag.oldest()).isNotNull();
        });

        sql(
                nile,
                "update outbox_cursor set failures = 0, (xid, id) = (select xid, id from outbox"
                        + " order by outbox.xid desc, id desc limit 1)");
        note(nile);
        assertThat(of(nile)).isEmpty();
    }

    @Test
    void the_sums_are_of_all_organizers_also_of_those_that_are_not_named() {
        var before = read(1_000);
        var many = IntStream.range(0, 4).mapToObj(one -> platform.newTenant()).toList();
        for (var tenant : many) {
            ring(tenant, 2);
            relay(tenant);
            note(tenant);
        }
        var after = read(2);
        assertThat(after.worst()).hasSizeLessThanOrEqualTo(2);
        assertThat(after.behind() - before.behind()).isEqualTo(4);
        assertThat(after.waiting() - before.waiting()).isEqualTo(8);
    }

    @Test
    void an_exporter_that_is_off_is_not_behind() {
        var id = "y" + Secrets.code(8).toLowerCase(Locale.ROOT);
        AnalyticsExporter busy = (batch, context) -> new ExportOutcome.RetryLater("busy", Duration.ofSeconds(1));
        platform.get(TestPlugins.class).run(id, List.of(), busy);
        switched(id, true);
        ring(nile, 1);
        relay(nile);
        note(nile);
        assertThat(of(nile)).extracting(ConsumerLag::consumer).contains("export:" + id);
        switched(id, false);
        note(nile);
        assertThat(of(nile)).extracting(ConsumerLag::consumer).doesNotContain("export:" + id);
        platform.get(TestPlugins.class).unload(id);
    }

    private void switched(String plugin, boolean on) {
        platform.get(SwitchPlugin.class)
                .execute(TestPlatform.call(nile), new SwitchPlugin.Command(plugin, on, Map.of()));
    }

    private void ring(TenantContext tenant, int times) {
        for (int i = 0; i < times; i++) {
            var event = new Rang(i);
            platform.get(Database.class)
                    .inTransaction(tenant, () -> platform.get(Journal.class).publish(TestPlatform.call(tenant), event));
        }
    }

    private void relay(TenantContext tenant) {
        platform.get(Relay.class).drain(tenant);
    }

    private void note(TenantContext tenant) {
        platform.get(LagNoting.class).note(TestPlatform.call(tenant));
    }

    private LagOverview read(int most) {
        return platform.get(ReadLag.class).execute(PlatformContext.PLATFORM, most);
    }

    private List<ConsumerLag> of(TenantContext tenant) {
        return read(10_000).worst().stream()
                .filter(noted -> noted.tenant().equals(tenant.id()))
                .map(LagOverview.Noted::lag)
                .toList();
    }

    private void sql(TenantContext tenant, String statement) {
        platform.get(Database.class).inTransaction(tenant, () -> {
            platform.get(Database.class).sql().execute(statement);
        });
    }
}
