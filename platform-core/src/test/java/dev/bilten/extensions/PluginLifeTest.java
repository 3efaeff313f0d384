package dev.bilten.extensions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.database.api.Database;
import dev.bilten.extensions.api.Channels;
import dev.bilten.extensions.api.Exporters;
import dev.bilten.extensions.api.GatewayOffer;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.extensions.api.SettingField.Type;
import dev.bilten.extensions.app.InstallPlugin;
import dev.bilten.extensions.app.ListPlugins;
import dev.bilten.extensions.app.PluginReconciler;
import dev.bilten.extensions.app.RemovePlugin;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.plugin.api.Amount;
import dev.bilten.plugin.api.GatewayDescription;
import dev.bilten.plugin.api.PaymentGateway;
import dev.bilten.plugin.api.PaymentInquiry;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.PaymentOutcome.Canceled;
import dev.bilten.plugin.api.PaymentOutcome.Succeeded;
import dev.bilten.plugin.api.PaymentOutcome.Unknown;
import dev.bilten.plugin.api.PaymentRequest;
import dev.bilten.plugin.api.PluginContext;
import dev.bilten.plugin.api.RefundOutcome;
import dev.bilten.plugin.api.RefundRequest;
import dev.bilten.plugin.api.Text;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestPlugins;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PluginLifeTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final TestPlugins host = platform.get(TestPlugins.class);
    private final Gateways gateways = platform.get(Gateways.class);
    private final TenantContext tenant = platform.newTenant();
    private final PlatformCall operator = PlatformCall.system("test");

    /** Says what it was given. */
    record Echo() implements PaymentGateway {
        @Override
        public GatewayDescription describe() {
            return new GatewayDescription("echo", Text.of("Echo"), List.of(), true);
        }

        @Override
        public PaymentOutcome start(PaymentRequest request, PluginContext context) {
            if (request.reference().equals("THROW")) {
                throw new IllegalStateException("a bug");
            }
            return new Succeeded(context.setting("token", "none"));
        }

        @Override
        public PaymentOutcome inquire(PaymentInquiry inquiry, PluginContext context) {
            return new Succeeded("found");
        }

        @Override
        public RefundOutcome refund(RefundRequest request, PluginContext context) {
            return new RefundOutcome.Refunded("back");
        }
    }

    @BeforeEach
    void install() {
        var settings =
                List.of(TestPlugins.setting("token", Type.SECRET, true), TestPlugins.setting("page", Type.URL, false));
        var jar = host.known("echo", "1.0.0", settings, new Echo());
        assertThat(platform.get(InstallPlugin.class).execute(operator, jar))
                .isInstanceOf(InstallPlugin.Result.Installed.class);
    }

    @AfterEach
    void remove() {
        platform.get(RemovePlugin.class).execute(operator, "echo");
    }

    @Test
    void an_installed_gateway_is_offered_once_the_organizer_switches_it_on_and_only_to_it() {
        assertThat(gateways.offered(tenant)).isEmpty();
        switchTo(true, Map.of("token", "s3cret"));
        assertThat(gateways.offered(tenant)).extracting(GatewayOffer::gatewayId).containsExactly("echo");
        assertThat(gateways.offered(platform.newTenant())).isEmpty();
    }

    @Test
    void it_gets_its_secret_in_the_clear_and_the_database_has_it_encrypted() {
        switchTo(true, Map.of("token", "s3cret"));
        assertThat(gateways.start(tenant, "echo", request("K7M3Q"))).isEqualTo(new Succeeded("s3cret"));
        assertThat(stored(tenant)).contains("token").doesNotContain("s3cret");
    }

    @Test
    void a_secret_copied_to_another_organizer_does_not_open() {
        switchTo(true, Map.of("token", "s3cret"));
        var thief = platform.newTenant();
        var row = stored(tenant);
        platform.get(Database.class)
                .inTransaction(
                        thief,
                        () -> platform.get(Database.class)
                                .sql()
                                .createUpdate("""
                        insert into plugin_setting (plugin_id, switched_on, settings, updated_at)
                        values ('echo', true, cast(:row as jsonb), now())""")
                                .bind("row", row)
                                .execute());
        assertThatThrownBy(() -> gateways.start(thief, "echo", request("K7M3Q")))
                .hasMessageContaining("does not open");
    }

    @Test
    void an_empty_secret_keeps_the_one_there_is() {
        switchTo(true, Map.of("token", "s3cret"));
        switchTo(true, Map.of("token", "", "page", "https://example.org/"));
        assertThat(gateways.start(tenant, "echo", request("K7M3Q"))).isEqualTo(new Succeeded("s3cret"));
        var view = platform.get(ListPlugins.class).execute(tenant, "echo").orElseThrow();
        assertThat(view.settings()).containsExactly(Map.entry("page", "https://example.org/"));
        assertThat(view.secretsSet()).containsExactly("token");
    }

    @Test
    void without_what_is_required_or_with_what_does_not_fit_nothing_changes() {
        assertThat(invalid(Map.of())).containsExactly(Violation.of("/token", "error.required"));
        assertThat(invalid(Map.of("token", "t", "page", "javascript:alert(1)")))
                .containsExactly(Violation.of("/page", "error.url"));
        assertThat(invalid(Map.of("token", "t", "other", "x")))
                .containsExactly(Violation.of("/other", "error.unknown-field"));
        assertThat(gateways.offered(tenant)).isEmpty();
    }

    @Test
    void switched_off_it_is_not_offered_and_starts_nothing_but_is_still_asked_about_what_was_begun() {
        switchTo(true, Map.of("token", "s3cret"));
        switchTo(false, Map.of());
        assertThat(gateways.offered(tenant)).isEmpty();
        assertThat(gateways.start(tenant, "echo", request("K7M3Q"))).isInstanceOf(Canceled.class);
        assertThat(gateways.inquire(tenant, "echo", inquiry())).isEqualTo(new Succeeded("found"));
    }

    @Test
    void removed_it_is_gone_and_what_was_begun_stays_as_it_is() {
        switchTo(true, Map.of("token", "s3cret"));
        assertThat(platform.get(RemovePlugin.class).execute(operator, "echo"))
                .isInstanceOf(RemovePlugin.Result.Removed.class);
        assertThat(gateways.offered(tenant)).isEmpty();
        assertThat(gateways.inquire(tenant, "echo", inquiry())).isInstanceOf(Unknown.class);
    }

    @Test
    void a_gateway_that_throws_leaves_the_payment_unknown() {
        switchTo(true, Map.of("token", "s3cret"));
        assertThat(gateways.start(tenant, "echo", request("THROW"))).isInstanceOf(Unknown.class);
    }

    @Test
    void a_node_that_has_forgotten_a_plugin_gets_it_back_from_the_table() {
        host.unload("echo");
        platform.get(PluginReconciler.class).reconcile();
        assertThat(host.find("echo")).isPresent();
    }

    @Test
    void another_version_takes_the_place_of_the_first_and_the_same_version_does_not() {
        var next = host.known("echo", "1.1.0", List.of(), new Echo());
        assertThat(platform.get(InstallPlugin.class).execute(operator, next))
                .isInstanceOf(InstallPlugin.Result.Installed.class);
        assertThat(host.find("echo").orElseThrow().manifest().version()).isEqualTo("1.1.0");
        assertThat(platform.get(InstallPlugin.class).execute(operator, next))
                .isInstanceOf(InstallPlugin.Result.Unchanged.class);
    }

    @Test
    void what_is_no_plugin_is_refused() {
        assertThat(platform.get(InstallPlugin.class).execute(operator, new byte[] {1}))
                .isInstanceOf(InstallPlugin.Result.Refused.class);
        assertThat(platform.get(InstallPlugin.class).execute(operator, new byte[InstallPlugin.MOST_BYTES + 1]))
                .isInstanceOf(InstallPlugin.Result.Refused.class);
    }

    @Test
    void where_nothing_is_switched_on_nobody_is_reached_and_nothing_exported() {
        assertThat(platform.get(Channels.class).reaches(tenant, "email")).isFalse();
        assertThat(platform.get(Exporters.class).active(tenant)).isEmpty();
    }

    private void switchTo(boolean on, Map<String, String> settings) {
        var command = new SwitchPlugin.Command("echo", on, settings);
        assertThat(platform.get(SwitchPlugin.class).execute(TestPlatform.call(tenant), command))
                .isEqualTo(new SwitchPlugin.Result.Switched(on));
    }

    private List<Violation> invalid(Map<String, String> settings) {
        var command = new SwitchPlugin.Command("echo", true, settings);
        var result = platform.get(SwitchPlugin.class).execute(TestPlatform.call(tenant), command);
        return ((SwitchPlugin.Result.Invalid) result).violations();
    }

    private String stored(TenantContext whose) {
        var database = platform.get(Database.class);
        return database.inTransaction(
                whose,
                () -> database.sql()
                        .createQuery("select settings from plugin_setting where plugin_id = 'echo'")
                        .mapTo(String.class)
                        .one());
    }

    private static PaymentRequest request(String reference) {
        return new PaymentRequest(
                "attempt-1",
                reference,
                new Amount(100, "EUR"),
                Locale.ENGLISH,
                Map.of(),
                "b@example.org",
                URI.create("http://localhost/"));
    }

    private static PaymentInquiry inquiry() {
        return new PaymentInquiry("attempt-1", "", "K7M3Q", new Amount(100, "EUR"), Instant.EPOCH);
    }
}
