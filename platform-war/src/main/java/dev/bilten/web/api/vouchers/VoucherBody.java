package dev.bilten.web.api.vouchers;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.Violation;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a voucher does. All may be left out: then it only opens.
 *
 * @param version of the one that is replaced; of new ones nothing
 * @param percent 0.1 takes off 10 %; one of percent, amount and price at most
 * @param amount taken off each ticket
 * @param price what each ticket costs
 * @param products what it is good for; with no products, variations and quotas: everything
 */
@Schema(name = "VoucherTerms")
public record VoucherBody(
        @Nullable @Schema(description = "Of the one that is replaced, as it was read; of new ones left out")
        Long version,

        @Nullable @Schema(description = "0.1 takes off 10 %")
        BigDecimal percent,

        @Nullable @Schema(description = "Taken off each ticket")
        Amount amount,

        @Nullable @Schema(description = "What each ticket costs")
        Amount price,

        @Nullable List<UUID> products,
        @Nullable List<UUID> variations,
        @Nullable List<UUID> quotas,

        @Nullable @Schema(description = "Only for this date of a series")
        UUID date,

        @Nullable @Schema(description = "Places are kept for it, of the one product or quota it is good for")
        Boolean keepsStock,

        @Nullable @Schema(description = "Its tickets are given out beyond what there is")
        Boolean ignoresStock,

        @Nullable @Schema(description = "It shows what is hidden, as far as it is good for it")
        Boolean showsHidden,

        @Nullable @Schema(minimum = "1", defaultValue = "1", description = "In tickets, not orders")
        Integer maxUses,

        @Nullable @Schema(description = "It takes off at most so much altogether")
        Amount budget,

        @Nullable Instant validUntil,
        @Nullable @Schema(maxLength = 80) String tag,
        @Nullable @Schema(maxLength = 1000) String comment) {

    /** What {@link NewVouchers} says beside the terms. */
    private static final List<String> WANTED = List.of("/codes", "/count", "/length");

    /**
     * @param event that it is good for; empty: for all, and then nothing can be said that is an event's own
     * @param prefix where this body stands in what was sent
     */
    VoucherDraft draft(Optional<Event> event, String prefix) {
        var faults = new Faults();
        long off = minor(faults, prefix + "/amount", amount, event).orElse(0L);
        long fixed = minor(faults, prefix + "/price", price, event).orElse(0L);
        var limit = minor(faults, prefix + "/budget", budget, event);
        if (event.isEmpty()) {
            named().forEach(name -> faults.wrong(prefix + "/" + name, "error.of-one-event"));
        }
        faults.refuseIfAny();
        if ((percent == null ? 0 : 1) + (amount == null ? 0 : 1) + (price == null ? 0 : 1) > 1) {
            throw Faults.refusal(List.of(Violation.of(prefix + "/price", "error.cannot-combine")));
        }
        return new VoucherDraft(
                event.map(Event::id),
                new VoucherTerms(
                        1,
                        value(off, fixed),
                        new VoucherScope(
                                1,
                                ids(products, ProductId::new),
                                ids(variations, VariationId::new),
                                ids(quotas, QuotaId::new)),
                        Optional.ofNullable(date).map(DateId::new),
                        Boolean.TRUE.equals(keepsStock),
                        Boolean.TRUE.equals(ignoresStock),
                        Boolean.TRUE.equals(showsHidden)),
                Objects.requireNonNullElse(maxUses, 1),
                limit,
                Optional.ofNullable(validUntil),
                Objects.requireNonNullElse(tag, ""),
                Objects.requireNonNullElse(comment, ""));
    }

    /** What is said that only one event has. */
    private List<String> named() {
        return Stream.of(
                        Optional.ofNullable(products)
                                .filter(all -> !all.isEmpty())
                                .map(_ -> "products"),
                        Optional.ofNullable(variations)
                                .filter(all -> !all.isEmpty())
                                .map(_ -> "variations"),
                        Optional.ofNullable(quotas)
                                .filter(all -> !all.isEmpty())
                                .map(_ -> "quotas"),
                        Optional.ofNullable(date).map(_ -> "date"),
                        Optional.ofNullable(keepsStock).filter(keeps -> keeps).map(_ -> "keepsStock"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Long> minor(Faults faults, String at, @Nullable Amount value, Optional<Event> event) {
        if (value != null && event.isEmpty()) {
            faults.wrong(at, "error.needs-event");
        }
        return value == null ? Optional.empty() : event.map(its -> faults.amount(at, value, its.currency()));
    }

    /** The version that was read. */
    long seen() {
        if (version == null) {
            throw Faults.refusal(List.of(Violation.of("/version", "error.required")));
        }
        return version;
    }

    /** What the rules found wrong, where it stands in this body. */
    List<Violation> inBody(String prefix, List<Violation> found) {
        return found.stream()
                .map(one -> new Violation(place(prefix, one.pointer()), one.key(), one.arguments()))
                .toList();
    }

    private String place(String prefix, String pointer) {
        if (WANTED.stream().anyMatch(pointer::startsWith)) {
            return pointer;
        }
        if (pointer.startsWith("/value")) {
            return prefix + (percent != null ? "/percent" : price != null ? "/price" : "/amount");
        }
        return prefix + (pointer.startsWith("/scope") ? pointer.substring("/scope".length()) : pointer);
    }

    private VoucherValue value(long off, long fixed) {
        if (percent != null) {
            return VoucherValue.percent(percent);
        }
        if (amount != null) {
            return VoucherValue.amount(off);
        }
        return price == null ? VoucherValue.NONE : VoucherValue.fixedPrice(fixed);
    }

    private static <T> Set<T> ids(@Nullable List<@Nullable UUID> named, Function<UUID, T> id) {
        return named == null
                ? Set.of()
                : named.stream().filter(Objects::nonNull).map(id).collect(Collectors.toSet());
    }
}
