package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Item;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.app.ApproveOrder;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.ordering.app.ExtendOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.app.ReissueTicket;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One order, and what the organizer can do about it. Each act done twice is done once. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class OrderPage {
    static final String PAGE = "dev/bilten/admin/order/order";
    private static final Set<String> DONE = Set.of(
            "paid",
            "part",
            "already-paid",
            "over",
            "cancelled",
            "returned",
            "nothing-kept",
            "already-over",
            "mail",
            "mail-soon",
            "approved",
            "denied",
            "not-requested",
            "closed",
            "reactivated",
            "sold-out",
            "not-over",
            "too-late",
            "invoice",
            "too-many",
            "noted",
            "extended",
            "changed",
            "people",
            "code",
            "code-used",
            "code-void");
    /** Dialogs that an address can open. */
    private static final Set<String> DIALOGS = Set.of("paid", "deny", "extend", "note");

    private final OrderFile file;
    private final Orders orders;
    private final OrderActs acts;
    private final ApproveOrder approve;
    private final ReactivateOrder reactivate;
    private final ExplainStock explain;
    private final ExtendOrder extend;
    private final ReissueTicket reissue;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public OrderPage(
            OrderFile file,
            Orders orders,
            OrderActs acts,
            ApproveOrder approve,
            ReactivateOrder reactivate,
            ExplainStock explain,
            ExtendOrder extend,
            ReissueTicket reissue,
            Messages messages,
            CurrentCall current) {
        this.file = file;
        this.orders = orders;
        this.acts = acts;
        this.approve = approve;
        this.reactivate = reactivate;
        this.explain = explain;
        this.extend = extend;
        this.reissue = reissue;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param done what the form before did
     * @param act the dialog to open
     */
    @GET
    @Requires(Permissions.ORDERS_VIEW)
    public View show(
            @PathParam("code") String code,
            @QueryParam("done") @Nullable String done,
            @QueryParam("do") @Nullable String act) {
        var told = done != null && DONE.contains(done) ? told(code, done) : null;
        var open = act != null && DIALOGS.contains(act) ? act : "";
        return page(code, told, open, FormView.of(Map.of()));
    }

    private OrderModel.Told told(String code, String done) {
        var told = OrderModel.Told.of(done);
        return done.equals("sold-out") ? told.because(where(order(code))) : told;
    }

    /** Where the places are that an order had. */
    private String where(Order order) {
        var had = new LinkedHashMap<Item, String>();
        order.takes().forEach(take -> had.put(take.item(), ""));
        return explain.refusals(current.tenant(), had).stream()
                .map(one -> wording().text(one.key(), one.arguments().toArray()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private View page(String code, OrderModel.@Nullable Told told, String open, FormView form) {
        var sheet = file.find(current.tenant(), code, wording()).orElseThrow(ProblemException::notFound);
        return View.of(PAGE, sheet.model(told, open, form));
    }

    /** The page once more with what was typed, and what is wrong beside it. */
    private Response again(String code, String dialog, Form form) {
        return Replies.page(page(code, null, dialog, wording().again(form)).withStatus(422));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }

    @POST
    @Path("payment")
    public Response markPaid(@PathParam("code") String code, Form form) {
        var order = order(code);
        return acts.pay(order, form).map(what -> done(order, what)).orElseGet(() -> again(code, "paid", form));
    }

    @POST
    @Path("approval")
    public Response approve(@PathParam("code") String code) {
        return decided(approve.execute(current.call("approved by the organizer"), id(code)), "approved");
    }

    @POST
    @Path("denial")
    public Response deny(@PathParam("code") String code) {
        return decided(approve.deny(current.call("denied by the organizer"), id(code)), "denied");
    }

    private static Response decided(ApproveOrder.Result result, String done) {
        return switch (result) {
            case ApproveOrder.Result.Decided(var order) -> done(order, done);
            case ApproveOrder.Result.NotRequested(var order) -> done(order, "not-requested");
            case ApproveOrder.Result.Closed(var order) -> done(order, "closed");
            case ApproveOrder.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @POST
    @Path("reactivation")
    public Response reactivate(@PathParam("code") String code) {
        return switch (reactivate.execute(current.call("taken up again by the organizer"), id(code))) {
            case ReactivateOrder.Result.Reactivated(var order) -> done(order, "reactivated");
            case ReactivateOrder.Result.SoldOut(var order) -> done(order, "sold-out");
            case ReactivateOrder.Result.TooLate(var order) -> done(order, "too-late");
            case ReactivateOrder.Result.Refused(var order, var _) -> done(order, "too-many");
            case ReactivateOrder.Result.NotPossible(var order) -> done(order, "not-over");
            case ReactivateOrder.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @POST
    @Path("notes")
    public Response note(@PathParam("code") String code, Form form) {
        var order = order(code);
        return acts.note(order, form).map(what -> done(order, what)).orElseGet(() -> again(code, "note", form));
    }

    @POST
    @Path("deadline")
    public Response extend(@PathParam("code") String code, Form form) {
        var order = order(code);
        var zone = file.zone(current.tenant(), order);
        var until = form.dateTime("until", zone).required().value();
        if (until.isPresent()) {
            switch (extend.execute(current.call("given more time by the organizer"), order.id(), until.get())) {
                case ExtendOrder.Result.Extended _ -> {
                    return done(order, "extended");
                }
                case ExtendOrder.Result.NotWaiting _ -> {
                    return done(order, "already-over");
                }
                case ExtendOrder.Result.Refused(var violations) -> Wording.explain(form, violations, Map.of());
                case ExtendOrder.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return again(code, "extend", form);
    }

    /** A new code for one ticket. */
    @POST
    @Path("tickets/{ticket}/code")
    public Response reissue(@PathParam("code") String code, @PathParam("ticket") String ticket) {
        var order = order(code);
        var id = new TicketId(Replies.id(ticket));
        return switch (reissue.execute(current.call("given a new code by the organizer"), order.id(), id)) {
            case ReissueTicket.Result.Reissued _ -> done(order, "code");
            case ReissueTicket.Result.Used() -> done(order, "code-used");
            case ReissueTicket.Result.NotValid() -> done(order, "code-void");
            case ReissueTicket.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @POST
    @Path("mail")
    public Response resend(@PathParam("code") String code) {
        var order = order(code);
        return done(order, acts.mail(order));
    }

    private OrderId id(String code) {
        return order(code).id();
    }

    private Order order(String code) {
        return orders.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
    }

    private static Response done(Order order, String what) {
        return Replies.seeOther("/admin/orders/" + order.code() + "?done=" + what);
    }
}
