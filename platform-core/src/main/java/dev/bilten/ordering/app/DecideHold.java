package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.Deadlines;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Reads once what an event offers, and says of each request what would be held, before anybody looks at stock. */
@Service
class DecideHold {
    private final Catalog catalog;

    @Inject
    DecideHold(Catalog catalog) {
        this.catalog = catalog;
    }

    record Request(CallContext call, PlaceHold.Command command) {}

    sealed interface Decision {
        record Refused(PlaceHold.Result why) implements Decision {}

        /** @param hold as it would be written */
        record Admitted(Event event, Hold hold, Instant at) implements Decision {}
    }

    /** All of one organizer and one event; the answers stand in the order of the requests. */
    List<Decision> execute(EventId id, List<Request> requests) {
        var tenant = requests.getFirst().call().tenant();
        var found = catalog.event(tenant, id);
        if (found.isEmpty()) {
            return requests.stream()
                    .<Decision>map(request -> new Decision.Refused(new PlaceHold.Result.NoSuchEvent()))
                    .toList();
        }
        var products = catalog.products(tenant, id);
        return requests.stream()
                .map(request -> decide(found.get(), products, request))
                .toList();
    }

    private static Decision decide(Event event, List<Product> products, Request request) {
        var now = request.call().now();
        var command = request.command();
        return switch (Admission.of(event, products, command.wishes(), now)) {
            case Admission.Closed(var reason) -> new Decision.Refused(new PlaceHold.Result.NotOnSale(reason));
            case Admission.Refused(var violations) -> new Decision.Refused(new PlaceHold.Result.Refused(violations));
            case Admission.Admitted(var lines) -> new Decision.Admitted(event, hold(event, command, lines, now), now);
        };
    }

    private static Hold hold(Event event, PlaceHold.Command command, List<Hold.Line> lines, Instant now) {
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
}
