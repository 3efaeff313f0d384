package dev.bilten.ordering;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.app.LapseVouchers;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ApproveOrder;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.ExtendOrder;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.app.waiting.OfferNow;
import dev.bilten.ordering.app.waiting.OfferPlaces;
import dev.bilten.payments.app.AskProviders;
import dev.bilten.payments.app.SendRefunds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the organizer and the clock do, in whatever order. */
final class StaffSteps {
    private final Walk walk;

    StaffSteps(Walk walk) {
        this.walk = walk;
    }

    void markPaid() {
        walk.order(OrderState.PENDING)
                .ifPresent(
                        order -> walk.say("mark paid", walk.get(MarkPaid.class).execute(walk.now(), order.id())));
    }

    void decide() {
        walk.order(OrderState.REQUESTED).ifPresent(order -> {
            var approve = walk.get(ApproveOrder.class);
            if (walk.oneIn(3)) {
                walk.say("deny", approve.deny(walk.now(), order.id()));
            } else {
                walk.say("approve", approve.execute(walk.now(), order.id()));
            }
        });
    }

    void cancel() {
        walk.order(OrderState.PAID)
                .ifPresent(order -> walk.say(
                        "cancel",
                        walk.get(CancelOrder.class)
                                .execute(walk.now(), new CancelOrder.Command(order.id(), fee(3_00)))));
    }

    private Optional<Money> fee(long minor) {
        return walk.oneIn(2) ? Optional.of(Money.of(minor, "EUR")) : Optional.empty();
    }

    void change() {
        walk.order(OrderState.PAID, OrderState.PENDING).ifPresent(order -> {
            var position = walk.position(order).map(Order.Position::id);
            switch (walk.random.nextInt(4)) {
                case 0 -> change("cancel part", order, position.map(List::of).orElse(List.of()), Map.of(), List.of());
                case 1, 2 ->
                    change(
                            "swap",
                            order,
                            List.of(),
                            position.map(id -> Map.of(id, walk.item())).orElse(Map.of()),
                            List.of());
                default -> change("add to order", order, List.of(), Map.of(), List.of(walk.wish()));
            }
        });
    }

    private void change(String what, Order order, List<PositionId> cancel, Map<PositionId, Item> swap, List<Wish> add) {
        var command =
                new ChangeOrder.Command(order.id(), cancel, swap, add, walk.oneIn(4) ? fee(1_00) : Optional.empty());
        var result = walk.say(what, walk.get(ChangeOrder.class).execute(walk.now(), command));
        if (result instanceof ChangeOrder.Result.Changed
                && add.stream().anyMatch(wish -> wish.product().equals(walk.whole.entry.id()))) {
            walk.withinPersonalLimit(order, walk.whole.entry);
        }
    }

    void reactivate() {
        walk.order(OrderState.EXPIRED, OrderState.CANCELLED)
                .ifPresent(order ->
                        walk.say("reactivate", walk.get(ReactivateOrder.class).execute(walk.now(), order.id())));
    }

    void extend() {
        walk.order(OrderState.PENDING)
                .ifPresent(order -> walk.say(
                        "extend order",
                        walk.get(ExtendOrder.class)
                                .execute(
                                        walk.now(), order.id(), walk.now().now().plusSeconds(3_600))));
    }

    void offerNow() {
        walk.place(Waiting.State.WAITING)
                .map(LeaveWaiting.Place::waiting)
                .ifPresent(one ->
                        walk.say("offer now", walk.get(OfferNow.class).execute(walk.now(), walk.whole.fair, one.id())));
    }

    void offerPlaces() {
        if (walk.get(OfferPlaces.class).execute(walk.now()) > 0) {
            Walk.saw("offered");
        }
    }

    void askProviders() {
        walk.get(AskProviders.class).execute(walk.now());
        walk.get(SendRefunds.class).execute(walk.now());
    }

    /** Mostly minutes; now and then so long that offers lapse. */
    void pass() {
        walk.pass(walk.oneIn(4) ? Duration.ofHours(49) : Duration.ofMinutes(walk.random.nextInt(40)));
        walk.get(ExpireDue.class).execute(walk.now());
        walk.get(LapseVouchers.class).execute(walk.now());
    }
}
