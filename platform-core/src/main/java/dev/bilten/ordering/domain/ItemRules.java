package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.SaleWindow;
import java.util.List;
import java.util.Optional;

/** Whether one item may be bought now: known, complete, and on sale here. */
final class ItemRules {
    private final Assortment assortment;
    private final Request request;

    ItemRules(Assortment assortment, Request request) {
        this.assortment = assortment;
        this.request = request;
    }

    /** The product of an item that is offered at all; staff may sell what is switched off. */
    Optional<Product> offered(Item item) {
        return assortment.product(item.product()).filter(product -> product.active() || request.byStaff());
    }

    /** The first reason against it. */
    Optional<Refusal> against(Item item, String pointer) {
        var found = offered(item);
        if (found.isEmpty()) {
            return refused(pointer + "/product", WhyRefused.UNKNOWN_PRODUCT);
        }
        var product = found.get();
        return variation(product, item, pointer)
                .or(() -> date(product, item, pointer))
                .or(() -> window(product.terms().sale(), pointer + "/product"))
                .or(() -> channel(product, pointer))
                .or(() -> hidden(product, item, pointer));
    }

    private Optional<Refusal> variation(Product product, Item item, String pointer) {
        if (item.variation().isEmpty()) {
            // where all kinds are switched off, none is sold: the product alone is nothing to buy
            return product.variations().isEmpty()
                    ? Optional.empty()
                    : refused(pointer + "/variation", WhyRefused.VARIATION_REQUIRED);
        }
        var known = product.variations().stream()
                .filter(kind -> (kind.active() || request.byStaff())
                        && kind.id().equals(item.variation().get()))
                .findFirst();
        return known.isEmpty()
                ? refused(pointer + "/variation", WhyRefused.UNKNOWN_VARIATION)
                : window(known.get().sale(), pointer + "/variation");
    }

    private Optional<Refusal> date(Product product, Item item, String pointer) {
        boolean dated = assortment.event().series() && !product.terms().acrossDates();
        if (item.date().isEmpty()) {
            return dated ? refused(pointer + "/date", WhyRefused.DATE_REQUIRED) : Optional.empty();
        }
        var known = item.date().flatMap(assortment::date).filter(day -> day.active() || request.byStaff());
        if (!dated || known.isEmpty()) {
            return refused(pointer + "/date", WhyRefused.UNKNOWN_DATE);
        }
        var day = known.get();
        return Past.over(day, request.now())
                ? refused(pointer + "/date", WhyRefused.DATE_OVER)
                : window(day.sale(), pointer + "/date");
    }

    private Optional<Refusal> window(SaleWindow sale, String pointer) {
        if (request.byStaff()) {
            return Optional.empty();
        }
        if (sale.opensLater(request.now())) {
            return refused(pointer, WhyRefused.NOT_YET_SOLD, sale.from().orElseThrow());
        }
        return sale.over(request.now()) ? refused(pointer, WhyRefused.NO_LONGER_SOLD) : Optional.empty();
    }

    private Optional<Refusal> channel(Product product, String pointer) {
        var channels = product.terms().channels();
        return channels.isEmpty()
                        || channels.contains(request.channel())
                        || request.byStaff() && channels.contains(Channel.BOX_OFFICE)
                ? Optional.empty()
                : refused(pointer + "/product", WhyRefused.OTHER_CHANNEL);
    }

    private Optional<Refusal> hidden(Product product, Item item, String pointer) {
        boolean shown = request.byStaff()
                || !product.terms().hidden()
                || request.voucher()
                        .filter(voucher ->
                                voucher.terms().showsHidden() && voucher.terms().covers(item, assortment.quotas(item)))
                        .isPresent();
        return shown ? Optional.empty() : refused(pointer + "/product", WhyRefused.NEEDS_CODE);
    }

    private static Optional<Refusal> refused(String pointer, WhyRefused why, Object... arguments) {
        return Optional.of(new Refusal(pointer, why, List.of(arguments)));
    }
}
