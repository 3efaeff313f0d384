package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.app.LiveFeed;
import dev.bilten.cache.api.LiveTopic;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.kernel.Uuids;
import dev.bilten.tenancy.api.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
    private static final String ORDER = """
            {"code": "K7M3QX", "currency": "EUR", "totalMinor": 4250, "lines": [{"quantity": 2}]}""";

    private final List<String> told = new ArrayList<>();
    private final LiveFeed feed = new LiveFeed(new LiveTopic() {
        @Override
        public void publish(TenantContext tenant, String json) {
            told.add(json);
        }

        @Override
        public Subscription subscribe(TenantContext tenant, Consumer<String> listener) {
            return () -> {};
        }
    });

    @Test
    void an_order_that_waits_for_its_money_is_told_like_one_that_is_paid() {
        tells("order.placed");
        tells("order.paid");
        assertThat(told)
                .hasSize(2)
                .allSatisfy(news -> assertThat(news)
                        .contains("\"code\":\"K7M3QX\"", "\"tickets\":2")
                        .contains("4250"));
    }

    @Test
    void what_is_neither_an_order_nor_an_entry_is_not_told() {
        tells("waiting.joined");
        assertThat(told).isEmpty();
    }

    private void tells(String type) {
        var at = Instant.now();
        var tenant = new Tenant(TenantId.next(), "nile", "Nile", "main", "t_x", "t_x", Tenant.State.ACTIVE, "", at)
                .context();
        feed.accept(tenant, "b", List.of(new Message(Uuids.next(), type, at, Optional.empty(), ORDER)));
    }
}
