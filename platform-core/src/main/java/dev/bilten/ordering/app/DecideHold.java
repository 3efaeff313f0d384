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
import dev.bilten.ordering.domain.Request.Staff;
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

    record Request(CallContext call, PlaceHold.Command command) {}

    sealed interface Decision {
        record Refused(PlaceHold.Result why) implements Decision {}

        /** @param hold as it would be written */
        record Admitted(Assortment assortment, Hold hold, Instant at) implements Decision {}
    }

    /** All of one organizer and one event; the answers stand in the order of the requests. */
    List<Decision> execute(EventId id, List<Request> requests) {
        var tenant = requests.getFirst().call().tenant();
        var found = assortments.of(tenant, id);
        if (found.isEmpty()) {
            return requests.stream()
                    .<Decision>map(request -> new Decision.Refused(new PlaceHold.Result.NoSuchEvent()))
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
    private Decision decide(Assortment assortment, Request request, List<Hold.Line> before) {
        var command = request.command();
        var asked = new AdmitWishes.Asked(
                command.wishes(), command.channel(), command.voucher(), List.of(), before, staff(command));
        return switch (admitWishes.execute(request.call(), assortment, asked)) {
            case Admission.Closed(var reason) -> new Decision.Refused(new PlaceHold.Result.NotOnSale(reason));
            case Admission.Refused refused -> new Decision.Refused(new PlaceHold.Result.Refused(refused.violations()));
            case Admission.Admitted(var lines) ->
                new Decision.Admitted(
                        assortment,
                        hold(assortment, command, lines, request.call().now()),
                        request.call().now());
        };
    }

    private static Optional<Staff> staff(PlaceHold.Command command) {
        return command.channel() == Channel.BOX_OFFICE ? Optional.of(Staff.SELLING) : Optional.empty();
    }

    private static Hold hold(Assortment assortment, PlaceHold.Command command, List<Hold.Line> lines, Instant now) {
        var event = assortment.event();
        var total = lines.stream().map(Hold.Line::total).reduce(Money.zero(event.currency()), Money::plus);
        return new Hold(
                HoldId.next(),
                event.id(),
                command.channel(),
                Hold.State.ACTIVE,
                now.plus(assortment.rules().hold()),
                assortment.rules().extension().isZero(),
                total,
                now,
                lines);
    }
}
