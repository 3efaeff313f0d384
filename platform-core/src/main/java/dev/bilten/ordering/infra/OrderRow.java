package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Json;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One order, without what it consists of. */
public record OrderRow(
        OrderId id,
        String code,
        String secret,
        EventId eventId,
        OrderState state,
        boolean test,
        String email,
        String name,
        String locale,
        String invoiceTo,
        Channel channel,
        String currency,
        long totalMinor,
        long taxMinor,
        long owedMinor,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant paidAt) {
    private static final Json.Onto<InvoiceTo> INVOICE_TO = Json.onto(InvoiceTo.NOBODY);

    /** Of orders o. */
    static final String COLUMNS = """
            o.id, o.code, o.secret, o.event_id, o.state, o.test, o.email, o.name, o.locale, cast(o.invoice_to as text) as invoice_to,
            o.channel, o.currency, o.total_minor, o.tax_minor, o.owed_minor, o.created_at, o.expires_at, o.paid_at""";

    /** An order with the hold it was made from; null for one that is ordered at once. */
    public record New(Order order, @Nullable HoldId hold) {}

    static final BulkInsert<New> ORDERS = BulkInsert.<New>into("orders")
            .uuid("id", row -> row.order.id().value())
            .text("code", row -> row.order.code())
            .text("secret", row -> row.order.secret())
            .uuid("event_id", row -> row.order.event().value())
            .uuid("hold_id", row -> row.hold == null ? null : row.hold.value())
            .text("state", row -> row.order.state().name())
            .bool("test", row -> row.order.test())
            .text("email", row -> row.order.email())
            .text("name", row -> row.order.name())
            .text("locale", row -> row.order.locale())
            .json("invoice_to", row -> row.order.invoiceTo())
            .text("channel", row -> row.order.channel().name())
            .text("currency", row -> row.order.total().currency().getCurrencyCode())
            .bigint("total_minor", row -> row.order.total().minor())
            .bigint("tax_minor", row -> row.order.tax().minor())
            .instant("created_at", row -> row.order.createdAt())
            .instant("expires_at", row -> row.order.expiresAt())
            .instant("paid_at", row -> row.order.paidAt().orElse(null));

    Order order(List<Order.Position> positions, List<Order.Fee> fees) {
        return new Order(
                id,
                code,
                secret,
                eventId,
                state,
                test,
                email,
                name,
                locale,
                INVOICE_TO.read(invoiceTo),
                channel,
                Money.of(totalMinor, currency),
                Money.of(taxMinor, currency),
                Money.of(owedMinor, currency),
                createdAt,
                expiresAt,
                Optional.ofNullable(paidAt),
                positions,
                fees);
    }
}
