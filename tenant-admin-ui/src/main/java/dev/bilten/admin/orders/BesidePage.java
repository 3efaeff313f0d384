package dev.bilten.admin.orders;

import dev.bilten.admin.Replies;
import dev.bilten.admin.order.OrderActs;
import dev.bilten.admin.order.ShowBeside;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Orders;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What is done to the order beside the list; the list stays where it was, and says what came of it. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/beside")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class BesidePage {
    private final OrderActs acts;
    private final Orders orders;
    private final DrawOrders draw;
    private final ShowBeside beside;
    private final CurrentCall current;

    @Inject
    public BesidePage(OrderActs acts, Orders orders, DrawOrders draw, ShowBeside beside, CurrentCall current) {
        this.acts = acts;
        this.orders = orders;
        this.draw = draw;
        this.beside = beside;
        this.current = current;
    }

    @POST
    @Path("payment")
    public Response pay(@PathParam("code") String code, Form form) {
        return answer(code, form, acts.pay(order(code), form));
    }

    @POST
    @Path("mail")
    public Response mail(@PathParam("code") String code, Form form) {
        return answer(code, form, Optional.of(acts.mail(order(code))));
    }

    @POST
    @Path("notes")
    public Response note(@PathParam("code") String code, Form form) {
        return answer(code, form, acts.note(order(code), form));
    }

    private Response answer(String code, Form form, Optional<String> done) {
        var search = Search.of(form);
        return done.map(what -> Replies.seeOther(search.beside(OrdersPage.HERE, code) + "&done=" + what))
                .orElseGet(() ->
                        Replies.page(draw.execute(search, new ShowBeside.Asked(code, "", beside.typed(form)), null)));
    }

    private Order order(String code) {
        return orders.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
    }
}
