package dev.bilten.ordering.app.waiting;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.jobs.api.Due;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingJoined;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.AdmitWishes;
import dev.bilten.ordering.app.PersonalLimits;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.Places;
import dev.bilten.ordering.infra.Demand;
import dev.bilten.ordering.infra.WaitingRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Somebody waits for what is sold out, with the add-ons they want and at the price they say where it is open. Asked twice, they
 * wait once: for what they chose last, in the turn they had. Nobody waits for more than they may have: an offer of it would
 * keep places that nobody can take.
 */
@Service
public class JoinWaiting {
    private static final Collector<Hold.Line, ?, Map<ProductId, Long>> COUNTED =
            Collectors.groupingBy(Hold.Line::product, Collectors.summingLong(Hold.Line::quantity));

    private final Assortments assortments;
    private final AdmitWishes admitWishes;
    private final PersonalLimits limits;
    private final WaitingRows waiting;
    private final ReadLine readLine;
    private final Demand demand;
    private final Due due;
    private final Journal journal;

    @Inject
    public JoinWaiting(
            Assortments assortments,
            AdmitWishes admitWishes,
            PersonalLimits limits,
            WaitingRows waiting,
            ReadLine readLine,
            Demand demand,
            Due due,
            Journal journal) {
        this.assortments = assortments;
        this.admitWishes = admitWishes;
        this.limits = limits;
        this.waiting = waiting;
        this.readLine = readLine;
        this.demand = demand;
        this.due = due;
        this.journal = journal;
    }

    public record Command(EventId event, Wish wish, Buyer buyer, Channel channel) {}

    /** Whose turn it is: whoever asks again need not be the one who has the link. */
    public enum Turn {
        NEW,
        /** They waited for the same, or have an offer. */
        BEFORE,
        /** They waited for another number, other add-ons, or at another price. */
        CHANGED
    }

    public sealed interface Result {
        record Waits(Waiting waiting, Turn turn) implements Result {}

        /** The event lets nobody wait. */
        record NobodyWaits() implements Result {}

        /** There is enough left: it can be bought. */
        record NotSoldOut() implements Result {}

        record NotOnSale(WhyClosed reason) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NoSuchEvent() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = assortments.of(call.tenant(), command.event());
        if (found.isEmpty()) {
            return new Result.NoSuchEvent();
        }
        if (!found.get().rules().waitingList()) {
            return new Result.NobodyWaits();
        }
        var violations = command.buyer().violations();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var asked = new AdmitWishes.Asked(List.of(command.wish()), command.channel(), Optional.empty(), List.of());
        return switch (admitWishes.execute(call, found.get(), asked)) {
            case Admission.Closed(var reason) -> new Result.NotOnSale(reason);
            case Admission.Refused refused -> new Result.Refused(refused.violations());
            case Admission.Admitted(var lines) -> {
                var tooMany = limits.violations(
                        found.get(), command.buyer().email(), lines.stream().collect(COUNTED));
                yield tooMany.isEmpty() ? join(call, found.get(), command) : new Result.Refused(tooMany);
            }
        };
    }

    private Result join(CallContext call, Assortment assortment, Command command) {
        var entry = NewWaiting.of(call, assortment.event().id(), command);
        demand.oneAtATime(entry.event(), "waits:" + entry.email().toLowerCase(Locale.ROOT));
        var before = waiting.same(entry.event(), entry.item(), entry.email())
                .flatMap(one -> waiting.toChange(one.id()))
                .filter(one -> one.state() == Waiting.State.WAITING || one.state() == Waiting.State.OFFERED);
        if (before.filter(one -> one.state() == Waiting.State.OFFERED || one.sameChoice(entry))
                .isPresent()) {
            return new Result.Waits(before.get(), Turn.BEFORE);
        }
        if (enough(call, assortment, entry)) {
            return new Result.NotSoldOut();
        }
        due.note(OfferPlaces.NAME, call.tenant().id(), call.now().plus(OfferPlaces.AGAIN));
        if (before.isPresent()) {
            waiting.choose(before.get().id(), entry);
            return new Result.Waits(waiting.byId(before.get().id()).orElseThrow(), Turn.CHANGED);
        }
        waiting.insert(entry);
        journal.publish(call, new WaitingJoined(entry.id(), entry.event().value()));
        return new Result.Waits(entry, Turn.NEW);
    }

    /** For whoever comes by: what is due to others is none of it. */
    private boolean enough(CallContext call, Assortment assortment, Waiting entry) {
        var wanted = assortment.contents(entry.wanted());
        var due = readLine.queue(call.tenant(), call.now(), entry.event()).due();
        return Places.behind(assortments.quotas(call.tenant(), entry.event(), wanted.keySet()), due)
                .shortOf(wanted)
                .isEmpty();
    }
}
