package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Voucher;
import java.util.Optional;

/** Whether a voucher may be used for what is wanted, and for which of it. */
final class VoucherRules {
    private static final String POINTER = "/voucher";

    private final Assortment assortment;
    private final Request request;

    VoucherRules(Assortment assortment, Request request) {
        this.assortment = assortment;
        this.request = request;
    }

    boolean covers(Item item) {
        return request.voucher()
                .filter(voucher -> voucher.terms().covers(item, assortment.quotas(item)))
                .isPresent();
    }

    Optional<Refusal> against() {
        return request.voucher().flatMap(this::against);
    }

    private Optional<Refusal> against(Voucher voucher) {
        boolean here = voucher.event().map(assortment.event().id()::equals).orElse(true);
        if (!here || request.items().stream().noneMatch(this::covers)) {
            return Optional.of(Refusal.of(POINTER, WhyRefused.VOUCHER_FOR_SOMETHING_ELSE));
        }
        if (voucher.over(request.now())) {
            return Optional.of(Refusal.of(POINTER, WhyRefused.VOUCHER_OVER));
        }
        long wanted = request.all()
                .filter(wish -> covers(wish.item()))
                .mapToLong(dev.bilten.ordering.api.Wish::quantity)
                .sum();
        if (voucher.usesLeft() < 1) {
            return Optional.of(Refusal.of(POINTER, WhyRefused.VOUCHER_USED_UP));
        }
        return wanted > voucher.usesLeft()
                ? Optional.of(Refusal.of(POINTER, WhyRefused.VOUCHER_USES_LEFT, voucher.usesLeft()))
                : Optional.empty();
    }
}
