package dev.bilten.web.api.vouchers;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.Money;
import dev.bilten.web.api.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A voucher and how far it is used.
 *
 * @param used in holds and in orders that are not over
 * @param spent what it has taken off in those; null where that is of several currencies
 */
@Schema(name = "Voucher")
public record VoucherView(
        UUID id,
        String code,
        @Schema(description = "What it does to the price") VoucherValue.Kind kind,
        @Nullable BigDecimal percent,
        @Nullable Amount amount,
        List<UUID> products,
        List<UUID> variations,
        List<UUID> quotas,
        @Nullable UUID date,
        boolean keepsStock,
        boolean ignoresStock,
        boolean showsHidden,
        @Schema(description = "In tickets, not orders") int maxUses,

        @Schema(description = "In holds and in orders that are not over")
        int used,

        @Nullable Amount budget,

        @Nullable @Schema(description = "What it has taken off in those; null of one for all events, of several currencies")
        Amount spent,

        @Nullable Instant validUntil,
        String tag,
        String comment,
        Instant createdAt,
        @Schema(description = "Name it when you replace it") long version) {
    static VoucherView of(Voucher voucher, Optional<Event> event) {
        var terms = voucher.terms();
        var value = terms.value();
        var amounts = value.kind() == VoucherValue.Kind.AMOUNT || value.kind() == VoucherValue.Kind.FIXED_PRICE;
        return new VoucherView(
                voucher.id().value(),
                voucher.code(),
                value.kind(),
                value.kind() == VoucherValue.Kind.PERCENT ? value.rate() : null,
                amounts ? amount(value.minor(), event) : null,
                terms.scope().products().stream().map(id -> id.value()).toList(),
                terms.scope().variations().stream().map(id -> id.value()).toList(),
                terms.scope().quotas().stream().map(id -> id.value()).toList(),
                terms.date().map(id -> id.value()).orElse(null),
                terms.keepsStock(),
                terms.ignoresStock(),
                terms.showsHidden(),
                voucher.maxUses(),
                voucher.used(),
                voucher.budgetMinor().map(minor -> amount(minor, event)).orElse(null),
                amount(voucher.spentMinor(), event),
                voucher.validUntil().orElse(null),
                voucher.tag(),
                voucher.comment(),
                voucher.createdAt(),
                voucher.version());
    }

    private static @Nullable Amount amount(long minor, Optional<Event> event) {
        return event.map(its -> Amount.of(new Money(minor, its.currency()))).orElse(null);
    }
}
