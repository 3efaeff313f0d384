package dev.bilten.web.api.checkin;

import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.TheirLists;
import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.app.Redeem;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Once;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.WithinEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Scans at a list of an event, in and out. */
@Path(Api.BASE + "/events/{event}/scans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class ScansResource {
    private final Redeem redeem;
    private final Once once;
    private final TheirEvents theirs;
    private final TheirLists lists;

    @Inject
    public ScansResource(Redeem redeem, Once once, TheirEvents theirs, TheirLists lists) {
        this.redeem = redeem;
        this.once = once;
        this.theirs = theirs;
        this.lists = lists;
    }

    @POST
    @ApiAccess(Permissions.CHECKIN_SCAN)
    @Operation(
            operationId = "scan",
            summary = "Let a ticket in, as often as its list says, or out",
            description =
                    "A code that does not open the door is an answer as well: look at `admitted`. A key that is limited to"
                            + " some check-in lists is refused at others with `forbidden`.")
    @APIResponse(
            responseCode = "201",
            description = "What the gate is told",
            content = @Content(schema = @Schema(implementation = ScanView.class)))
    public Response scan(
            @PathParam("event") UUID event, @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewScan scan) {
        return once.answer(
                key,
                scan,
                "scanned by a program",
                call -> Answer.of(seen(redeem.execute(call, within(scan.command(new EventId(event)))))));
    }

    /** A key that is limited to some lists fills no other one. */
    private Redeem.Command within(Redeem.Command command) {
        var list = command.place() instanceof Redeem.Place.AtList(var _, var named)
                ? Optional.of(named)
                : Optional.<CheckinListId>empty();
        if (!lists.at(command.place().event(), list)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This key is limited to other check-in lists.");
        }
        return command;
    }

    /** A key that is limited to some events is not told which other one a ticket is for. */
    private ScanView seen(Redeem.Result result) {
        return result instanceof Redeem.Result.WrongEvent && !theirs.everywhere(Permissions.CHECKIN_SCAN)
                ? ScanView.refused(ScanResult.WRONG_EVENT, null, null)
                : ScanView.of(result);
    }
}
