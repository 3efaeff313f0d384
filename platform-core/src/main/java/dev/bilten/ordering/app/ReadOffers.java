package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Offer;
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
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.domain.pricing.VoucherShares;
import dev.bilten.ordering.infra.Demand;
import dev.bilten.ordering.infra.HeldStock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @param price what one costs now, after the code; of an open price, the lowest
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
        var fault = typed.flatMap(_ -> fault(voucher, event, call.now()));
        var availability =
                catalog.availability(call.tenant(), event.id(), query.date().map(EventDate::id));
        var works = fault.isEmpty() ? voucher : Optional.<Voucher>empty();
        var page = new Page(
                call,
                query,
                availability,
                taken(products),
                works,
                works.filter(Voucher::keeps)
                        .map(one -> vouchers.kept(call.tenant(), one.id()))
                        .orElse(Map.of()),
                carts(query, products, availability));
        var quotas = page.voucher()
                .filter(one -> one.keeps() || !one.terms().scope().quotas().isEmpty())
                .flatMap(_ -> assortments.of(call.tenant(), event.id()));
        var items = products.stream()
                .flatMap(product -> kinds(product).flatMap(kind -> page.offered(product, kind, quotas).stream()))
                .toList();
        return new Offers(
                catalog.categories(call.tenant(), event.id()),
                items,
                fault.map(why -> Refusal.of("/voucher", why).violation()));
    }

    /** Asked once for all that is sold out and may come back. */
    private Map<QuotaId, HeldStock.Row> carts(Query query, List<Product> products, Availability availability) {
        var soldOut = products.stream()
                .flatMap(product -> kinds(product).map(kind -> Page.offer(query, product, kind)))
                .map(offer -> availability.of(offer.item()))
                .filter(Page::mayComeBack)
                .flatMap(room -> room.quota().stream())
                .collect(Collectors.toSet());
        return soldOut.isEmpty() ? Map.of() : held.inCarts(soldOut);
    }

    private static Optional<WhyRefused> fault(Optional<Voucher> voucher, Event event, Instant now) {
        if (voucher.isEmpty()) {
            return Optional.of(WhyRefused.UNKNOWN_VOUCHER);
        }
        var found = voucher.get();
        if (found.event().filter(id -> !id.equals(event.id())).isPresent()) {
            return Optional.of(WhyRefused.VOUCHER_FOR_SOMETHING_ELSE);
        }
        if (found.over(now)) {
            return Optional.of(WhyRefused.VOUCHER_OVER);
        }
        return found.usesLeft() < 1 ? Optional.of(WhyRefused.VOUCHER_USED_UP) : Optional.empty();
    }

    private static Stream<Optional<Variation>> kinds(Product product) {
        var active = product.variations().stream().filter(Variation::active).toList();
        return active.isEmpty() ? Stream.of(Optional.empty()) : active.stream().map(Optional::of);
    }

    private Map<dev.bilten.catalog.api.ProductId, Long> taken(List<Product> products) {
        var counted = products.stream()
                .filter(product -> product.terms().tiers().stream()
                        .anyMatch(tier -> tier.first().isPresent()))
                .map(Product::id)
                .toList();
        return counted.isEmpty() ? Map.of() : demand.of(counted).products();
    }

    private record Page(
            CallContext call,
            Query query,
            Availability availability,
            Map<dev.bilten.catalog.api.ProductId, Long> taken,
            Optional<Voucher> voucher,
            Map<QuotaId, Integer> kept,
            Map<QuotaId, HeldStock.Row> carts) {

        static Offer offer(Query query, Product product, Optional<Variation> kind) {
            boolean dated = query.event().series() && !product.terms().acrossDates();
            return new Offer(query.event(), product, kind, dated ? query.date() : Optional.empty());
        }

        Optional<Offered> offered(Product product, Optional<Variation> kind, Optional<Assortment> quotas) {
            var offer = offer(query, product, kind);
            boolean covered = covers(offer.item(), quotas);
            var shown =
                    covered && voucher.filter(one -> one.terms().showsHidden()).isPresent();
            var sale = offer.onSale(call.now(), query.channel(), shown);
            if (sale instanceof OnSale.No(var why)
                    && Set.of(OnSale.Why.HIDDEN, OnSale.Why.OTHER_CHANNEL, OnSale.Why.INACTIVE)
                            .contains(why)) {
                return Optional.empty();
            }
            int before = (int) Math.min(taken.getOrDefault(product.id(), 0L), Integer.MAX_VALUE);
            var listed = offer.price(call.now(), before);
            var price = covered ? cheaper(listed) : listed;
            var tier = product.terms().tiers().stream()
                    .filter(one -> one.until().map(call.now()::isBefore).orElse(true)
                            && one.first().map(first -> before < first).orElse(true))
                    .findFirst()
                    .filter(one -> listed.minor() == one.priceMinor());
            var room = availability.of(offer.item());
            var left = covered ? more(offer.item(), room, quotas) : room.left();
            return Optional.of(new Offered(
                    product,
                    kind,
                    sale,
                    price,
                    Optional.of(listed).filter(one -> one.minor() > price.minor()),
                    tier,
                    tier.flatMap(ProductTerms.Tier::first).map(first -> first - before),
                    left,
                    left.filter(count -> count == 0).flatMap(_ -> back(room))));
        }

        private boolean covers(Item item, Optional<Assortment> quotas) {
            return voucher.filter(one -> one.terms()
                            .covers(item, quotas.map(its -> its.quotas(item)).orElse(Set.of())))
                    .isPresent();
        }

        private Money cheaper(Money listed) {
            return voucher.map(one -> new Money(
                            listed.minor() - VoucherShares.off(one.terms().value(), listed.minor()), listed.currency()))
                    .orElse(listed);
        }

        /** Places that are kept for the code are its holder's; what it gives out beyond the stock is too. */
        private Optional<Integer> more(Item item, Availability.Room room, Optional<Assortment> quotas) {
            int uses = voucher.map(Voucher::usesLeft).orElse(0);
            if (voucher.filter(one -> one.terms().ignoresStock()).isPresent()) {
                return room.left().map(count -> Math.max(count, uses));
            }
            int places = room.quota()
                    .filter(kept::containsKey)
                    .flatMap(_ -> quotas.map(its -> kept(item, its)))
                    .orElse(0);
            return room.left().map(count -> count + Math.min(places, uses));
        }

        /** So many of an item, with what it contains, as the places kept for the code are enough for. */
        private int kept(Item item, Assortment assortment) {
            var needed = new HashMap<QuotaId, Integer>();
            assortment
                    .contents(Map.of(item, 1))
                    .forEach((one, count) -> assortment.quotas(one).stream()
                            .filter(kept::containsKey)
                            .forEach(quota -> needed.merge(quota, count, Integer::sum)));
            return needed.entrySet().stream()
                    .mapToInt(one -> kept.getOrDefault(one.getKey(), 0) / one.getValue())
                    .min()
                    .orElse(0);
        }

        static boolean mayComeBack(Availability.Room room) {
            return !room.closed()
                    && room.counts().held() > 0
                    && room.left().filter(count -> count == 0).isPresent();
        }

        private Optional<Instant> back(Availability.Room room) {
            return room.quota()
                    .filter(_ -> mayComeBack(room))
                    .flatMap(id -> Optional.ofNullable(carts.get(id)))
                    .flatMap(HeldStock.Row::end);
        }
    }
}
