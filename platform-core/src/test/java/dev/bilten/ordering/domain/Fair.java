package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.*;
import dev.bilten.catalog.api.AskedOfAttendee;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Wish;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** An event as a program would write it down, for decisions that need no database. */
final class Fair {
    static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    static final Currency EUR = Currency.getInstance("EUR");

    private final Supplier<UUID> ids;
    final EventId id;
    final List<Product> products = new ArrayList<>();
    final List<Category> categories = new ArrayList<>();
    final List<EventDate> dates = new ArrayList<>();
    final List<Assortment.Counted> counted = new ArrayList<>();
    private EventRules rules = EventRules.PLAIN;
    SaleWindow sale = SaleWindow.ALWAYS;
    EventState state = EventState.LIVE;
    boolean series;
    Instant begins = NOW.plus(Duration.ofDays(30));
    Optional<Instant> ends = Optional.empty();

    Fair() {
        this(() -> ProductId.next().value());
    }

    /** @param ids of all that is in it: things are told apart and sorted by them */
    Fair(Supplier<UUID> ids) {
        this.ids = ids;
        this.id = new EventId(ids.get());
    }

    QuotaId quota() {
        return new QuotaId(ids.get());
    }

    Product product(long minor) {
        return product(minor, Map.of());
    }

    /** @param terms what of the plain terms is otherwise */
    Product product(long minor, Map<String, Object> terms) {
        return product(minor, terms, Optional.empty());
    }

    Product product(long minor, Map<String, Object> terms, Optional<CategoryId> category) {
        var product = new Product(
                new ProductId(ids.get()),
                id,
                category,
                Text.of("en", "Ticket"),
                Text.EMPTY,
                new Money(minor, EUR),
                new BigDecimal("0.19"),
                products.size(),
                10,
                true,
                terms(terms),
                List.of(),
                0);
        products.add(product);
        return product;
    }

    @SuppressWarnings("unchecked")
    static ProductTerms terms(Map<String, Object> some) {
        var all = new HashMap<>(some);
        var plain = ProductTerms.PLAIN;
        return new ProductTerms(
                1,
                (ProductTerms.PriceKind) all.getOrDefault("price", plain.price()),
                (ProductTerms.OpenPrice) all.getOrDefault("open", plain.open()),
                (List<ProductTerms.Tier>) all.getOrDefault("tiers", plain.tiers()),
                (SaleWindow) all.getOrDefault("sale", plain.sale()),
                (Set<Channel>) all.getOrDefault("channels", plain.channels()),
                (boolean) all.getOrDefault("hidden", false),
                (int) all.getOrDefault("minPerOrder", 1),
                Optional.ofNullable((Integer) all.get("maxPerPerson")),
                (boolean) all.getOrDefault("approval", false),
                (List<ProductTerms.AddOn>) all.getOrDefault("addOns", plain.addOns()),
                (List<ProductTerms.Part>) all.getOrDefault("bundle", plain.bundle()),
                plain.validity(),
                true,
                (boolean) all.getOrDefault("acrossDates", false),
                Optional.ofNullable((String) all.get("taxRule")),
                (AskedOfAttendee) all.getOrDefault("attendee", plain.attendee()));
    }

    Product with(Product product, Variation... kinds) {
        return changed(product, product.active(), kinds);
    }

    /** The same, switched off. */
    Product off(Product product) {
        return changed(product, false, product.variations().toArray(Variation[]::new));
    }

    private Product changed(Product product, boolean active, Variation... kinds) {
        var changed = new Product(
                product.id(),
                id,
                product.category(),
                product.name(),
                product.description(),
                product.price(),
                product.taxRate(),
                product.place(),
                product.maxPerOrder(),
                active,
                product.terms(),
                List.of(kinds),
                0);
        products.set(products.indexOf(product), changed);
        return changed;
    }

    Variation kind(Product of, long minor, SaleWindow window, boolean active) {
        return new Variation(
                new VariationId(ids.get()),
                of.id(),
                Text.of("en", "Kind"),
                Text.EMPTY,
                Optional.of(new Money(minor, EUR)),
                window,
                0,
                active,
                0);
    }

    CategoryId addOns() {
        var category = new Category(new CategoryId(ids.get()), id, Text.of("en", "Extras"), Text.EMPTY, 0, true, 0);
        categories.add(category);
        return category.id();
    }

    EventDate day(int in, Map<UUID, Long> prices) {
        return day(NOW.plus(Duration.ofDays(in)), SaleWindow.ALWAYS, true, prices);
    }

    EventDate day(Instant start, SaleWindow window, boolean active, Map<UUID, Long> prices) {
        series = true;
        var date = new EventDate(
                new DateId(ids.get()), id, Text.EMPTY, start, Optional.empty(), window, active, prices, 0);
        dates.add(date);
        return date;
    }

    Assortment assortment() {
        var event = new Event(
                id,
                "fair",
                state,
                false,
                series,
                Text.of("en", "Fair"),
                Text.EMPTY,
                Optional.of(begins),
                ends,
                ZoneId.of("Europe/Berlin"),
                "Hall",
                "",
                EUR,
                sale,
                Optional.empty(),
                Text.EMPTY,
                Optional.empty(),
                0);
        return new Assortment(event, rules, products, categories, dates, counted);
    }

    void pricing(PricingRules pricing) {
        rules = rules.with(pricing);
    }

    void discount(Discount.Offer offer) {
        var discount = new Discount(1, "many", Text.of("en", "Many"), true, Discount.Reach.EVERYTHING, offer);
        rules = rules.with(rules.pricing().discounting(List.of(discount)));
    }

    Voucher voucher(UnaryOperator<VoucherTerms> terms, int uses, Optional<Long> budget) {
        return new Voucher(
                new VoucherId(ids.get()),
                Optional.of(id),
                "CODE",
                terms.apply(VoucherTerms.PLAIN),
                uses,
                0,
                budget,
                0,
                Optional.empty(),
                false,
                "",
                "",
                NOW,
                0);
    }

    static VoucherTerms off(VoucherValue value) {
        return new VoucherTerms(1, value, VoucherScope.EVERYTHING, Optional.empty(), false, false, false);
    }

    Admission ask(Wish... wishes) {
        return Admission.of(assortment(), new Request(Arrays.asList(wishes), Channel.SHOP, NOW));
    }

    /** The organizer's people sell it. */
    Admission sell(Wish... wishes) {
        return sell(Channel.BOX_OFFICE, Request.Staff.SELLING, wishes);
    }

    Admission sell(Channel channel, Request.Staff staff, Wish... wishes) {
        return Admission.of(
                assortment(),
                new Request(
                        Arrays.asList(wishes),
                        channel,
                        NOW,
                        Optional.empty(),
                        List.of(),
                        Request.Sold.NOTHING,
                        Optional.of(staff)));
    }

    Admission ask(Voucher voucher, Wish... wishes) {
        return Admission.of(
                assortment(),
                new Request(
                        Arrays.asList(wishes),
                        Channel.SHOP,
                        NOW,
                        Optional.of(voucher),
                        List.of(),
                        Request.Sold.NOTHING));
    }
}
