package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
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
import dev.bilten.ordering.domain.Request;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an order may have what a change adds to it, and with which of its codes. */
@Service
class AdmitChange {
    private final AdmitWishes admitWishes;
    private final Vouchers vouchers;

    @Inject
    AdmitChange(AdmitWishes admitWishes, Vouchers vouchers) {
        this.admitWishes = admitWishes;
        this.vouchers = vouchers;
    }

    /**
     * What a change adds to an order, each by the rules of the event that sells it. What none of the order's events sells is
     * looked for in the first one, which says that there is no such thing.
     */
    Admission execute(CallContext call, Order order, OrderChange.Sound change, Map<EventId, Assortment> sold) {
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
            var asked = new AdmitWishes.Asked(
                    its.stream().map(OrderChange.Asked::wish).toList(),
                    order.channel(),
                    Optional.empty(),
                    already,
                    Optional.of(staff(its)));
            var assortment = Optional.ofNullable(sold.get(group.getKey())).orElseThrow();
            switch (admitWishes.execute(call, assortment, asked)) {
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
}
