package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.OnSale;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.domain.FirstSoMany;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.Request;
import dev.bilten.ordering.infra.Demand;
import dev.bilten.ordering.infra.HeldStock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an event's page shows of everything it sells: the price, what is left, or why it cannot be bought. */
@Service
public class ReadOffers {
    private final Catalog catalog;
    private final Assortments assortments;
    private final Vouchers vouchers;
    private final Demand demand;
    private final HeldStock held;

    @Inject
    public ReadOffers(Catalog catalog, Assortments assortments, Vouchers vouchers, Demand demand, HeldStock held) {
        this.catalog = catalog;
        this.assortments = assortments;
        this.vouchers = vouchers;
        this.demand = demand;
        this.held = held;
    }

    /**
     * @param date the date of a series that is looked at; empty: none is chosen yet
     * @param code as somebody typed it; empty for none
     */
    public record Query(Event event, Optional<EventDate> date, String code, Channel channel) {}

    /** @param codeFault why the code does nothing here; empty when it works, or when there is none */
    public record Offers(List<Category> categories, List<Offered> items, Optional<Violation> codeFault) {
        public Offers {
            categories = List.copyOf(categories);
            items = List.copyOf(items);
        }
    }

    /**
     * @param variation empty for a product without kinds
     * @param price what one costs now, after the code; of an open price, the lowest; while no date is chosen, on the cheapest
     *     that can be bought
     * @param dearest what it costs on the dearest date, while none is chosen and they cost differently
     * @param before what it costs without the code, where that is more
     * @param tier the price that holds only for a while, where it is one
     * @param tierLeft so many more cost this; empty for no such limit
     * @param left what can be claimed, also by the code; empty for unlimited
     * @param backUntil something may come back until then: it is in somebody's cart
     */
    public record Offered(
            Product product,
            Optional<Variation> variation,
            OnSale sale,
            Money price,
            Optional<Money> dearest,
            Optional<Money> before,
            Optional<ProductTerms.Tier> tier,
            Optional<Integer> tierLeft,
            Optional<Integer> left,
            Optional<Instant> backUntil) {
        public boolean buyable() {
            return sale instanceof OnSale.Now
                    && left.filter(count -> count == 0).isEmpty();
        }
    }

    /** Nothing of what is hidden, unless the code shows it; nothing that is switched off or sold elsewhere. */
    @Transactional
    public Offers execute(CallContext call, Query query) {
        var event = query.event();
        var products = catalog.products(call.tenant(), event.id()).stream()
                .filter(Product::active)
                .toList();
        var typed = Optional.of(query.code()).filter(code -> !code.isBlank());
        var voucher = typed.flatMap(code -> vouchers.byCode(call.tenant(), code));
        var fault = typed.flatMap(_ -> OfferCode.fault(voucher, event.id(), call.now()));
        var code = code(call.tenant(), event, fault.isEmpty() ? voucher : Optional.empty());
        var availability =
                catalog.availability(call.tenant(), event.id(), query.date().map(EventDate::id));
        var page = new OffersPage(
                call,
                query,
                availability,
                taken(products),
                code,
                priced(call, query),
                carts(query, products, availability));
        var items = products.stream()
                .flatMap(product -> kinds(product).flatMap(kind -> page.offered(product, kind).stream()))
                .toList();
        return new Offers(
                catalog.categories(call.tenant(), event.id()),
                items,
                fault.map(why -> Refusal.of("/voucher", why).violation()));
    }

    private List<EventDate> priced(CallContext call, Query query) {
        return query.event().series() && query.date().isEmpty()
                ? catalog.priced(call.tenant(), query.event().id(), call.now())
                : List.of();
    }

    /** What it reaches is read only where something depends on it. */
    private OfferCode code(TenantContext tenant, Event event, Optional<Voucher> works) {
        return new OfferCode(
                works,
                works.filter(Voucher::keeps)
                        .map(one -> vouchers.kept(tenant, one.id()))
                        .orElse(Map.of()),
                works.filter(one -> one.keeps() || !one.terms().scope().quotas().isEmpty())
                        .flatMap(_ -> assortments.of(tenant, event.id())));
    }

    /** Asked once for all that is sold out and may come back. */
    private Map<QuotaId, HeldStock.Row> carts(Query query, List<Product> products, Availability availability) {
        var soldOut = products.stream()
                .flatMap(product -> kinds(product).map(kind -> OffersPage.offer(query, product, kind)))
                .map(offer -> availability.of(offer.item()))
                .filter(OffersPage::mayComeBack)
                .flatMap(room -> room.quota().stream())
                .collect(Collectors.toSet());
        return soldOut.isEmpty() ? Map.of() : held.inCarts(soldOut);
    }

    private static Stream<Optional<Variation>> kinds(Product product) {
        var active = product.variations().stream().filter(Variation::active).toList();
        return active.isEmpty() ? Stream.of(Optional.empty()) : active.stream().map(Optional::of);
    }

    private Request.Sold taken(List<Product> products) {
        var counted = FirstSoMany.of(products);
        return counted.isEmpty() ? Request.Sold.NOTHING : demand.of(counted);
    }
}
