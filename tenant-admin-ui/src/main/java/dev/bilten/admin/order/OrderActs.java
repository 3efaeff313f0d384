package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.notifications.app.ResendOrderMail;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.AddNote;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * What is done to an order on its page, and beside the list as well. Each answers with the word of what came of it, behind
 * {@code done.} in the page's bundle; with nothing where the form has faults.
 */
@Service
public class OrderActs {
    private final MarkPaid markPaid;
    private final ResendOrderMail resend;
    private final AddNote notes;
    private final CurrentCall current;

    @Inject
    public OrderActs(MarkPaid markPaid, ResendOrderMail resend, AddNote notes, CurrentCall current) {
        this.markPaid = markPaid;
        this.resend = resend;
        this.notes = notes;
        this.current = current;
    }

    /** @param form with {@code amount}: what came; empty for all that is open */
    public Optional<String> pay(Order order, Form form) {
        var amount = form.money("amount", order.total().currency()).value();
        if (!form.valid()) {
            return Optional.empty();
        }
        var command = new MarkPaid.Command(order.id(), amount);
        return switch (markPaid.execute(current.call("the money is there"), command)) {
            case MarkPaid.Result.Paid _ -> Optional.of("paid");
            case MarkPaid.Result.Noted _ -> Optional.of("part");
            case MarkPaid.Result.AlreadyPaid _ -> Optional.of("already-paid");
            case MarkPaid.Result.Over _ -> Optional.of("over");
            case MarkPaid.Result.Refused(var violations) -> {
                Wording.explain(form, violations, Map.of());
                yield Optional.empty();
            }
            case MarkPaid.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    /** @param form with {@code text} */
    public Optional<String> note(Order order, Form form) {
        return switch (notes.execute(current.call("noted"), order.id(), form.raw("text"))) {
            case AddNote.Result.Added _ -> Optional.of("noted");
            case AddNote.Result.Refused(var violations) -> {
                Wording.explain(form, violations, Map.of());
                yield Optional.empty();
            }
            case AddNote.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    public String mail(Order order) {
        return switch (resend.execute(current.call("sent again by the organizer"), order.id())) {
            case ResendOrderMail.Result.Queued _ -> "mail";
            case ResendOrderMail.Result.TooSoon() -> "mail-soon";
            case ResendOrderMail.Result.NoSuchOrder() -> throw ProblemException.notFound();
        };
    }
}
