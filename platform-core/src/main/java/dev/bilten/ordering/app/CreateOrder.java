package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Hold and order in one step, for callers that know at once what they want and who buys. */
@Service
public class CreateOrder {
    private final PlaceHold placeHold;
    private final PlaceOrder placeOrder;

    @Inject
    public CreateOrder(PlaceHold placeHold, PlaceOrder placeOrder) {
        this.placeHold = placeHold;
        this.placeOrder = placeOrder;
    }

    public record Command(EventId event, List<Wish> wishes, Buyer buyer, Channel channel) {}

    public sealed interface Result {
        record Created(Order order) implements Result {}

        record SoldOut(Map<Item, Integer> left) implements Result {}

        record NotOnSale(WhyClosed reason) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NoSuchEvent() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var violations = command.buyer().violations();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var held = placeHold.execute(call, new PlaceHold.Command(command.event(), command.wishes(), command.channel()));
        return switch (held) {
            case PlaceHold.Result.Held(var hold, var secret) -> order(call, command, secret);
            case PlaceHold.Result.SoldOut(var left) -> new Result.SoldOut(left);
            case PlaceHold.Result.NotOnSale(var reason) -> new Result.NotOnSale(reason);
            case PlaceHold.Result.Refused(var refused) -> new Result.Refused(refused);
            case PlaceHold.Result.NoSuchEvent() -> new Result.NoSuchEvent();
        };
    }

    private Result order(CallContext call, Command command, String secret) {
        var placed = placeOrder.execute(call, new PlaceOrder.Command(secret, command.buyer(), command.channel()));
        if (placed instanceof PlaceOrder.Result.Placed(var order)) {
            return new Result.Created(order);
        }
        throw new IllegalStateException("a hold of this transaction cannot be ordered: " + placed);
    }
}
