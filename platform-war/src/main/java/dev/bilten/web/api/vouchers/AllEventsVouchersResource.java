package dev.bilten.web.api.vouchers;

import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.app.ListVouchers;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Listing;
import dev.bilten.web.api.Once;
import dev.bilten.web.api.PageQuery;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Codes that are good for all events: not for a key that is limited to some. */
@Path(Api.BASE + "/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AllEventsVouchersResource {
    private static final int MOST = 10_000;

    private final ListVouchers vouchers;
    private final VoucherDesk desk;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public AllEventsVouchersResource(ListVouchers vouchers, VoucherDesk desk, Once once, CurrentCall current) {
        this.vouchers = vouchers;
        this.desk = desk;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "listVouchersOfAllEvents", summary = "Vouchers that are good for all events, newest first")
    public Listing<VoucherView> list(@QueryParam("q") @Nullable String text, @BeanParam PageQuery page) {
        var found = vouchers.ofAllEvents(current.tenant(), Optional.ofNullable(text), MOST);
        return Listing.of(
                page.cut(found, voucher -> voucher.id().toString()),
                voucher -> VoucherView.of(voucher, Optional.empty()));
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "createVouchersOfAllEvents",
            summary = "Make vouchers for all events, up to 10,000 at once",
            description = "They take a share off or only open: amounts, products and places are an event's own.")
    @APIResponse(
            responseCode = "201",
            description = "The vouchers",
            content = @Content(schema = @Schema(implementation = VoucherBatch.class)))
    public Response create(@HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewVouchers made) {
        return once.answer(key, made, "vouchers made by a program", call -> desk.create(call, Optional.empty(), made));
    }

    @GET
    @Path("{voucher}")
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "readVoucherOfAllEvents", summary = "One voucher for all events and how far it is used")
    public VoucherView read(@PathParam("voucher") UUID id) {
        return VoucherView.of(find(id), Optional.empty());
    }

    @PUT
    @Path("{voucher}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "editVoucherOfAllEvents",
            summary = "Replace what a voucher for all events does",
            description = "It cannot allow less than what is used of it.")
    public VoucherView edit(@PathParam("voucher") UUID id, VoucherBody body) {
        return desk.edit(Optional.empty(), find(id).id(), body);
    }

    @DELETE
    @Path("{voucher}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "deleteVoucherOfAllEvents",
            summary = "Throw away a voucher for all events that nobody used",
            description = "One that was used stays for the books and is refused with `conflict`.")
    public void delete(@PathParam("voucher") UUID id) {
        desk.delete(find(id).id());
    }

    private Voucher find(UUID id) {
        return vouchers.byId(current.tenant(), new VoucherId(id))
                .filter(voucher -> voucher.event().isEmpty())
                .orElseThrow(ProblemException::notFound);
    }
}
