package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.domain.FeesAnew;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payments;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is open of an order by each way to pay it: what {@link ChooseMethod} will make of it. Nothing is written. */
@Service
public class ReadDue {
    private final OrderRows orders;
    private final ReadSold readSold;
    private final Payments payments;

    @Inject
    public ReadDue(OrderRows orders, ReadSold readSold, Payments payments) {
        this.orders = orders;
        this.readSold = readSold;
        this.payments = payments;
    }

    /**
     * @param order as it will be
     * @param open what is to be paid of it then
     */
    public record Way(Order order, Money open) {}

    /**
     * @param before as the order is now
     * @param plain without the fee of any way to pay; while a payment is under way, as it is now
     */
    public record Due(Way before, Way plain, Map<String, Way> byMethod) {
        public Due {
            byMethod = Map.copyOf(byMethod);
        }

        public Way of(String method) {
            return byMethod.getOrDefault(method, plain);
        }

        /** While none is chosen, as any has it where all come to the same; else the order as it is. */
        public Way by(Optional<String> method) {
            return method.map(this::of)
                    .or(() -> SameByAll.of(byMethod, Way::open))
                    .orElse(before);
        }
    }

    /** @throws ProblemException where there is no such order */
    @Transactional
    public Due execute(TenantContext tenant, OrderId id, Collection<String> methods) {
        var order = orders.byId(id).orElseThrow(ProblemException::notFound);
        if (order.state() != OrderState.PENDING) {
            var owed = new Way(order, order.owed());
            return new Due(owed, owed, Map.of());
        }
        var tried = payments.of(tenant, id.value());
        var kept = tried.isEmpty()
                ? Money.zero(order.total().currency())
                : payments.kept(tenant, id.value(), order.total().currency());
        var now = way(order, kept);
        if (ChooseMethod.settled(tried)) {
            return new Due(now, now, Map.of());
        }
        var sold = readSold.of(tenant, order.events());
        var byMethod = new HashMap<String, Way>();
        methods.forEach(method -> byMethod.put(method, way(paid(order, sold, Optional.of(method)), kept)));
        return new Due(now, way(paid(order, sold, Optional.empty()), kept), byMethod);
    }

    private static Way way(Order order, Money kept) {
        return new Way(order, order.total().minus(kept));
    }

    private static Order paid(Order order, Map<EventId, Assortment> sold, Optional<String> method) {
        return FeesAnew.of(order, sold, method)
                .map(anew -> anew.on(order, ChooseMethod.mode(order, sold)))
                .orElse(order);
    }
}
