package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.AskedOfAttendee;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.web.api.Faults;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a product is sold, whole: what is left out is as in a plain ticket. Amounts are minor units of the event's currency. */
@Schema(name = "NewTerms")
public record NewTerms(
        ProductTerms.@Nullable PriceKind price,

        @Nullable @Schema(description = "Limits of a price that buyers choose; the lowest is the product's price")
        Open open,

        @Nullable @Schema(description = "Other prices for a time or for the first so many; the first that fits counts")
        List<Tier> tiers,

        @Nullable @Schema(description = "Within the event's own presale")
        Window sale,

        @Nullable @Schema(description = "SHOP, API, BOX_OFFICE; empty for everywhere")
        List<String> channels,

        @Nullable @Schema(description = "Only a voucher shows it")
        Boolean hidden,

        @Nullable @Schema(minimum = "1", maximum = "1000", defaultValue = "1")
        Integer minPerOrder,

        @Nullable @Schema(minimum = "1", maximum = "1000", description = "Over all orders of one e-mail address")
        Integer maxPerPerson,

        @Nullable @Schema(description = "An order waits until the organizer agrees")
        Boolean approval,

        @Nullable List<AddOn> addOns,
        @Nullable List<Part> bundle,
        @Nullable Validity validity,

        @Nullable @Schema(description = "It has a ticket", defaultValue = "true")
        Boolean admission,

        @Nullable @Schema(description = "Good for all dates of a series")
        Boolean acrossDates,

        @Nullable @Schema(description = "The tax rule it follows instead of its own rate")
        String taxRule,

        @Nullable @Schema(
                description =
                        "What is asked of whoever comes with it while it is bought: nothing when left out, nor of an add-on or of what has no ticket")
        AskedShape attendee) {

    @Schema(name = "OpenPrice")
    public record Open(
            @Nullable Long highestMinor, @Nullable Long suggestedMinor) {
        static Open of(ProductTerms.OpenPrice open) {
            return new Open(
                    open.highestMinor().orElse(null), open.suggestedMinor().orElse(null));
        }
    }

    @Schema(name = "PriceTier")
    public record Tier(
            @Nullable Instant until,
            @Nullable Integer first,
            @Schema(required = true) @Nullable Long priceMinor) {
        static Tier of(ProductTerms.Tier tier) {
            return new Tier(tier.until().orElse(null), tier.first().orElse(null), tier.priceMinor());
        }

        ProductTerms.Tier tier(String at, Faults faults) {
            if (priceMinor == null) {
                faults.missing(at + "/priceMinor");
            }
            return new ProductTerms.Tier(
                    Optional.ofNullable(until), Optional.ofNullable(first), Objects.requireNonNullElse(priceMinor, 0L));
        }
    }

    @Schema(name = "SaleWindow")
    public record Window(@Nullable Instant from, @Nullable Instant until) {
        static Window of(SaleWindow window) {
            return new Window(window.from().orElse(null), window.until().orElse(null));
        }

        SaleWindow window() {
            return new SaleWindow(Optional.ofNullable(from), Optional.ofNullable(until));
        }
    }

    @Schema(name = "AddOn")
    public record AddOn(
            @Schema(required = true) @Nullable UUID category,

            @Nullable @Schema(minimum = "0", defaultValue = "0")
            Integer min,

            @Schema(required = true, minimum = "1") @Nullable Integer max,

            @Nullable @Schema(description = "They cost nothing extra")
            Boolean included,

            @Nullable @Schema(description = "The same one more than once")
            Boolean repeatable) {
        static AddOn of(ProductTerms.AddOn addOn) {
            return new AddOn(addOn.category().value(), addOn.min(), addOn.max(), addOn.included(), addOn.repeatable());
        }

        ProductTerms.AddOn addOn(String at, Faults faults) {
            if (max == null) {
                faults.missing(at + "/max");
            }
            return new ProductTerms.AddOn(
                    new CategoryId(faults.required(at + "/category", category)),
                    Objects.requireNonNullElse(min, 0),
                    Objects.requireNonNullElse(max, 1),
                    Boolean.TRUE.equals(included),
                    Boolean.TRUE.equals(repeatable));
        }
    }

    @Schema(name = "BundlePart")
    public record Part(
            @Schema(required = true) @Nullable UUID product,
            @Nullable UUID variation,

            @Schema(required = true, minimum = "1") @Nullable Integer count,

            @Nullable @Schema(description = "How much of the price is theirs, for the tax")
            Long shareMinor) {
        static Part of(ProductTerms.Part part) {
            return new Part(
                    part.product().value(),
                    part.variation().map(VariationId::value).orElse(null),
                    part.count(),
                    part.shareMinor());
        }

        ProductTerms.Part part(String at, Faults faults) {
            if (count == null) {
                faults.missing(at + "/count");
            }
            return new ProductTerms.Part(
                    new ProductId(faults.required(at + "/product", product)),
                    Optional.ofNullable(variation).map(VariationId::new),
                    Objects.requireNonNullElse(count, 1),
                    Objects.requireNonNullElse(shareMinor, 0L));
        }
    }

    @Schema(name = "Validity")
    public record Validity(
            @Nullable Instant from,
            @Nullable Instant until,

            @Nullable @Schema(description = "From the payment on, instead of a period")
            Integer days) {
        static Validity of(ProductTerms.Validity validity) {
            return new Validity(
                    validity.from().orElse(null),
                    validity.until().orElse(null),
                    validity.days().orElse(null));
        }

        ProductTerms.Validity validity() {
            return new ProductTerms.Validity(
                    Optional.ofNullable(from), Optional.ofNullable(until), Optional.ofNullable(days));
        }
    }

    ProductTerms terms(String at, Faults faults) {
        return new ProductTerms(
                1,
                Objects.requireNonNullElse(price, ProductTerms.PriceKind.FIXED),
                open == null
                        ? ProductTerms.OpenPrice.NONE
                        : new ProductTerms.OpenPrice(
                                Optional.ofNullable(open.highestMinor()), Optional.ofNullable(open.suggestedMinor())),
                faults.each(tiers, at + "/tiers/", (tier, place) -> tier.tier(place, faults)),
                sale == null ? SaleWindow.ALWAYS : sale.window(),
                channels(at + "/channels/", faults),
                Boolean.TRUE.equals(hidden),
                Objects.requireNonNullElse(minPerOrder, 1),
                Optional.ofNullable(maxPerPerson),
                Boolean.TRUE.equals(approval),
                faults.each(addOns, at + "/addOns/", (addOn, place) -> addOn.addOn(place, faults)),
                faults.each(bundle, at + "/bundle/", (part, place) -> part.part(place, faults)),
                validity == null ? ProductTerms.Validity.EVENT : validity.validity(),
                Objects.requireNonNullElse(admission, true),
                Boolean.TRUE.equals(acrossDates),
                Optional.ofNullable(taxRule),
                attendee == null ? AskedOfAttendee.NOTHING : attendee.asked());
    }

    private Set<Channel> channels(String at, Faults faults) {
        var found = EnumSet.noneOf(Channel.class);
        faults.each(channels, at, (word, place) -> {
            try {
                found.add(Channel.valueOf(word));
            } catch (IllegalArgumentException _) {
                faults.wrong(place, "error.unknown-choice");
            }
            return word;
        });
        return found;
    }
}
