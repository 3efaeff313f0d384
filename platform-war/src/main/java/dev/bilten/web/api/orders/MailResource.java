package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.notifications.app.ResendOrderMail;
import dev.bilten.web.api.Api;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the buyer is written. */
@Path(Api.BASE + "/orders/{code}/mail")
@Produces(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class MailResource {
    private final ResendOrderMail resend;
    private final FoundOrders orders;
    private final CurrentCall current;

    @Inject
    public MailResource(ResendOrderMail resend, FoundOrders orders, CurrentCall current) {
        this.resend = resend;
        this.orders = orders;
        this.current = current;
    }

    @PUT
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "resendMail",
            summary = "Tell the buyer once more how the order stands",
            description = "A paid order's mail has its tickets. Once a minute at most; more often is refused with"
                    + " `too-many-requests`.")
    @APIResponse(responseCode = "204", description = "It goes out within seconds")
    public void again(@PathParam("code") String code) {
        var order = orders.find(code).order();
        switch (resend.execute(current.call("mail sent again by a program"), order.id())) {
            case ResendOrderMail.Result.Queued(var _) -> {}
            case ResendOrderMail.Result.TooSoon() ->
                throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "The mail went out less than a minute ago.");
            case ResendOrderMail.Result.NoSuchOrder() -> throw ProblemException.notFound();
        }
    }
}
