package dev.bilten.web.api.waiting;

import dev.bilten.catalog.api.EventId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.app.waiting.JoinWaiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.app.waiting.OfferNow;
import dev.bilten.ordering.app.waiting.ReadWaiting;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Listing;
import dev.bilten.web.api.Once;
import dev.bilten.web.api.PageQuery;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The waiting list of an event. */
@Path(Api.BASE + "/events/{event}/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class WaitingResource {
    private final ReadWaiting readWaiting;
    private final JoinWaiting joinWaiting;
    private final LeaveWaiting leaveWaiting;
    private final OfferNow offerNow;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public WaitingResource(
            ReadWaiting readWaiting,
            JoinWaiting joinWaiting,
            LeaveWaiting leaveWaiting,
            OfferNow offerNow,
            Once once,
            CurrentCall current) {
        this.readWaiting = readWaiting;
        this.joinWaiting = joinWaiting;
        this.leaveWaiting = leaveWaiting;
        this.offerNow = offerNow;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.ORDERS_VIEW)
    @Operation(
            operationId = "listWaiting",
            summary = "Who waits, in the order of their turn, and why nothing was offered to them yet")
    public Listing<WaitingView> list(@PathParam("event") UUID event, @BeanParam PageQuery page) {
        return Listing.of(page.cut(entries(event), entry -> entry.waiting().id().toString()), WaitingView::of);
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "joinWaiting",
            summary = "Let somebody wait",
            description =
                    "What can still be bought is refused with `conflict`. Asked twice, somebody waits once: for what they chose last, in the turn they had. Who has an offer keeps it as it is.")
    @APIResponse(
            responseCode = "201",
            description = "Their entry",
            content = @Content(schema = @Schema(implementation = WaitingView.class)))
    public Response join(
            @PathParam("event") UUID event,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewWaiting waiting) {
        return once.answer(
                key, waiting, "joined by a program", call -> join(call, waiting.command(new EventId(event))));
    }

    @PUT
    @Path("{waiting}/priority")
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(operationId = "setWaitingPriority", summary = "Say when somebody's turn is")
    public WaitingView prefer(@PathParam("event") UUID event, @PathParam("waiting") UUID waiting, Priority priority) {
        find(event, waiting);
        if (!readWaiting.prefer(current.call("priority"), new WaitingId(waiting), priority.priority())) {
            throw new ProblemException(ProblemType.CONFLICT, "They do not wait any more.");
        }
        return WaitingView.of(find(event, waiting));
    }

    @PUT
    @Path("{waiting}/offer")
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "offerNow",
            summary = "Offer somebody what they wait for, before all others",
            description =
                    "Only what is there is offered: else it is refused with `sold-out`, or with `not-on-sale` where they could not buy it. Who has an offer already, waits no more, or has all that one person may, is refused with `conflict`.")
    @APIResponse(
            responseCode = "200",
            description = "Their entry, with its offer",
            content = @Content(schema = @Schema(implementation = WaitingView.class)))
    public WaitingView offer(@PathParam("event") UUID event, @PathParam("waiting") UUID waiting) {
        var id = new WaitingId(waiting);
        return switch (offerNow.execute(current.call("offered by a program"), new EventId(event), id)) {
            case OfferNow.Result.Offered(var _) -> WaitingView.of(find(event, waiting));
            case OfferNow.Result.NotEnough() ->
                throw new ProblemException(ProblemType.SOLD_OUT, "There is not enough of what they wait for.");
            case OfferNow.Result.NotSold() ->
                throw new ProblemException(ProblemType.NOT_ON_SALE, "What they wait for is not on sale now.");
            case OfferNow.Result.HasAll() ->
                throw new ProblemException(ProblemType.CONFLICT, "With it they would have more than one person may.");
            case OfferNow.Result.NotWaiting() ->
                throw new ProblemException(
                        ProblemType.CONFLICT, "They have an offer already, or do not wait any more.");
            case OfferNow.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @DELETE
    @Path("{waiting}")
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "leaveWaiting",
            summary = "Take somebody off the list",
            description = "What was offered to them is for the next.")
    public void leave(@PathParam("event") UUID event, @PathParam("waiting") UUID waiting) {
        find(event, waiting);
        leaveWaiting.execute(current.call("taken off the waiting list"), new WaitingId(waiting));
    }

    private Answer join(CallContext call, JoinWaiting.Command command) {
        return switch (joinWaiting.execute(call, command)) {
            case JoinWaiting.Result.Waits(var waiting, var _) -> Answer.of(WaitingView.of(waiting, null));
            case JoinWaiting.Result.NotSoldOut() ->
                throw new ProblemException(ProblemType.CONFLICT, "This can still be bought.");
            case JoinWaiting.Result.NotOnSale(var _) ->
                throw new ProblemException(ProblemType.NOT_ON_SALE, "The event sells nothing now.");
            case JoinWaiting.Result.Refused(var violations) -> throw Faults.refusal(inBody(violations));
            case JoinWaiting.Result.NobodyWaits() ->
                throw new ProblemException(ProblemType.CONFLICT, "This event has no waiting list.");
            case JoinWaiting.Result.NoSuchEvent() -> throw ProblemException.notFound();
        };
    }

    /** The body is the one line that a wish is. */
    private static List<Violation> inBody(List<Violation> violations) {
        return violations.stream()
                .map(one -> new Violation(one.pointer().replaceFirst("^/lines/0(?=/)", ""), one.key(), one.arguments()))
                .toList();
    }

    private List<ReadWaiting.Entry> entries(UUID event) {
        return readWaiting.execute(current.tenant(), new EventId(event), Instant.now());
    }

    private ReadWaiting.Entry find(UUID event, UUID id) {
        return entries(event).stream()
                .filter(entry -> entry.waiting().id().value().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
