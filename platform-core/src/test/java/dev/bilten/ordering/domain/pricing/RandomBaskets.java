package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.Discount.Offer;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Fee;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.TaxRow;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.TaxStanding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any sound basket, from a seed: few products and dates, so that rules meet, and prices that are awkward to round. */
final class RandomBaskets {
    private static final List<String> RATES =
            List.of("0", "0.07", "0.19", "0.190", "0.1", "0.25", "0.055", "0.08875", "1");
    private static final List<Long> PRICES =
            List.of(0L, 1L, 2L, 3L, 7L, 99L, 999L, 1000L, 1499L, 1500L, 12_345L, 99_999L);
    private static final List<String> OFFS = List.of("0", "0.05", "0.1", "0.3333", "0.5", "1");
    private static final List<String> COUNTRIES = List.of("DE", "AT", "CH", "US", "EU");

    private final Random random;
    private final EventId event;
    private final Currency currency;
    private final List<ProductId> products;
    private final List<VariationId> variations;
    private final List<DateId> dates;

    private RandomBaskets(long seed) {
        random = new Random(seed);
        event = new EventId(id());
        products = some(3, () -> new ProductId(id()));
        variations = some(2, () -> new VariationId(id()));
        dates = some(4, () -> new DateId(id()));
        currency = Currency.getInstance(one(List.of("EUR", "EUR", "JPY", "KWD")));
    }

    /** @param size so many lines at most */
    static Basket of(long seed, int size) {
        return new RandomBaskets(seed).basket(size);
    }

    private Basket basket(int size) {
        var taxes = new HashMap<String, TaxRule>();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(at -> taxes.put("tax" + at, sound(this::taxRule)));
        var discounts =
                IntStream.range(0, random.nextInt(4)).mapToObj(this::discount).toList();
        var fees = IntStream.range(0, random.nextInt(3))
                .mapToObj(at -> fee(at, taxes))
                .toList();
        var rounding = one(List.of(Rounding.LINE, Rounding.NET, Rounding.NET_KEEP_GROSS));
        var rules = new PricingRules(1, "DE", rounding, taxes, discounts, fees);
        var lines = IntStream.rangeClosed(1, 1 + random.nextInt(size))
                .mapToObj(at -> line(at, taxes))
                .toList();
        return new Basket(sale(), event, Map.of(event, rules), lines);
    }

    private Sale sale() {
        var buyer = new TaxStanding(
                maybe(() -> one(List.of("DE", "AT", "CH", "US"))),
                random.nextBoolean(),
                one(TaxStanding.VatId.values()));
        return new Sale(currency, Till.NOW, one(Channel.values()), maybe(() -> one(List.of("card", "bank"))), buyer);
    }

    private PricedLine line(int at, Map<String, TaxRule> taxes) {
        var listed = new Money(price(), currency);
        int quantity = 1 + random.nextInt(4);
        return new PricedLine(
                "line" + at,
                event,
                new Item(one(products), maybe(() -> one(variations)), maybe(() -> one(dates))),
                Optional.empty(),
                listed,
                random.nextInt(5) > 0 ? listed : new Money(listed.minor() / 2, currency),
                quantity,
                random.nextInt(3) > 0 ? List.of() : some(quantity, () -> one(PRICES)),
                maybe(() -> one(taxes.keySet().stream().sorted().toList())),
                rate());
    }

    private TaxRule taxRule() {
        return new TaxRule(
                1,
                rate(),
                one(TaxRule.Prices.values()),
                one(TaxRule.Adapting.values()),
                one(TaxRule.PlaceOfSupply.values()),
                some(random.nextInt(4), this::taxRow));
    }

    private TaxRow taxRow() {
        var outcome = random.nextInt(20) == 0
                ? TaxRow.Outcome.REFUSE
                : one(List.of(TaxRow.Outcome.RATE, TaxRow.Outcome.REVERSE_CHARGE, TaxRow.Outcome.NO_TAX));
        var rate = outcome == TaxRow.Outcome.RATE ? rate() : BigDecimal.ZERO;
        return new TaxRow(
                random.nextBoolean() ? Set.of() : Set.of(one(COUNTRIES)), one(TaxRow.Buyers.values()), outcome, rate);
    }

    private Discount discount(int at) {
        var count = 1 + random.nextInt(4);
        var offer = switch (random.nextInt(3)) {
            case 0 -> Offer.fromCount(count, off());
            case 1 -> Offer.fromWorth(1 + price(), off());
            default -> Offer.cheapestOf(count, 1 + random.nextInt(count), off());
        };
        var dates = offer.kind() == Offer.Kind.WORTH
                ? one(List.of(Discount.Dates.ANY, Discount.Dates.SAME))
                : one(Discount.Dates.values());
        var reach = new Discount.Reach(
                Set.of(),
                SaleWindow.ALWAYS,
                random.nextBoolean() ? Set.of() : Set.of(one(products)),
                dates,
                random.nextBoolean());
        return new Discount(1, "d" + at, Text.EMPTY, random.nextInt(10) > 0, reach, offer);
    }

    private Fee fee(int at, Map<String, TaxRule> taxes) {
        return new Fee(
                1,
                "fee" + at,
                Text.EMPTY,
                one(Fee.Kind.values()),
                one(List.of(new BigDecimal("0.029"), new BigDecimal("0.1"), BigDecimal.ZERO)),
                one(PRICES.subList(0, 7)),
                random.nextBoolean(),
                random.nextBoolean() ? Set.of() : Set.of("card"),
                Set.of(),
                random.nextInt(4) > 0 ? Fee.Bearer.BUYER : Fee.Bearer.ORGANIZER,
                one(taxes.keySet().stream().sorted().toList()));
    }

    private TaxRule sound(Supplier<TaxRule> make) {
        return Stream.generate(make)
                .filter(rule -> rule.violations().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private long price() {
        return random.nextBoolean() ? one(PRICES) : random.nextInt(20_000);
    }

    private BigDecimal rate() {
        return new BigDecimal(one(RATES));
    }

    private BigDecimal off() {
        return new BigDecimal(one(OFFS));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> Optional<T> maybe(Supplier<T> make) {
        return random.nextInt(3) > 0 ? Optional.of(make.get()) : Optional.empty();
    }

    private <T> List<T> some(int count, Supplier<T> make) {
        var made = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            made.add(make.get());
        }
        return made;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
