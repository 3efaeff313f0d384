package dev.bilten.ordering.app.waiting;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WaitingOffered;
import dev.bilten.ordering.app.PersonalLimits;
import dev.bilten.ordering.domain.Queue;
import dev.bilten.ordering.infra.WaitingRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The organizer offers somebody what they wait for, before all others. Only what is there and on sale is offered: nobody is
 * pushed out, and the same places are promised to nobody else.
 */
@Service
public class OfferNow {
    private final WaitingRows waiting;
    private final Assortments assortments;
    private final Vouchers vouchers;
    private final PersonalLimits limits;
    private final Journal journal;

    @Inject
    public OfferNow(
            WaitingRows waiting, Assortments assortments, Vouchers vouchers, PersonalLimits limits, Journal journal) {
        this.limits = limits;
        this.waiting = waiting;
        this.assortments = assortments;
        this.vouchers = vouchers;
        this.journal = journal;
    }

    public sealed interface Result {
        record Offered(Instant until) implements Result {}

        record NotEnough() implements Result {}

        /** They could not buy it: the event sells nothing now, or not this. */
        record NotSold() implements Result {}

        /** They have all that one person may. */
        record HasAll() implements Result {}

        /** They have an offer already, or left. */
        record NotWaiting() implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, EventId event, WaitingId id) {
        var found = waiting.toChange(id).filter(one -> one.event().equals(event));
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var one = found.get();
        if (one.state() != Waiting.State.WAITING) {
            return new Result.NotWaiting();
        }
        var its = assortments.of(call.tenant(), event).orElseThrow();
        if (Queue.notSold(its, one, call.now()).isPresent()) {
            return new Result.NotSold();
        }
        if (!limits.full(its, List.of(one)).isEmpty()) {
            return new Result.HasAll();
        }
        var until = call.now().plus(its.rules().offer());
        var made = vouchers.offer(call, Queue.offer(its, one, until));
        if (made.isEmpty()) {
            return new Result.NotEnough();
        }
        waiting.offered(id, made.get().id(), call.now());
        journal.audit(
                call,
                new Change(
                        "waiting.offered",
                        "waiting",
                        id.toString(),
                        Map.of("state", one.state().name()),
                        Map.of("state", Waiting.State.OFFERED.name(), "until", until.toString())));
        journal.publish(call, new WaitingOffered(id, event.value()));
        return new Result.Offered(until);
    }
}
