package dev.bilten.web.api.checkin;

import dev.bilten.admin.TheirLists;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.app.ListCheckinLists;
import dev.bilten.checkin.app.OpenList;
import dev.bilten.checkin.app.RemoveCheckinList;
import dev.bilten.checkin.app.SaveCheckinList;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The lists at which an event's tickets are scanned. */
@Path(Api.BASE + "/events/{event}/checkin-lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class CheckinListsResource {
    private final Catalog catalog;
    private final OpenList open;
    private final ListCheckinLists lists;
    private final TheirLists theirs;
    private final SaveCheckinList saveList;
    private final RemoveCheckinList removeList;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public CheckinListsResource(
            Catalog catalog,
            OpenList open,
            ListCheckinLists lists,
            TheirLists theirs,
            SaveCheckinList saveList,
            RemoveCheckinList removeList,
            Once once,
            CurrentCall current) {
        this.catalog = catalog;
        this.open = open;
        this.lists = lists;
        this.theirs = theirs;
        this.saveList = saveList;
        this.removeList = removeList;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.CHECKIN_SCAN)
    @Operation(
            operationId = "listCheckinLists",
            summary = "An event's check-in lists, the standard one first",
            description =
                    "A gate without a network decides by them who is let in where. A key that is limited to some lists"
                            + " sees these alone.")
    public Listing<CheckinListView> list(@PathParam("event") UUID event, @BeanParam PageQuery page) {
        var id = catalog.event(current.tenant(), new EventId(event))
                .orElseThrow(ProblemException::notFound)
                .id();
        open.execute(current.call("lists looked at"), id);
        return Listing.of(page.cut(theirs.of(id), list -> list.id().toString()), CheckinListView::of);
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "addCheckinList", summary = "Add a check-in list")
    @APIResponse(
            responseCode = "201",
            description = "The list",
            content = @Content(schema = @Schema(implementation = CheckinListView.class)))
    public Response add(
            @PathParam("event") UUID event,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewCheckinList list) {
        return once.answer(
                key,
                list,
                "check-in list added",
                call -> Answer.of(save(
                        call,
                        new SaveCheckinList.Command(
                                new EventId(event), Optional.empty(), list.draft(Optional.empty())))));
    }

    @PUT
    @Path("{list}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "editCheckinList",
            summary = "Replace a check-in list",
            description = "Who is in stays in. Of the standard list only `readmission` is changed.")
    public CheckinListView edit(@PathParam("event") UUID event, @PathParam("list") UUID list, NewCheckinList edit) {
        var id = new CheckinListId(list);
        var now = lists.execute(current.tenant(), new EventId(event)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        return save(
                current.call("check-in list edited"),
                new SaveCheckinList.Command(new EventId(event), Optional.of(id), edit.draft(now)));
    }

    @DELETE
    @Path("{list}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "removeCheckinList",
            summary = "Remove a check-in list",
            description = "Nobody is scanned at it any more; its scans stay in the reports. The standard list stays.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("event") UUID event, @PathParam("list") UUID list) {
        var command = new RemoveCheckinList.Command(new EventId(event), new CheckinListId(list));
        switch (removeList.execute(current.call("check-in list removed"), command)) {
            case RemoveCheckinList.Result.Removed() -> {}
            case RemoveCheckinList.Result.Standard() ->
                throw new ProblemException(ProblemType.CONFLICT, "Every event has its standard list.");
            case RemoveCheckinList.Result.NotFound() -> throw ProblemException.notFound();
        }
    }

    private CheckinListView save(CallContext call, SaveCheckinList.Command command) {
        return switch (saveList.execute(call, command)) {
            case SaveCheckinList.Result.Saved(var saved) -> CheckinListView.of(saved);
            case SaveCheckinList.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case SaveCheckinList.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
