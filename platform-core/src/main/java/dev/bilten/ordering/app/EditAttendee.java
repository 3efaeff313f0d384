package dev.bilten.ordering.app;

import dev.bilten.catalog.api.AskedOfAttendee.Asked;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Attendees;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.domain.AskedTickets;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The buyer says who comes, as long as the event lets them. The organizer may at any time. */
@Service
public class EditAttendee {
    private final OrderRows orders;
    private final Catalog catalog;
    private final ReadSold readSold;
    private final Attendees attendees;
    private final Begins begins;

    @Inject
    public EditAttendee(OrderRows orders, Catalog catalog, ReadSold readSold, Attendees attendees, Begins begins) {
        this.orders = orders;
        this.catalog = catalog;
        this.readSold = readSold;
        this.attendees = attendees;
        this.begins = begins;
    }

    /**
     * @param email empty for none
     * @param byBuyer the buyer's rules and deadline hold
     */
    public record Command(String orderSecret, PositionId position, String name, String email, boolean byBuyer) {
        /** The secret stays out of logs. */
        @Override
        public String toString() {
            return "Command[" + position + "]";
        }
    }

    public sealed interface Result {
        record Changed(Order order) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** The event does not let buyers do it, or not any more. */
        record TooLate() implements Result {}

        /** It is cancelled or was never paid. */
        record Over() implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = orders.bySecret(command.orderSecret())
                .flatMap(order -> orders.toChange(order.id().value()));
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        var position = order.positions().stream()
                .filter(one -> one.id().equals(command.position()))
                .findFirst();
        if (position.isEmpty()) {
            return new Result.NotFound();
        }
        if (order.state() != OrderState.PAID || !position.get().active()) {
            return new Result.Over();
        }
        if (command.byBuyer() && !mayEdit(call, position.get())) {
            return new Result.TooLate();
        }
        var given =
                new Buyer(command.email().isBlank() ? order.email() : command.email(), command.name(), order.locale());
        var violations = given.violations();
        if (command.byBuyer() && command.email().isBlank() && needsEmail(call, order, position.get())) {
            violations.add(Violation.of("/email", "error.required"));
        }
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var email = Optional.of(command.email().strip()).filter(address -> !address.isEmpty());
        attendees.change(call, order, command.position(), given.name(), email);
        return new Result.Changed(orders.byId(order.id()).orElseThrow());
    }

    /** What had to be said while buying is not taken back. */
    private boolean needsEmail(CallContext call, Order order, Order.Position position) {
        return AskedTickets.of(order, readSold.of(call.tenant(), List.of(position.event()))).stream()
                .anyMatch(asked ->
                        asked.number() == position.number() && asked.of().email() == Asked.REQUIRED);
    }

    private boolean mayEdit(CallContext call, Order.Position position) {
        Optional<Instant> start = begins.last(call.tenant(), position);
        return catalog.rules(call.tenant(), position.event()).buyers().mayEdit(call.now(), start);
    }
}
