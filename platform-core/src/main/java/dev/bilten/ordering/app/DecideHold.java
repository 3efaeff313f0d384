package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.Request;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads once what an event offers, and says of each request what would be held, before anybody looks at stock. */
@Service
class DecideHold {
    private final Assortments assortments;
    private final AdmitWishes admitWishes;

    @Inject
    DecideHold(Assortments assortments, AdmitWishes admitWishes) {
        this.assortments = assortments;
        this.admitWishes = admitWishes;
    }

    /** One of those who are decided about together. */
    record InQueue(CallContext call, PlaceHold.Command command) {}

    sealed interface Decision {
        record Refused(PlaceHold.Result why) implements Decision {}

        /**
         * @param hold as it would be written
         * @param asked what was decided about, as if nobody stood before it
         */
        record Admitted(Assortment assortment, Hold hold, Request asked) implements Decision {
            /** The same when these have theirs who stand before it, and nobody else. */
            Admitted after(List<Hold.Line> before) {
                // of all that is decided, only a price for the first so many looks at others
                return !asked.sold().counted().isEmpty()
                                && Admission.of(assortment, asked.after(before))
                                        instanceof Admission.Admitted(var lines)
                        ? new Admitted(assortment, hold.consistingOf(lines), asked)
                        : this;
            }
        }
    }

    /**
     * All of one organizer and one event; the answers stand in the order of the requests. Each is decided as if all before it
     * that are admitted got what they asked for: who learns that one of them did not asks again with {@link Decision.Admitted#after}.
     */
    List<Decision> execute(EventId id, List<InQueue> requests) {
        var tenant = requests.getFirst().call().tenant();
        var found = assortments.of(tenant, id);
        if (found.isEmpty()) {
            return requests.stream()
                    .<Decision>map(_ -> new Decision.Refused(new PlaceHold.Result.NoSuchEvent()))
                    .toList();
        }
        var before = new ArrayList<Hold.Line>();
        return requests.stream()
                .map(request -> {
                    var decision = decide(found.get(), request, before);
                    if (decision instanceof Decision.Admitted admitted) {
                        before.addAll(admitted.hold().lines());
                    }
                    return decision;
                })
                .toList();
    }

    /** @param before what those get who stand before it: a price for the first so many counts them too */
    private Decision decide(Assortment assortment, InQueue one, List<Hold.Line> before) {
        var command = one.command();
        var asked = new AdmitWishes.Asked(
                command.wishes(), command.channel(), command.voucher(), List.of(), staff(command));
        return switch (admitWishes.read(one.call(), assortment, asked)) {
            case AdmitWishes.Read.Refused(var refusals) -> refused(new Admission.Refused(refusals));
            case AdmitWishes.Read.Complete(var request) ->
                switch (Admission.of(assortment, request.after(before))) {
                    case Admission.Closed(var reason) -> new Decision.Refused(new PlaceHold.Result.NotOnSale(reason));
                    case Admission.Refused refused -> refused(refused);
                    case Admission.Admitted(var lines) ->
                        new Decision.Admitted(assortment, hold(assortment, command, lines, request.now()), request);
                };
        };
    }

    private static Decision refused(Admission.Refused refused) {
        return new Decision.Refused(new PlaceHold.Result.Refused(refused.violations()));
    }

    private static Optional<Request.Staff> staff(PlaceHold.Command command) {
        return command.channel() == Channel.BOX_OFFICE ? Optional.of(Request.Staff.SELLING) : Optional.empty();
    }

    private static Hold hold(Assortment assortment, PlaceHold.Command command, List<Hold.Line> lines, Instant now) {
        var event = assortment.event();
        return new Hold(
                        HoldId.next(),
                        event.id(),
                        command.channel(),
                        event.testMode(),
                        Hold.State.ACTIVE,
                        now.plus(assortment.rules().hold()),
                        assortment.rules().extension().isZero(),
                        Money.zero(event.currency()),
                        now,
                        List.of())
                .consistingOf(lines);
    }
}
