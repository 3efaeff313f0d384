package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.AddNote;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Listing;
import dev.bilten.web.api.Once;
import dev.bilten.web.api.PageQuery;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What the team wrote down about an order; buyers never see it. */
@Path(Api.BASE + "/orders/{code}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class NotesResource {
    private final AddNote addNote;
    private final FoundOrders orders;
    private final CurrentCall current;
    private final Once once;

    @Inject
    public NotesResource(AddNote addNote, FoundOrders orders, CurrentCall current, Once once) {
        this.addNote = addNote;
        this.orders = orders;
        this.current = current;
        this.once = once;
    }

    @GET
    @ApiAccess(Permissions.ORDERS_VIEW)
    @Operation(operationId = "listNotes", summary = "What the team wrote down about an order, the oldest first")
    public Listing<NoteView> list(@PathParam("code") String code, @BeanParam PageQuery page) {
        var notes = addNote.of(current.tenant(), orders.find(code).order().id());
        return Listing.of(page.cut(notes, note -> note.id().toString()), NoteView::of);
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "addNote",
            summary = "Write something down about an order",
            description = "It stays as it is.")
    @APIResponse(
            responseCode = "201",
            description = "The note",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response add(
            @PathParam("code") String code, @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewNote note) {
        return once.answer(key, note, "noted by a program", call -> add(call, code, note));
    }

    private Answer add(CallContext call, String code, NewNote note) {
        var text = note.text() == null ? "" : note.text();
        return switch (addNote.execute(call, orders.find(code).order().id(), text)) {
            case AddNote.Result.Added(var added) -> Answer.of(NoteView.of(added));
            case AddNote.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case AddNote.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
