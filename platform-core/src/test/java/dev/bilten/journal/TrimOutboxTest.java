package dev.bilten.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.extensions.app.InstallPlugin;
import dev.bilten.extensions.app.RemovePlugin;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.journal.api.DomainEvent;
import dev.bilten.journal.api.Journal;
import dev.bilten.journal.api.OutboxTrimming;
import dev.bilten.journal.app.Listeners;
import dev.bilten.journal.app.Relay;
import dev.bilten.journal.app.TrimOutbox;
import dev.bilten.journal.infra.OutboxTail;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.AnalyticsExporter;
import dev.bilten.plugin.api.EventBatch;
import dev.bilten.plugin.api.ExportOutcome;
import dev.bilten.plugin.api.ExportedEvent;
import dev.bilten.plugin.api.PluginContext;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestPlugins;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrimOutboxTest {
    private static final Duration LATER = Duration.ofHours(2);

    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();
    private final Elsewhere elsewhere = new Elsewhere();
    private final String exporter =
            "x" + Secrets.code(8).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "a");

    /** Stands for any event that exporters are told of. */
    record Scanned(String gate) implements DomainEvent {
        @Override
        public String type() {
            return "ticket.scanned";
        }

        @Override
        public Optional<UUID> eventId() {
            return Optional.empty();
        }
    }

    private static final class Elsewhere implements AnalyticsExporter {
        final List<ExportedEvent> heard = new CopyOnWriteArrayList<>();
        volatile boolean busy;

        @Override
        public ExportOutcome export(EventBatch batch, PluginContext context) {
            if (busy) {
                return new ExportOutcome.RetryLater("busy", Duration.ofMillis(1));
            }
            heard.addAll(batch.events());
            return new ExportOutcome.Accepted();
        }
    }

    @AfterEach
    void takeTheExporterAway() {
        platform.get(RemovePlugin.class).execute(PlatformCall.system("test"), exporter);
    }

    @Test
    void a_warehouse_that_is_away_keeps_every_row_and_lets_them_go_when_it_has_passed_them() {
        publish(5);
        relay();
        assertThat(trim()).isZero();
        assertThat(rows()).isEqualTo(5);

        passedBy("warehouse");
        assertThat(trim()).isEqualTo(5);
        assertThat(rows()).isZero();
    }

    @Test
    void only_what_the_slowest_has_passed_goes() {
        publish(3);
        relay();
        passedBy("warehouse");
        publish(2);
        relay();
        assertThat(trim()).isEqualTo(3);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_consumer_that_was_never_served_keeps_every_row() {
        publish(3);
        relay();
        passedBy("warehouse");
        sql("delete from outbox_cursor where consumer = 'live'");
        assertThat(trim()).isZero();
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void the_cursor_of_a_consumer_that_only_a_newer_build_knows_keeps_its_rows() {
        publish(3);
        relay();
        passedBy("warehouse");
        sql("insert into outbox_cursor (consumer) values ('invoices')");
        assertThat(trim()).isZero();
    }

    @Test
    void what_is_younger_than_an_hour_stays() {
        publish(3);
        relay();
        passedBy("warehouse");
        assertThat(platform.get(OutboxTrimming.class).trim(tenant, Instant.now().minus(Duration.ofHours(1))))
                .isZero();
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void it_goes_in_small_pieces_until_nothing_is_left_to_go() {
        publish(7);
        relay();
        passedBy("warehouse");
        var small = new TrimOutbox(
                platform.get(Database.class), platform.get(Listeners.class), platform.get(OutboxTail.class), 3);
        assertThat(small.trim(tenant, Instant.now().plus(LATER))).isEqualTo(7);
        assertThat(rows()).isZero();
    }

    @Test
    void an_exporter_that_is_on_keeps_what_it_has_not_taken() {
        install();
        switched(true);
        elsewhere.busy = true;
        publish(3);
        relay();
        passedBy("warehouse");
        assertThat(trim()).isZero();

        // not loaded on this node, but installed and on
        platform.get(TestPlugins.class).unload(exporter);
        assertThat(trim()).isZero();
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void an_exporter_that_was_switched_off_keeps_nothing_and_goes_on_with_what_comes_when_it_is_back() {
        install();
        switched(true);
        elsewhere.busy = true;
        publish(3);
        relay();
        passedBy("warehouse");
        switched(false);
        assertThat(trim()).isEqualTo(3);
        assertThat(cursors()).doesNotContain("export:" + exporter);

        elsewhere.busy = false;
        switched(true);
        publish(2);
        relay();
        assertThat(elsewhere.heard).hasSize(2);
    }

    @Test
    void one_that_is_back_before_the_rows_are_gone_hears_nothing_twice() {
        install();
        switched(true);
        publish(2);
        relay();
        switched(false);
        assertThat(trim()).isZero();
        assertThat(cursors()).contains("export:" + exporter);
        switched(true);
        publish(1);
        relay();
        assertThat(elsewhere.heard).extracting(ExportedEvent::id).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void an_exporter_that_left_the_platform_keeps_nothing() {
        install();
        switched(true);
        elsewhere.busy = true;
        publish(3);
        relay();
        passedBy("warehouse");
        platform.get(RemovePlugin.class).execute(PlatformCall.system("test"), exporter);
        assertThat(trim()).isEqualTo(3);
    }

    @Test
    void a_batch_in_flight_whose_rows_are_gone_does_not_stop_its_consumer() {
        install();
        switched(true);
        elsewhere.busy = true;
        publish(2);
        relay();
        sql("delete from outbox");
        publish(1);
        elsewhere.busy = false;
        sql("update outbox_cursor set retry_at = null");
        relay();
        assertThat(elsewhere.heard).hasSize(1);
    }

    private void install() {
        var jar = platform.get(TestPlugins.class).known(exporter, "1.0.0", List.of(), elsewhere);
        assertThat(platform.get(InstallPlugin.class).execute(PlatformCall.system("test"), jar))
                .isInstanceOf(InstallPlugin.Result.Installed.class);
    }

    private void switched(boolean on) {
        platform.get(SwitchPlugin.class)
                .execute(TestPlatform.call(tenant), new SwitchPlugin.Command(exporter, on, Map.of()));
    }

    private void publish(int events) {
        var call = TestPlatform.call(tenant);
        for (int i = 0; i < events; i++) {
            var event = new Scanned("X" + i);
            platform.get(Database.class)
                    .inTransaction(tenant, () -> platform.get(Journal.class).publish(call, event));
        }
    }

    private void relay() {
        platform.get(Relay.class).drain(tenant);
    }

    /** As if it had taken everything that is there. */
    private void passedBy(String consumer) {
        sql(
                "update outbox_cursor set (xid, id) = (select xid, id from outbox order by outbox.xid desc, id desc limit 1)"
                        + " where consumer = '" + consumer + "'");
    }

    private int trim() {
        return platform.get(OutboxTrimming.class).trim(tenant, Instant.now().plus(LATER));
    }

    private int rows() {
        return Integer.parseInt(column("select count(*) from outbox").getFirst());
    }

    private List<String> cursors() {
        return column("select consumer from outbox_cursor");
    }

    private void sql(String statement) {
        platform.get(Database.class).inTransaction(tenant, () -> {
            platform.get(Database.class).sql().execute(statement);
        });
    }

    private List<String> column(String query) {
        return new ArrayList<>(platform.get(Database.class)
                .inTransaction(
                        tenant,
                        () -> platform.get(Database.class)
                                .sql()
                                .createQuery(query)
                                .mapTo(String.class)
                                .list()));
    }
}
