package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.database.api.Combiner;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.DecideHold.Decision;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims stock for a buyer for a limited time. Nothing is held unless everything asked for is. */
@Service
public class PlaceHold {
    /** More would make the first of them wait for the last. */
    private static final int AT_A_TIME = 100;

    private final Combiner<Queue, DecideHold.InQueue, Result> combiner = new Combiner<>(AT_A_TIME, this::together);
    private final Database database;
    private final DecideHold decideHold;
    private final HoldRows holds;
    private final ClaimLines claimLines;
    private final PriceClaimed priceClaimed;
    private final Due due;

    @Inject
    public PlaceHold(
            Database database,
            DecideHold decideHold,
            HoldRows holds,
            ClaimLines claimLines,
            PriceClaimed priceClaimed,
            Due due) {
        this.database = database;
        this.decideHold = decideHold;
        this.holds = holds;
        this.claimLines = claimLines;
        this.priceClaimed = priceClaimed;
        this.due = due;
    }

    /**
     * @param voucher its code, as somebody typed it
     * @param via the code of the tracking link the buyer came by
     */
    public record Command(
            EventId event, List<Wish> wishes, Channel channel, Optional<String> voucher, Optional<String> via) {
        public Command(EventId event, List<Wish> wishes, Channel channel, Optional<String> voucher) {
            this(event, wishes, channel, voucher, Optional.empty());
        }

        public Command(EventId event, List<Wish> wishes, Channel channel) {
            this(event, wishes, channel, Optional.empty());
        }
    }

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

    public Result execute(CallContext call, Command command) {
        var request = new DecideHold.InQueue(call, command);
        return database.running()
                ? place(command.event(), List.of(request)).getFirst()
                : combiner.execute(new Queue(call.tenant(), command.event()), request);
    }

    private List<Result> together(Queue queue, List<DecideHold.InQueue> requests) {
        return database.inTransaction(queue.tenant(), () -> place(queue.event(), requests));
    }

    private List<Result> place(EventId event, List<DecideHold.InQueue> requests) {
        var decisions = decideHold.execute(event, requests);
        var call = requests.getFirst().call();
        var wanted = decisions.stream()
                .filter(Decision.Admitted.class::isInstance)
                .map(decision -> ((Decision.Admitted) decision).hold().lines())
                .toList();
        var claims = claimLines.all(call, wanted).iterator();
        var served = priceClaimed.queue(call);
        var held = new ArrayList<HoldRows.New>();
        var results = new ArrayList<Result>();
        for (int at = 0; at < decisions.size(); at++) {
            var via = requests.get(at).command().via();
            results.add(
                    switch (decisions.get(at)) {
                        case Decision.Refused(var why) -> why;
                        case Decision.Admitted admitted ->
                            switch (claims.next()) {
                                case ClaimLines.Result.SoldOut(var left) -> {
                                    served.missed();
                                    yield new Result.SoldOut(left);
                                }
                                case ClaimLines.Result.VoucherGone(var violation) -> {
                                    served.missed();
                                    yield new Result.Refused(List.of(violation));
                                }
                                case ClaimLines.Result.Claimed() -> held(served.next(admitted), via, held);
                            };
                    });
        }
        holds.insert(held);
        held.forEach(
                one -> due.note(ExpirySweep.NAME, call.tenant().id(), one.hold().expiresAt()));
        return results;
    }

    private static Result held(Decision.Admitted admitted, Optional<String> via, List<HoldRows.New> held) {
        var hold = admitted.hold();
        var secret = Secrets.token();
        held.add(new HoldRows.New(hold, secret, hold.createdAt(), via));
        return new Result.Held(hold, secret);
    }
}
