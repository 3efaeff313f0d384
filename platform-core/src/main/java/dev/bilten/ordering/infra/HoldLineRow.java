package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.database.api.BulkInsert;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a hold. */
public record HoldLineRow(
        int line,
        EventId eventId,
        ProductId productId,
        @Nullable VariationId variationId,
        @Nullable DateId dateId,
        int quantity,
        long listedMinor,
        long unitMinor,
        BigDecimal taxRate,
        @Nullable VoucherId voucherId,
        Pot pot,
        @Nullable Integer parent,
        boolean contained) {
    record New(HoldId hold, Hold.Line line) {}

    static final BulkInsert<New> LINES = BulkInsert.<New>into("hold_line")
            .uuid("hold_id", row -> row.hold.value())
            .integer("line", row -> row.line.number())
            .uuid("event_id", row -> row.line.event().value())
            .uuid("product_id", row -> row.line.product().value())
            .uuid(
                    "variation_id",
                    row -> row.line.item().variation().map(VariationId::value).orElse(null))
            .uuid("date_id", row -> row.line.item().date().map(DateId::value).orElse(null))
            .integer("quantity", row -> row.line.quantity())
            .bigint("listed_minor", row -> row.line.listed().minor())
            .bigint("unit_minor", row -> row.line.unit().minor())
            .numeric("tax_rate", row -> row.line.taxRate())
            .uuid("voucher_id", row -> row.line.voucher().map(VoucherId::value).orElse(null))
            .text("pot", row -> row.line.pot().name())
            .optionalInteger("parent", row -> row.line.parent().orElse(null))
            .bool("contained", row -> row.line.contained());

    Hold.Line line(String currency) {
        return new Hold.Line(
                line,
                eventId,
                new Item(productId, Optional.ofNullable(variationId), Optional.ofNullable(dateId)),
                quantity,
                Money.of(listedMinor, currency),
                Money.of(unitMinor, currency),
                taxRate,
                Optional.ofNullable(voucherId),
                pot,
                Optional.ofNullable(parent),
                contained);
    }
}
