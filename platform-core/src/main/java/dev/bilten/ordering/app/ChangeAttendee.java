package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Attendees;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderStep;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.infra.AttendeeRows;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Answers {@link Attendees}. */
@Service
public class ChangeAttendee implements Attendees {
    private final AttendeeRows rows;
    private final Journal journal;
    private final Instance<OrderStep> steps;

    @Inject
    public ChangeAttendee(AttendeeRows rows, Journal journal, Instance<OrderStep> steps) {
        this.rows = rows;
        this.journal = journal;
        this.steps = steps;
    }

    @Override
    @Transactional
    public void change(CallContext call, Order order, PositionId id, String name, Optional<String> email) {
        var position = order.positions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("another order's position"));
        if (position.attendee().equals(Optional.of(name))
                && position.attendeeEmail().equals(email)) {
            return;
        }
        rows.set(id, name, email.orElse(null));
        var changed = position.attendedBy(Optional.of(name), email);
        steps.forEach(step -> step.renamed(call, order, changed));
        journal.audit(
                call,
                new Change("order.attendee-changed", "order", order.id().toString(), facts(position), facts(changed)));
    }

    private static Map<String, Object> facts(Order.Position position) {
        return Map.of(
                "number",
                position.number(),
                "name",
                position.attendee().orElse(""),
                "email",
                position.attendeeEmail().orElse(""));
    }
}
