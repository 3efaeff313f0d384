package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderStep;
import dev.bilten.ordering.app.CancelOwnOrder.WhyNot;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether all that an order has is still in its buyer's hands. */
@Service
class CheckHands {
    private final Instance<OrderStep> steps;

    @Inject
    CheckHands(Instance<OrderStep> steps) {
        this.steps = steps;
    }

    /** Why it is not theirs alone to cancel. */
    Optional<WhyNot> against(TenantContext tenant, Order order) {
        if (steps.stream().anyMatch(step -> step.used(tenant, order))) {
            return Optional.of(WhyNot.USED);
        }
        return steps.stream().anyMatch(step -> step.handedOver(tenant, order))
                ? Optional.of(WhyNot.HANDED_OVER)
                : Optional.empty();
    }
}
