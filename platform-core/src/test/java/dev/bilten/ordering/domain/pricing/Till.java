package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Fee;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Bill;
import dev.bilten.ordering.api.TaxStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Puts a basket together, one sentence at a time. */
final class Till {
    static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    final EventId event = EventId.next();
    private final Currency currency;
    private final Map<String, TaxRule> taxes = new LinkedHashMap<>();
    private final List<Discount> discounts = new ArrayList<>();
    private final List<Fee> fees = new ArrayList<>();
    private final List<PricedLine> lines = new ArrayList<>();
    private Rounding rounding = Rounding.LINE;
    private UnaryOperator<List<PricedLine>> voucher = UnaryOperator.identity();
    private TaxStanding buyer = TaxStanding.UNKNOWN;
    private Optional<String> paymentMethod = Optional.empty();

    private Till(String currency) {
        this.currency = Currency.getInstance(currency);
    }

    static Till in(String currency) {
        return new Till(currency);
    }

    static BigDecimal rate(String rate) {
        return new BigDecimal(rate);
    }

    Till rounding(Rounding rounding) {
        this.rounding = rounding;
        return this;
    }

    Till tax(String name, TaxRule rule) {
        taxes.put(name, rule);
        return this;
    }

    Till buyer(TaxStanding buyer) {
        this.buyer = buyer;
        return this;
    }

    Till voucher(VoucherValue value) {
        return voucher(value, Optional.empty(), _ -> true);
    }

    /** It is taken off as when a hold is placed. */
    Till voucher(VoucherValue value, Optional<Long> budget, Predicate<PricedLine> covered) {
        voucher = held -> held(held, VoucherShares.of(value, budget, listed(held, covered)));
        return this;
    }

    private static List<VoucherShares.Line> listed(List<PricedLine> lines, Predicate<PricedLine> covered) {
        return lines.stream()
                .map(line -> new VoucherShares.Line(
                        line.item(), line.quantity(), line.listed().minor(), covered.test(line)))
                .toList();
    }

    private static List<PricedLine> held(List<PricedLine> lines, List<List<VoucherShares.Share>> shares) {
        var held = new ArrayList<PricedLine>();
        for (int i = 0; i < lines.size(); i++) {
            for (var share : shares.get(i)) {
                held.add(cheaper(lines.get(i), share, "line" + (held.size() + 1)));
            }
        }
        return held;
    }

    private static PricedLine cheaper(PricedLine line, VoucherShares.Share share, String key) {
        return new PricedLine(
                key,
                line.event(),
                line.item(),
                line.within(),
                line.listed(),
                new Money(line.listed().minor() - share.off(), line.listed().currency()),
                share.quantity(),
                line.taxRule(),
                line.ownRate());
    }

    Till discount(Discount.Reach reach, Discount.Offer offer) {
        discounts.add(new Discount(1, "d" + (discounts.size() + 1), Text.of("en", "Bargain"), true, reach, offer));
        return this;
    }

    Till discount(Discount.Offer offer) {
        return discount(Discount.Reach.EVERYTHING, offer);
    }

    Till fee(Fee fee) {
        fees.add(fee);
        return this;
    }

    Till paidBy(String method) {
        paymentMethod = Optional.of(method);
        return this;
    }

    Till line(int quantity, long minor, String rate) {
        return line(new PricedLine(
                "line" + (lines.size() + 1),
                event,
                Item.of(ProductId.next()),
                Optional.empty(),
                new Money(minor, currency),
                new Money(minor, currency),
                quantity,
                Optional.empty(),
                rate(rate)));
    }

    Till ruled(int quantity, long minor, String taxRule) {
        return line(new PricedLine(
                "line" + (lines.size() + 1),
                event,
                Item.of(ProductId.next()),
                Optional.empty(),
                new Money(minor, currency),
                new Money(minor, currency),
                quantity,
                Optional.of(taxRule),
                BigDecimal.ZERO));
    }

    Till line(PricedLine line) {
        lines.add(line);
        return this;
    }

    PricedLine last() {
        return lines.getLast();
    }

    Basket basket() {
        var rules = new PricingRules(1, "DE", rounding, taxes, discounts, fees);
        return new Basket(
                new Sale(currency, NOW, Channel.SHOP, paymentMethod, buyer),
                event,
                Map.of(event, rules),
                voucher.apply(lines));
    }

    Bill bill() {
        return billed(basket());
    }

    static Bill billed(Basket basket) {
        return switch (Pricing.of(basket)) {
            case Pricing.Result.Billed(var bill) -> bill;
            case Pricing.Result.NotSold(var refusals) -> throw new AssertionError("not sold: " + refusals);
        };
    }

    static Fee cardFee(String rate, long fixed, boolean ofTotal, Fee.Bearer bearer, String taxRule) {
        return new Fee(
                1,
                "card",
                Text.of("en", "Card"),
                Fee.Kind.PAYMENT,
                rate(rate),
                fixed,
                ofTotal,
                Set.of("card"),
                Set.of(),
                bearer,
                taxRule);
    }
}
