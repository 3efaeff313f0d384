package dev.bilten.ordering.app.waiting;

import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Due;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WaitingOffered;
import dev.bilten.ordering.api.WhyNoOffer;
import dev.bilten.ordering.domain.Queue;
import dev.bilten.ordering.infra.WaitingRows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/**
 * Offers what came back to those who wait, in their order, each in a transaction of its own: the places are kept for them
 * until their time is over, and then offered to the next. Two nodes at it at once promise nothing twice.
 */
@Service
public class OfferPlaces implements Sweep {
    public static final String NAME = "ordering.offer-places";
    /** While somebody waits it is looked at now and then beside, for what no release tells: another size, a lapsed code. */
    static final Duration AGAIN = Duration.ofSeconds(15);

    private final Database database;
    private final WaitingRows waiting;
    private final ReadLine readLine;
    private final Assortments assortments;
    private final Vouchers vouchers;
    private final Journal journal;
    private final Due due;

    @Inject
    public OfferPlaces(
            Database database,
            WaitingRows waiting,
            ReadLine readLine,
            Assortments assortments,
            Vouchers vouchers,
            Journal journal,
            Due due) {
        this.database = database;
        this.waiting = waiting;
        this.readLine = readLine;
        this.assortments = assortments;
        this.vouchers = vouchers;
        this.journal = journal;
        this.due = due;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void sweep(CallContext call) {
        execute(call);
    }

    /** Returns how many were offered something. */
    public int execute(CallContext call) {
        var lapsed = database.inTransaction(call.tenant(), () -> waiting.lapsed(call.now()));
        lapsed.forEach(id -> database.inTransaction(call.tenant(), () -> lapse(call, id)));
        var events = database.inTransaction(call.tenant(), waiting::eventsThatWait);
        if (!events.isEmpty()) {
            due.note(NAME, call.tenant().id(), call.now().plus(AGAIN));
        }
        return events.stream().mapToInt(event -> offer(call, event)).sum();
    }

    /** What was in somebody's cart when its time was over is looked at again when the cart is gone. */
    private void lapse(CallContext call, WaitingId id) {
        waiting.toChange(id).filter(one -> one.state() == Waiting.State.OFFERED).ifPresent(one -> {
            waiting.set(id, Waiting.State.LAPSED);
            one.voucher().ifPresent(voucher -> vouchers.end(call, voucher));
        });
    }

    private int offer(CallContext call, EventId event) {
        int offered = 0;
        for (var next : explain(call, event).entrySet()) {
            if (next.getValue() instanceof WhyNoOffer.Soon
                    && database.inTransaction(call.tenant(), () -> offer(call, next.getKey()))) {
                offered++;
            }
        }
        return offered;
    }

    private Map<WaitingId, WhyNoOffer> explain(CallContext call, EventId event) {
        return database.inTransaction(
                call.tenant(),
                () -> readLine.queue(call.tenant(), call.now(), event).answers());
    }

    /** The row is locked first: another node that is at the same entry goes on without it. */
    private boolean offer(CallContext call, WaitingId id) {
        var found = waiting.toOffer(id);
        if (found.isEmpty()) {
            return false;
        }
        var one = found.get();
        var its = assortments.of(call.tenant(), one.event());
        if (its.isEmpty()) {
            return false;
        }
        var until = call.now().plus(its.get().rules().offer());
        var voucher = vouchers.offer(call, Queue.offer(its.get(), one, until));
        voucher.ifPresent(made -> {
            waiting.offered(id, made.id(), call.now());
            due.note(NAME, call.tenant().id(), until);
            journal.publish(call, new WaitingOffered(id, one.event().value()));
        });
        return voucher.isPresent();
    }
}
