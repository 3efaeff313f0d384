package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Uuids;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderNote;
import dev.bilten.ordering.infra.OrderNotes;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.List;

/** Writes something down about an order; nobody changes it later. */
@Service
public class AddNote {
    private static final int LONGEST = 4_000;

    private final OrderRows orders;
    private final OrderNotes notes;

    @Inject
    public AddNote(OrderRows orders, OrderNotes notes) {
        this.orders = orders;
        this.notes = notes;
    }

    public sealed interface Result {
        record Added(OrderNote note) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, OrderId order, String text) {
        if (text.isBlank()) {
            return new Result.Refused(List.of(Violation.of("/text", "error.required")));
        }
        if (text.strip().length() > LONGEST) {
            return new Result.Refused(List.of(Violation.of("/text", "error.too-long", LONGEST)));
        }
        if (orders.byId(order).isEmpty()) {
            return new Result.NotFound();
        }
        var note = new OrderNote(Uuids.next(), text.strip(), call.actor().name(), call.now());
        notes.insert(order, note);
        return new Result.Added(note);
    }

    /** The oldest first. */
    @Transactional
    public List<OrderNote> of(TenantContext tenant, OrderId order) {
        return notes.of(order);
    }
}
