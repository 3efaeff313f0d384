package dev.bilten.web.api.vouchers;

import dev.bilten.admin.TheirEvents;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
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

/** Codes of an event. */
@Path(Api.BASE + "/events/{event}/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class VouchersResource {
    private static final int MOST = 10_000;

    private final Catalog catalog;
    private final ListVouchers listVouchers;
    private final VoucherDesk desk;
    private final Once once;
    private final TheirEvents theirs;
    private final CurrentCall current;

    @Inject
    public VouchersResource(
            Catalog catalog,
            ListVouchers listVouchers,
            VoucherDesk desk,
            Once once,
            TheirEvents theirs,
            CurrentCall current) {
        this.catalog = catalog;
        this.listVouchers = listVouchers;
        this.desk = desk;
        this.once = once;
        this.theirs = theirs;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "listVouchers", summary = "Vouchers that are good for an event, the newest first")
    public Listing<VoucherView> list(
            @PathParam("event") UUID id, @QueryParam("q") @Nullable String text, @BeanParam PageQuery page) {
        var event = find(id);
        var vouchers = listVouchers.execute(current.tenant(), event.id(), Optional.ofNullable(text), MOST).stream()
                .filter(voucher -> own(event, voucher, Permissions.EVENTS_VIEW))
                .toList();
        return Listing.of(
                page.cut(vouchers, voucher -> voucher.id().toString()),
                voucher -> VoucherView.of(voucher, Optional.of(event)));
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "createVouchers",
            summary = "Make vouchers, up to 10,000 at once",
            description = "All of them are made, with the places they keep, or none.")
    @APIResponse(
            responseCode = "201",
            description = "The vouchers",
            content = @Content(schema = @Schema(implementation = VoucherBatch.class)))
    public Response create(
            @PathParam("event") UUID id, @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewVouchers vouchers) {
        return once.answer(
                key,
                vouchers,
                "vouchers made by a program",
                call -> desk.create(call, Optional.of(find(id)), vouchers));
    }

    @GET
    @Path("{voucher}")
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "readVoucher", summary = "One voucher and how far it is used")
    public VoucherView read(@PathParam("event") UUID id, @PathParam("voucher") UUID voucher) {
        var event = find(id);
        return VoucherView.of(own(event, voucher, Permissions.EVENTS_VIEW), Optional.of(event));
    }

    @PUT
    @Path("{voucher}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "editVoucher",
            summary = "Replace what a voucher does",
            description = "It cannot allow less than what is used of it.")
    public VoucherView edit(@PathParam("event") UUID id, @PathParam("voucher") UUID voucher, VoucherBody body) {
        var event = find(id);
        own(event, voucher, Permissions.EVENTS_EDIT);
        return desk.edit(Optional.of(event), new VoucherId(voucher), body);
    }

    @DELETE
    @Path("{voucher}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "deleteVoucher",
            summary = "Throw away a voucher that nobody used",
            description = "One that was used stays for the books and is refused with `conflict`.")
    public void delete(@PathParam("event") UUID id, @PathParam("voucher") UUID voucher) {
        own(find(id), voucher, Permissions.EVENTS_EDIT);
        desk.delete(new VoucherId(voucher));
    }

    private dev.bilten.catalog.api.Voucher own(Event event, UUID id, String permission) {
        return listVouchers
                .byId(current.tenant(), new VoucherId(id))
                .filter(voucher -> own(event, voucher, permission))
                .orElseThrow(ProblemException::notFound);
    }

    /** One that is for all events is found at each of them, by a key that is for all of them. */
    private boolean own(Event event, dev.bilten.catalog.api.Voucher voucher, String permission) {
        return voucher.event().map(event.id()::equals).orElseGet(() -> theirs.everywhere(permission));
    }

    private Event find(UUID event) {
        return catalog.event(current.tenant(), new EventId(event)).orElseThrow(ProblemException::notFound);
    }
}
