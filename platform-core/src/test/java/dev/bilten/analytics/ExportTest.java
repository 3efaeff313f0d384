package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.analytics.app.ExportFeeds;
import dev.bilten.database.api.Json;
import dev.bilten.extensions.api.SettingField;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.Uuids;
import dev.bilten.plugin.api.AnalyticsExporter;
import dev.bilten.plugin.api.EventBatch;
import dev.bilten.plugin.api.ExportOutcome;
import dev.bilten.plugin.api.PluginContext;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestPlugins;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final OpenShop shop = new OpenShop(platform);
    private final Elsewhere elsewhere = new Elsewhere();

    private static final class Elsewhere implements AnalyticsExporter {
        final List<EventBatch> offered = new CopyOnWriteArrayList<>();
        volatile ExportOutcome answer = new ExportOutcome.Accepted();

        @Override
        public ExportOutcome export(EventBatch batch, PluginContext context) {
            offered.add(batch);
            return answer;
        }
    }

    @BeforeEach
    void switchTheExporterOn() {
        platform.get(TestPlugins.class)
                .run("elsewhere", List.of(TestPlugins.setting("url", SettingField.Type.TEXT, false)), elsewhere);
        set("one");
    }

    @Test
    void an_exporter_is_told_what_happened_and_not_to_whom() {
        feed().accept(shop.tenant, "b1", List.of(paid()));
        var event = elsewhere.offered.getFirst().events().getFirst();
        assertThat(event.type()).isEqualTo("order.paid");
        var payload = Json.tree(event.payload());
        assertThat(payload.at("/total/minor").asLong()).isEqualTo(9000);
        assertThat(payload.at("/total/currency").asText()).isEqualTo("EUR");
        assertThat(payload.path("lines"))
                .extracting(line -> line.at("/amount/minor").asLong())
                .containsExactlyInAnyOrder(5000L, 4000L);
        assertThat(event.payload())
                .doesNotContain("mona")
                .doesNotContain("Mona")
                .doesNotContain("secret");
    }

    @Test
    void what_is_not_known_to_name_nobody_is_not_exported() {
        var other = new Message(
                Uuids.next(), "member.added", Instant.now(), Optional.empty(), "{\"email\": \"mona@example.org\"}");
        feed().accept(shop.tenant, "b1", List.of(other));
        assertThat(elsewhere.offered).isEmpty();
    }

    @Test
    void later_means_the_same_batch_again_and_not_before_the_time_asked_for() throws Exception {
        var message = paid();
        elsewhere.answer = new ExportOutcome.RetryLater("busy", Duration.ofMillis(300));
        assertThatThrownBy(() -> feed().accept(shop.tenant, "b1", List.of(message)))
                .hasMessage("busy");
        elsewhere.answer = new ExportOutcome.Accepted();
        assertThatThrownBy(() -> feed().accept(shop.tenant, "b1", List.of(message)))
                .hasMessageContaining("left alone");
        Thread.sleep(350);
        feed().accept(shop.tenant, "b1", List.of(message));
        assertThat(elsewhere.offered).extracting(EventBatch::batchId).containsExactly("b1", "b1");
        assertThat(elsewhere.offered.get(0).events())
                .isEqualTo(elsewhere.offered.get(1).events());
    }

    @Test
    void a_refusal_is_noted_once_and_the_export_stands_still_until_the_settings_change() {
        elsewhere.answer = new ExportOutcome.Refused("the address is gone");
        feed().accept(shop.tenant, "b1", List.of(paid()));
        feed().accept(shop.tenant, "b2", List.of(paid()));
        assertThat(elsewhere.offered).hasSize(1);
        assertThat(shop.column("select after->>'reason' from audit_entry where action = 'export.refused'"))
                .containsExactly("the address is gone");

        elsewhere.answer = new ExportOutcome.Accepted();
        set("two");
        feed().accept(shop.tenant, "b3", List.of(paid()));
        assertThat(elsewhere.offered).extracting(EventBatch::batchId).containsExactly("b1", "b3");
    }

    @Test
    void an_exporter_has_one_feed_and_one_that_is_off_has_none() {
        assertThat(platform.get(ExportFeeds.class).of(shop.tenant))
                .extracting(Consumer::name)
                .containsExactly("export:elsewhere");
        platform.get(SwitchPlugin.class)
                .execute(TestPlatform.call(shop.tenant), new SwitchPlugin.Command("elsewhere", false, Map.of()));
        assertThat(platform.get(ExportFeeds.class).of(shop.tenant)).isEmpty();
    }

    private Consumer feed() {
        return platform.get(ExportFeeds.class).of(shop.tenant).getFirst();
    }

    private void set(String url) {
        platform.get(SwitchPlugin.class)
                .execute(
                        TestPlatform.call(shop.tenant),
                        new SwitchPlugin.Command("elsewhere", true, Map.of("url", url)));
    }

    private Message paid() {
        var order = shop.paid(shop.dayTickets(2), shop.workshops(1));
        var payload = shop.column("select payload from outbox where type = 'order.paid' and payload->>'order' = '%s'"
                .formatted(order.id()));
        return new Message(
                Uuids.next(),
                "order.paid",
                Instant.now(),
                Optional.of(shop.event.id().value()),
                payload.getFirst());
    }
}
