package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The organizer puts right whom an order's mails go to. Tickets keep the names that stand on them. */
@Service
public class CorrectBuyer {
    private final OrderRows orders;
    private final Journal journal;

    @Inject
    public CorrectBuyer(OrderRows orders, Journal journal) {
        this.orders = orders;
        this.journal = journal;
    }

    public sealed interface Result {
        record Corrected(Order order) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, OrderId id, Buyer buyer) {
        var violations = buyer.violations();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var found = orders.toChange(id.value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        var before = new Buyer(order.email(), order.name(), order.locale());
        if (!before.equals(buyer)) {
            orders.setBuyer(id, buyer);
            journal.audit(
                    call, new Change("order.buyer-corrected", "order", id.toString(), facts(before), facts(buyer)));
        }
        return new Result.Corrected(orders.byId(id).orElseThrow());
    }

    private static Map<String, Object> facts(Buyer buyer) {
        return Map.of("name", buyer.name(), "email", buyer.email(), "locale", buyer.locale());
    }
}
