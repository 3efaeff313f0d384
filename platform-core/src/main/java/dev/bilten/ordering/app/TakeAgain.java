package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.answers.MoveAnswers;
import dev.bilten.ordering.domain.Past;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Claims once more all that an order had which is over: stock, vouchers, and the places of chosen options; or nothing of it.
 * What cannot be used any more is not claimed, and what its buyer bought meanwhile counts towards what one person may have.
 */
@Service
public class TakeAgain {
    private final ReadSold readSold;
    private final PersonalLimits limits;
    private final ClaimLines claimLines;
    private final MoveAnswers answers;

    @Inject
    public TakeAgain(ReadSold readSold, PersonalLimits limits, ClaimLines claimLines, MoveAnswers answers) {
        this.readSold = readSold;
        this.limits = limits;
        this.claimLines = claimLines;
        this.answers = answers;
    }

    sealed interface Result {
        record Taken() implements Result {}

        /** Some of it is somebody else's by now. */
        record SoldOut() implements Result {}

        /** Some of it is for what is over. */
        record Over() implements Result {}

        /** It is more than one person may have, with what its buyer bought meanwhile. */
        record TooMany(List<Violation> violations) implements Result {}
    }

    Result execute(CallContext call, Order order) {
        var sold = readSold.of(call.tenant(), order.events());
        if (Past.any(order, sold, call.now())) {
            return new Result.Over();
        }
        var tooMany = tooMany(order, sold);
        if (!tooMany.isEmpty()) {
            return new Result.TooMany(tooMany);
        }
        if (!claimLines.again(call, order)) {
            return new Result.SoldOut();
        }
        if (!answers.takeAgain(call, order)) {
            claimLines.release(call, order.uses(), order.takes());
            return new Result.SoldOut();
        }
        return new Result.Taken();
    }

    private List<Violation> tooMany(Order order, Map<EventId, Assortment> sold) {
        var found = new ArrayList<Violation>();
        sold.forEach((event, assortment) -> {
            Map<ProductId, Long> wanted = order.active()
                    .filter(position -> position.event().equals(event))
                    .collect(Collectors.groupingBy(Order.Position::product, Collectors.counting()));
            found.addAll(limits.violations(assortment, order.email(), wanted));
        });
        return found;
    }
}
