package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Pot;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.answers.TakeAnswers;

/**
 * An order that was admitted, and what becomes of it when there is stock.
 *
 * @param taken what was answered, with its places
 */
record Draft(
        CreateOrder.Request request,
        DecideHold.Decision.Admitted admitted,
        Order order,
        TakeAnswers.Result.Taken taken) {
    Hold hold() {
        return admitted.hold();
    }

    boolean paid() {
        return order.state() == OrderState.PENDING
                && (request.command().paid() || order.total().isZero());
    }

    /** Sold without being held before: only what everybody may buy can be. */
    boolean bought() {
        return paid() && hold().lines().stream().allMatch(line -> line.pot() == Pot.FREE);
    }
}
