package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.CarriedVouchers;
import dev.bilten.ordering.domain.OrderChange;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.Request;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.infra.Demand;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the decision about some wishes needs beside the assortment, and asks for it. */
@Service
public class AdmitWishes {
    private final Vouchers vouchers;
    private final Demand demand;

    @Inject
    public AdmitWishes(Vouchers vouchers, Demand demand) {
        this.vouchers = vouchers;
        this.demand = demand;
    }

    /**
     * @param already what the cart has
     * @param before what others get who are not written down yet
     * @param staff the organizer's people ask
     */
    record Asked(
            List<Wish> wishes,
            Channel channel,
            Optional<String> voucher,
            List<Hold.Line> already,
            List<Hold.Line> before,
            Optional<Request.Staff> staff) {
        Asked(List<Wish> wishes, Channel channel, Optional<String> voucher, List<Hold.Line> already) {
            this(wishes, channel, voucher, already, List.of(), Optional.empty());
        }
    }

    Admission execute(CallContext call, Assortment assortment, Asked asked) {
        var tooMuch = Admission.tooMuch(asked.wishes());
        if (!tooMuch.isEmpty()) {
            return new Admission.Refused(tooMuch);
        }
        var voucher = asked.voucher().filter(code -> !code.isBlank()).map(code -> vouchers.byCode(call.tenant(), code));
        if (voucher.isPresent() && voucher.get().isEmpty()) {
            return new Admission.Refused(List.of(Refusal.of("/voucher", WhyRefused.UNKNOWN_VOUCHER)));
        }
        return Admission.of(
                assortment,
                new Request(
                        asked.wishes(),
                        asked.channel(),
                        call.now(),
                        voucher.flatMap(found -> found),
                        asked.already(),
                        sold(assortment, asked),
                        asked.staff()));
    }

    /**
     * What a change adds to an order, each by the rules of the event that sells it. What none of the order's events sells is
     * looked for in the first one, which says that there is no such thing.
     */
    Admission toOrder(CallContext call, Order order, OrderChange.Sound change, Map<EventId, Assortment> sold) {
        var lines = new ArrayList<Hold.Line>();
        var byEvent = new LinkedHashMap<EventId, List<Integer>>();
        for (int i = 0; i < change.asked().size(); i++) {
            byEvent.computeIfAbsent(seller(change.asked().get(i).wish(), order, sold), _ -> new ArrayList<>())
                    .add(i);
        }
        for (var group : byEvent.entrySet()) {
            var already = Stream.concat(change.staying(order).stream(), lines.stream())
                    .toList();
            var its = group.getValue().stream().map(change.asked()::get).toList();
            var asked = new Asked(
                    its.stream().map(OrderChange.Asked::wish).toList(),
                    order.channel(),
                    Optional.empty(),
                    already,
                    List.of(),
                    Optional.of(staff(its)));
            var assortment = Optional.ofNullable(sold.get(group.getKey())).orElseThrow();
            switch (execute(call, assortment, asked)) {
                case Admission.Admitted(var admitted) ->
                    lines.addAll(new CarriedVouchers(assortment, change, vouchers(call, change)).onto(admitted, its));
                case Admission.Closed closed -> {
                    return closed;
                }
                case Admission.Refused refused -> {
                    return refused.renumbered(group.getValue());
                }
            }
        }
        return new Admission.Admitted(lines);
    }

    private Map<VoucherId, Voucher> vouchers(CallContext call, OrderChange.Sound change) {
        var found = new HashMap<VoucherId, Voucher>();
        Order.uses(change.gone())
                .keySet()
                .forEach(id -> vouchers.byId(call.tenant(), id).ifPresent(voucher -> found.put(id, voucher)));
        return found;
    }

    /** Only the organizer's people change an order. */
    private static Request.Staff staff(List<OrderChange.Asked> asked) {
        var kept = new HashMap<Integer, List<Item>>();
        for (int i = 0; i < asked.size(); i++) {
            kept.put(i, asked.get(i).with());
        }
        return new Request.Staff(kept);
    }

    private static EventId seller(Wish wish, Order order, Map<EventId, Assortment> sold) {
        return sold.values().stream()
                .filter(assortment -> assortment.product(wish.product()).isPresent())
                .map(assortment -> assortment.event().id())
                .findFirst()
                .orElse(order.event());
    }

    /** Counted only where a price is for the first so many; their buyers go one after the other, or two would be the last. */
    private Request.Sold sold(Assortment assortment, Asked asked) {
        var wanted = asked.wishes().stream()
                .flatMap(wish -> Stream.concat(Stream.of(wish), wish.addOns().stream()))
                .map(Wish::product)
                .collect(Collectors.toSet());
        var counted = assortment.products().stream()
                .filter(product -> wanted.contains(product.id())
                        && product.terms().tiers().stream()
                                .anyMatch(tier -> tier.first().isPresent()))
                .map(Product::id)
                .toList();
        if (counted.isEmpty()) {
            return Request.Sold.NOTHING;
        }
        demand.oneAtATime(assortment.event().id(), "tiers");
        return demand.of(counted).and(asked.before());
    }
}
