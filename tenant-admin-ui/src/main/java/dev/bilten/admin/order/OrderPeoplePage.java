package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.app.CorrectBuyer;
import dev.bilten.ordering.app.EditAttendee;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Puts right who bought and who comes: a form each, beside that of {@link OrderAnswersPage}. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/people")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class OrderPeoplePage {
    private final CorrectBuyer correct;
    private final EditAttendee attendees;
    private final OrderPeopleShown shown;
    private final CurrentCall current;

    @Inject
    public OrderPeoplePage(CorrectBuyer correct, EditAttendee attendees, OrderPeopleShown shown, CurrentCall current) {
        this.correct = correct;
        this.attendees = attendees;
        this.shown = shown;
        this.current = current;
    }

    @GET
    public View show(@PathParam("code") String code) {
        return shown.page(shown.place(code), Form.of(Map.of()));
    }

    @POST
    @Path("buyer")
    public Response buyer(@PathParam("code") String code, Form form) {
        var place = shown.place(code);
        var buyer = new Buyer(email(place.order(), form), form.raw("name"), form.raw("locale"));
        return switch (correct.execute(
                current.call("put right by the organizer"), place.order().id(), buyer)) {
            case CorrectBuyer.Result.Corrected _ -> OrderPeopleShown.done(place, "people");
            case CorrectBuyer.Result.Refused(var violations) -> {
                Wording.explain(form, violations, Map.of());
                yield shown.again(place, form);
            }
            case CorrectBuyer.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @POST
    @Path("attendees/{number: [0-9]{1,4}}")
    public Response attendee(@PathParam("code") String code, @PathParam("number") int number, Form form) {
        var place = shown.place(code);
        var position = place.order().positions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(Order.Position::id)
                .orElseThrow(ProblemException::notFound);
        var command = command(place, position, form, number);
        return switch (attendees.execute(current.call("put right by the organizer"), command)) {
            case EditAttendee.Result.Changed _ -> OrderPeopleShown.done(place, "people");
            case EditAttendee.Result.Refused(var violations) -> {
                Wording.explain(form, violations, Map.of("/name", "name-" + number, "/email", "email-" + number));
                yield shown.again(place, form);
            }
            case EditAttendee.Result.TooLate(), EditAttendee.Result.Over() ->
                OrderPeopleShown.done(place, "already-over");
            case EditAttendee.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private static EditAttendee.Command command(
            OrderPeopleShown.Place place, PositionId position, Form form, int number) {
        return new EditAttendee.Command(
                place.order().secret(), position, form.raw("name-" + number), form.raw("email-" + number), false);
    }

    /** Whoever left no address at the box office goes on without one. */
    private static String email(Order order, Form form) {
        var typed = form.raw("email");
        return typed.isEmpty() && !Buyer.reachable(order.email()) ? order.email() : typed;
    }
}
