package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.ordering.api.Wish;
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
        return request.voucher().filter(voucher -> covers(voucher, item)).isPresent();
    }

    private boolean covers(Voucher voucher, Item item) {
        return voucher.terms().covers(item, assortment.quotas(item));
    }

    /**
     * The one it uses. What is included in a ticket is none of its own: it uses a voucher only where that keeps its place or
     * shows it.
     */
    Optional<Voucher> used(Product product, Item item, boolean included) {
        return request.voucher()
                .filter(voucher -> covers(voucher, item)
                        && (!included || voucher.keeps() || product.terms().hidden()));
    }

    /** What is included comes along beyond the stock, as a ticket does; where not all tickets do, it comes from the stock. */
    Pot pot(Product product, Item item, boolean included) {
        return used(product, item, included)
                .or(() -> request.voucher()
                        .filter(voucher -> covers(voucher, item)
                                && voucher.pot() == Pot.BEYOND
                                && wanted(false) <= voucher.usesLeft()))
                .map(Voucher::pot)
                .orElse(Pot.FREE);
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
        if (voucher.usesLeft() < 1) {
            return Optional.of(Refusal.of(POINTER, WhyRefused.VOUCHER_USED_UP));
        }
        return wanted(!voucher.offer()) > voucher.usesLeft()
                ? Optional.of(Refusal.of(POINTER, WhyRefused.VOUCHER_USES_LEFT, voucher.usesLeft()))
                : Optional.empty();
    }

    /**
     * How many would use it.
     *
     * @param hiddenOnly only what cannot be had without it; whatever else it does not reach for is bought as by everybody
     */
    private long wanted(boolean hiddenOnly) {
        return request.wishes().stream()
                .mapToLong(wish -> wanted(wish, false, hiddenOnly)
                        + wish.addOns().stream()
                                .mapToLong(addOn -> wanted(addOn, included(wish, addOn), hiddenOnly))
                                .sum())
                .sum();
    }

    private long wanted(Wish wish, boolean included, boolean hiddenOnly) {
        return assortment
                .product(wish.product())
                .filter(product -> !hiddenOnly || product.terms().hidden())
                .flatMap(product -> used(product, wish.item(), included).map(voucher -> each(voucher, product)))
                .map(each -> (long) each * wish.quantity())
                .orElse(0L);
    }

    /** What is contained in a bundle was kept for an offer as the bundle was, and is a use as well. */
    private static int each(Voucher voucher, Product product) {
        return voucher.offer()
                ? 1
                        + product.terms().bundle().stream()
                                .mapToInt(ProductTerms.Part::count)
                                .sum()
                : 1;
    }

    private boolean included(Wish wish, Wish addOn) {
        return assortment
                .product(wish.product())
                .flatMap(product -> new AddOnRules(assortment, request.byStaff()).rule(product, addOn))
                .filter(ProductTerms.AddOn::included)
                .isPresent();
    }
}
