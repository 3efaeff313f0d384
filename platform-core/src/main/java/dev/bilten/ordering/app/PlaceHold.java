package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Stock;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.Deadlines;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Claims stock for a buyer for a limited time. Nothing is held unless everything asked for is. */
@Service
public class PlaceHold {
    private final Catalog catalog;
    private final HoldRows holds;
    private final Stock stock;

    @Inject
    public PlaceHold(Catalog catalog, HoldRows holds, Stock stock) {
        this.catalog = catalog;
        this.holds = holds;
        this.stock = stock;
    }

    public record Command(EventId event, List<Wish> wishes, Channel channel) {}

    public sealed interface Result {
        /** @param secret the buyer's key to the hold; told once */
        record Held(Hold hold, String secret) implements Result {}

        /** What is left of each item that was asked for in too great a number. */
        record SoldOut(Map<Item, Integer> left) implements Result {}

        record NotOnSale(WhyClosed reason) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NoSuchEvent() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var event = catalog.event(call.tenant(), command.event());
        return event.isEmpty() ? new Result.NoSuchEvent() : place(call, event.get(), command);
    }

    private Result place(CallContext call, Event event, Command command) {
        var products = catalog.products(call.tenant(), event.id());
        return switch (Admission.of(event, products, command.wishes(), call.now())) {
            case Admission.Closed(var reason) -> new Result.NotOnSale(reason);
            case Admission.Refused(var violations) -> new Result.Refused(violations);
            case Admission.Admitted(var lines) -> claim(call, event, command, lines);
        };
    }

    private Result claim(CallContext call, Event event, Command command, List<Hold.Line> lines) {
        var total = lines.stream().map(Hold.Line::total).reduce(Money.zero(event.currency()), Money::plus);
        var hold = new Hold(
                HoldId.next(),
                event.id(),
                command.channel(),
                Hold.State.ACTIVE,
                call.now().plus(Deadlines.HOLD),
                false,
                total,
                lines);
        return switch (stock.claim(call, hold.takes())) {
            case Stock.Claim.Short(var left) -> new Result.SoldOut(left);
            case Stock.Claim.Claimed() -> {
                var secret = Secrets.token();
                holds.insert(List.of(new HoldRows.New(hold, secret, call.now())));
                yield new Result.Held(hold, secret);
            }
        };
    }
}
