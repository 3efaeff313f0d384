package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Json;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.PriceParts;
import dev.bilten.ordering.api.TaxDecision;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One position of an order. */
public record PositionRow(
        PositionId id,
        int number,
        EventId eventId,
        ProductId productId,
        @Nullable VariationId variationId,
        @Nullable DateId dateId,
        long listedMinor,
        long priceMinor,
        BigDecimal taxRate,
        long taxMinor,
        @Nullable String taxDecision,
        @Nullable VoucherId voucherId,
        long voucherMinor,
        @Nullable String priceParts,
        Pot pot,
        @Nullable PositionId parentId,
        boolean contained,
        boolean active,
        @Nullable String attendeeName,
        @Nullable String attendeeEmail) {
    /** Of a position p. */
    static final String COLUMNS = """
            p.id as p_id, p.number as p_number, p.event_id as p_event_id, p.product_id as p_product_id,
            p.variation_id as p_variation_id, p.date_id as p_date_id, p.listed_minor as p_listed_minor,
            p.price_minor as p_price_minor, p.tax_rate as p_tax_rate, p.tax_minor as p_tax_minor,
            cast(p.tax_decision as text) as p_tax_decision, p.voucher_id as p_voucher_id,
            p.voucher_minor as p_voucher_minor, cast(p.price_parts as text) as p_price_parts, p.pot as p_pot, p.parent_id as p_parent_id, p.contained as p_contained,
            p.state = 'ACTIVE' as p_active, p.attendee_name as p_attendee_name, p.attendee_email as p_attendee_email""";

    record New(OrderId order, Order.Position position) {}

    static final BulkInsert<New> POSITIONS = BulkInsert.<New>into("order_position")
            .uuid("id", row -> row.position.id().value())
            .uuid("order_id", row -> row.order.value())
            .uuid("event_id", row -> row.position.event().value())
            .uuid("product_id", row -> row.position.product().value())
            .uuid(
                    "variation_id",
                    row -> row.position
                            .item()
                            .variation()
                            .map(VariationId::value)
                            .orElse(null))
            .uuid(
                    "date_id",
                    row -> row.position.item().date().map(DateId::value).orElse(null))
            .integer("number", row -> row.position.number())
            .bigint("listed_minor", row -> row.position.listed().minor())
            .bigint("price_minor", row -> row.position.price().minor())
            .numeric("tax_rate", row -> row.position.taxRate())
            .bigint("tax_minor", row -> row.position.tax().minor())
            .uuid(
                    "voucher_id",
                    row -> row.position.voucher().map(VoucherId::value).orElse(null))
            .json("tax_decision", row -> row.position.taxDecision().orElse(null))
            .bigint("voucher_minor", row -> row.position.voucherOff().minor())
            .json("price_parts", row -> row.position.parts().equals(PriceParts.NONE) ? null : row.position.parts())
            .text("pot", row -> row.position.pot().name())
            .uuid(
                    "parent_id",
                    row -> row.position.parent().map(PositionId::value).orElse(null))
            .bool("contained", row -> row.position.contained())
            .text("attendee_name", row -> row.position.attendee().orElse(null))
            .text("attendee_email", row -> row.position.attendeeEmail().orElse(null));

    Order.Position position(String currency) {
        return new Order.Position(
                id,
                number,
                eventId,
                new Item(productId, Optional.ofNullable(variationId), Optional.ofNullable(dateId)),
                Money.of(listedMinor, currency),
                Money.of(priceMinor, currency),
                taxRate,
                Money.of(taxMinor, currency),
                Optional.ofNullable(taxDecision).map(json -> Json.read(json, TaxDecision.class)),
                Optional.ofNullable(voucherId),
                Money.of(voucherMinor, currency),
                Optional.ofNullable(priceParts)
                        .map(json -> Json.read(json, PriceParts.class))
                        .orElse(PriceParts.NONE),
                pot,
                Optional.ofNullable(parentId),
                contained,
                active,
                Optional.ofNullable(attendeeName),
                Optional.ofNullable(attendeeEmail));
    }
}
