package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.MadePrices;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PriceParts;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which options, which codes and which discounts made the price of tickets. */
@Service
public class ExplainPrices implements MadePrices {
    private final Catalog catalog;
    private final Vouchers vouchers;

    @Inject
    public ExplainPrices(Catalog catalog, Vouchers vouchers) {
        this.catalog = catalog;
        this.vouchers = vouchers;
    }

    /** One ticket, ordered or still in the cart. */
    public record Piece(EventId event, Optional<VoucherId> voucher, Money voucherOff, PriceParts parts) {
        public static Piece of(Order.Position position) {
            return new Piece(position.event(), position.voucher(), position.voucherOff(), position.parts());
        }
    }

    @Override
    @Transactional
    public MadePrice of(TenantContext tenant, List<Order.Position> positions) {
        return execute(tenant, positions.stream().map(Piece::of).toList());
    }

    /** @param pieces at least one */
    @Transactional
    public MadePrice execute(TenantContext tenant, Collection<Piece> pieces) {
        var none = Money.zero(pieces.iterator().next().voucherOff().currency());
        var codes = new LinkedHashMap<String, Money>();
        var discounts = new LinkedHashMap<Text, Money>();
        pieces.stream()
                .filter(piece -> piece.voucher().isPresent())
                .collect(Collectors.groupingBy(
                        piece -> piece.voucher().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.reducing(none, Piece::voucherOff, Money::plus)))
                .forEach((id, off) -> vouchers.byId(tenant, id)
                        .map(Voucher::code)
                        .ifPresent(code -> codes.merge(code, off, Money::plus)));
        pieces.stream()
                .filter(piece -> piece.parts().discountMinor() > 0)
                .collect(Collectors.groupingBy(Piece::event, LinkedHashMap::new, Collectors.toList()))
                .forEach((event, its) -> {
                    var known = catalog.rules(tenant, event).pricing().discounts();
                    its.forEach(piece -> piece.parts()
                            .discount()
                            .ifPresent(id -> discounts.merge(
                                    name(known, id),
                                    new Money(piece.parts().discountMinor(), none.currency()),
                                    Money::plus)));
                });
        var options =
                pieces.stream().mapToLong(piece -> piece.parts().optionsMinor()).reduce(0, Math::addExact);
        return new MadePrice(new Money(options, none.currency()), codes, discounts);
    }

    /** One that is gone by now, or has no name, is called by its id. */
    private static Text name(List<Discount> known, String id) {
        return known.stream()
                .filter(discount -> discount.id().equals(id))
                .findFirst()
                .map(Discount::name)
                .filter(name -> !name.in("en").isBlank())
                .orElseGet(() -> Text.of("en", id));
    }
}
