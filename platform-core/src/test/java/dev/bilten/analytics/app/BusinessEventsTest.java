package dev.bilten.analytics.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.domain.BusinessEvent;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.ScanId;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.api.TicketScanned;
import dev.bilten.database.api.Json;
import dev.bilten.journal.api.DomainEvent;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.TenantId;
import dev.bilten.kernel.Uuids;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderPaid;
import dev.bilten.ordering.api.OrderedLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessEventsTest {
    private final TenantId tenant = TenantId.next();

    @Test
    void an_order_makes_a_row_per_line_and_the_same_rows_each_time() {
        var order = OrderId.next();
        var lines = List.of(new OrderedLine(ProductId.next(), 2, 50_00), new OrderedLine(ProductId.next(), 1, 40_00));
        var message =
                message(new OrderPaid(order, "K7M3QX", Uuids.next(), Channel.SHOP, "EUR", 90_00, 14_37, lines, false));
        var rows = BusinessEvents.of(tenant, message);
        assertThat(rows).extracting(BusinessEvent::quantity).containsExactly(2, 1);
        assertThat(rows).extracting(BusinessEvent::amountMinor).containsExactly(50_00L, 40_00L);
        assertThat(rows)
                .extracting(BusinessEvent::productId)
                .containsExactly(
                        lines.get(0).product().value(), lines.get(1).product().value());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.orderId()).isEqualTo(order.value());
            assertThat(row.channel()).isEqualTo("SHOP");
            assertThat(row.eventId()).isEqualTo(message.eventId().orElseThrow());
        });
        assertThat(rows).extracting(BusinessEvent::msgId).doesNotHaveDuplicates();
        assertThat(BusinessEvents.of(tenant, message)).isEqualTo(rows);
    }

    @Test
    void a_scan_makes_one_row_with_what_the_door_answered() {
        var scanned = new TicketScanned(
                ScanId.next(),
                Uuids.next(),
                CheckinListId.next(),
                Optional.empty(),
                ScanResult.ALREADY_IN,
                "North",
                false);
        assertThat(BusinessEvents.of(tenant, message(scanned)))
                .singleElement()
                .satisfies(row -> assertThat(row.outcome()).isEqualTo("ALREADY_IN"))
                .satisfies(row -> assertThat(row.quantity()).isEqualTo(1))
                .satisfies(row -> assertThat(row.amountMinor()).isZero());
    }

    @Test
    void what_was_a_test_makes_no_row_and_leaves_no_platform() {
        var lines = List.of(new OrderedLine(ProductId.next(), 2, 50_00));
        var event = Uuids.next();
        var test =
                message(new OrderPaid(OrderId.next(), "K7M3QX", event, Channel.SHOP, "EUR", 50_00, 7_98, lines, true));
        var real =
                message(new OrderPaid(OrderId.next(), "K7M3QY", event, Channel.SHOP, "EUR", 50_00, 7_98, lines, false));
        assertThat(BusinessEvents.of(tenant, test)).isEmpty();
        assertThat(ExportPayloads.of(test)).isEmpty();
        assertThat(BusinessEvents.of(tenant, real)).hasSize(1);
        assertThat(ExportPayloads.of(real)).isPresent();
    }

    private static Message message(DomainEvent event) {
        return new Message(
                Uuids.next(), event.type(), Instant.parse("2026-11-22T12:00:00Z"), event.eventId(), Json.write(event));
    }
}
