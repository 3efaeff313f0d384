package dev.bilten.web.api.rules;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Text;
import dev.bilten.web.api.Faults;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something off without a code, in one of three ways: from {@code count} tickets on, from {@code worthMinor} on, or the
 * {@code cheapest} of each {@code count}.
 */
@Schema(name = "Discount")
public record DiscountShape(
        @Nullable @Schema(required = true, maxLength = 40, description = "Unique in the event; orders keep it")
        String id,

        @Nullable @Schema(description = "By BCP 47 language")
        Map<String, String> name,

        @Nullable @Schema(defaultValue = "true") Boolean active,

        @Schema(required = true) Discount.Offer.@Nullable Kind kind,

        @Nullable @Schema(minimum = "1", maximum = "1000", description = "Of COUNT and CHEAPEST")
        Integer count,

        @Nullable @Schema(minimum = "1", description = "Of CHEAPEST: so many of each group")
        Integer cheapest,

        @Nullable @Schema(minimum = "1", description = "Of WORTH: in minor units of the event's currency")
        Long worthMinor,

        @Nullable @Schema(required = true, minimum = "0", maximum = "1", description = "0.1 for 10 %, 1 for free")
        BigDecimal off,

        @Nullable @Schema(description = "Empty for all") List<UUID> products,

        @Nullable @Schema(description = "Empty for everywhere")
        List<Channel> channels,

        @Nullable Instant from,
        @Nullable Instant until,
        Discount.@Nullable Dates dates,

        @Nullable @Schema(defaultValue = "true", description = "Tickets that a voucher made cheaper take part too")
        Boolean withVouchers) {

    static DiscountShape of(Discount discount) {
        var offer = discount.offer();
        var reach = discount.reach();
        return new DiscountShape(
                discount.id(),
                discount.name().byLanguage(),
                discount.active(),
                offer.kind(),
                offer.count() == 0 ? null : offer.count(),
                offer.cheapest() == 0 ? null : offer.cheapest(),
                offer.worthMinor() == 0 ? null : offer.worthMinor(),
                offer.off(),
                reach.products().stream().map(ProductId::value).sorted().toList(),
                reach.channels().stream().sorted().toList(),
                reach.window().from().orElse(null),
                reach.window().until().orElse(null),
                reach.dates(),
                reach.withVouchers());
    }

    Discount discount(String at, Faults faults) {
        if (kind == null) {
            faults.missing(at + "/kind");
        }
        if (off == null) {
            faults.missing(at + "/off");
        }
        return new Discount(
                1,
                faults.required(at + "/id", id),
                name == null ? Text.EMPTY : faults.text(at + "/name", name),
                Objects.requireNonNullElse(active, true),
                new Discount.Reach(
                        channels(channels, at, faults),
                        new SaleWindow(Optional.ofNullable(from), Optional.ofNullable(until)),
                        products(at, faults),
                        Objects.requireNonNullElse(dates, Discount.Dates.ANY),
                        Objects.requireNonNullElse(withVouchers, true)),
                new Discount.Offer(
                        Objects.requireNonNullElse(kind, Discount.Offer.Kind.COUNT),
                        Objects.requireNonNullElse(count, 0),
                        Objects.requireNonNullElse(cheapest, 0),
                        Objects.requireNonNullElse(worthMinor, 0L),
                        Objects.requireNonNullElse(off, BigDecimal.ZERO)));
    }

    private Set<ProductId> products(String at, Faults faults) {
        return new HashSet<>(faults.each(products, at + "/products/", (id, _) -> new ProductId(id)));
    }

    static Set<Channel> channels(@Nullable List<@Nullable Channel> sent, String at, Faults faults) {
        var found = EnumSet.noneOf(Channel.class);
        found.addAll(faults.each(sent, at + "/channels/", (channel, _) -> channel));
        return found;
    }

    /** Where the rules call something else than this body. */
    static String place(String pointer) {
        return pointer.replaceFirst("^(/discounts/[0-9]+)/(?:offer|reach/window|reach)/", "$1/");
    }
}
