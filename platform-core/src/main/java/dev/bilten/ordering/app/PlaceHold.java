package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Stock;
import dev.bilten.database.api.Combiner;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.Deadlines;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Claims stock for a buyer for a limited time. Nothing is held unless everything asked for is. */
@Service
public class PlaceHold {
    /** More would make the first of them wait for the last. */
    private static final int AT_A_TIME = 100;

    private final Combiner<Queue, Request, Result> combiner = new Combiner<>(AT_A_TIME, this::together);
    private final Database database;
    private final Catalog catalog;
    private final HoldRows holds;
    private final Stock stock;

    @Inject
    public PlaceHold(Database database, Catalog catalog, HoldRows holds, Stock stock) {
        this.database = database;
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

    /** Buyers of one event stand in one queue: those who wait are served together, in one transaction. */
    private record Queue(TenantContext tenant, EventId event) {}

    private record Request(CallContext call, Command command) {}

    public Result execute(CallContext call, Command command) {
        var request = new Request(call, command);
        return database.running()
                ? place(command.event(), List.of(request)).getFirst()
                : combiner.execute(new Queue(call.tenant(), command.event()), request);
    }

    private List<Result> together(Queue queue, List<Request> requests) {
        return database.inTransaction(queue.tenant(), () -> place(queue.event(), requests));
    }

    private List<Result> place(EventId id, List<Request> requests) {
        var tenant = requests.getFirst().call().tenant();
        var found = catalog.event(tenant, id);
        if (found.isEmpty()) {
            return requests.stream()
                    .<Result>map(request -> new Result.NoSuchEvent())
                    .toList();
        }
        var event = found.get();
        var products = catalog.products(tenant, id);
        var wanted = requests.stream()
                .map(request -> decide(event, products, request))
                .toList();
        return claim(requests.getFirst().call(), wanted);
    }

    /** A request as it was decided before anybody looked at stock. */
    private sealed interface Wanted {
        record Refused(Result why) implements Wanted {}

        record Admitted(Hold hold, CallContext call) implements Wanted {}
    }

    private static Wanted decide(Event event, List<Product> products, Request request) {
        var now = request.call().now();
        var command = request.command();
        return switch (Admission.of(event, products, command.wishes(), now)) {
            case Admission.Closed(var reason) -> new Wanted.Refused(new Result.NotOnSale(reason));
            case Admission.Refused(var violations) -> new Wanted.Refused(new Result.Refused(violations));
            case Admission.Admitted(var lines) -> new Wanted.Admitted(hold(event, command, lines, now), request.call());
        };
    }

    private static Hold hold(Event event, Command command, List<Hold.Line> lines, Instant now) {
        var total = lines.stream().map(Hold.Line::total).reduce(Money.zero(event.currency()), Money::plus);
        return new Hold(
                HoldId.next(),
                event.id(),
                command.channel(),
                Hold.State.ACTIVE,
                now.plus(Deadlines.HOLD),
                false,
                total,
                lines);
    }

    private List<Result> claim(CallContext call, List<Wanted> wanted) {
        var admitted = wanted.stream()
                .filter(Wanted.Admitted.class::isInstance)
                .map(Wanted.Admitted.class::cast)
                .toList();
        var claims = stock.claim(
                        call, admitted.stream().map(one -> one.hold().takes()).toList())
                .iterator();
        var held = new ArrayList<HoldRows.New>();
        var results = wanted.stream()
                .map(one -> switch (one) {
                    case Wanted.Refused(var why) -> why;
                    case Wanted.Admitted(var hold, var own) -> answer(claims.next(), hold, own.now(), held);
                })
                .toList();
        holds.insert(held);
        return results;
    }

    private static Result answer(Stock.Claim claim, Hold hold, Instant now, List<HoldRows.New> held) {
        return switch (claim) {
            case Stock.Claim.Short(var left) -> new Result.SoldOut(left);
            case Stock.Claim.Claimed() -> {
                var secret = Secrets.token();
                held.add(new HoldRows.New(hold, secret, now));
                yield new Result.Held(hold, secret);
            }
        };
    }
}
