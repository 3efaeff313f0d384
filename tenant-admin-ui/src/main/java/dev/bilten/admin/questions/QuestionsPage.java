package dev.bilten.admin.questions;

import dev.bilten.admin.Replies;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.app.MoveQuestion;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
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

/** What an event asks, in its order, and beside it how buyers see it. */
@Path("/admin/events/{id}/questions")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class QuestionsPage {
    private final QuestionsShown shown;
    private final MoveQuestion move;
    private final CurrentCall current;

    @Inject
    public QuestionsPage(QuestionsShown shown, MoveQuestion move, CurrentCall current) {
        this.shown = shown;
        this.move = move;
        this.current = current;
    }

    @GET
    public View list(@PathParam("id") String id) {
        return shown.page(new EventId(Replies.id(id)), Typed.NONE);
    }

    /** One place up or down. */
    @POST
    @Path("{question}/place")
    public Response move(@PathParam("id") String id, @PathParam("question") String question, Form form) {
        var event = new EventId(Replies.id(id));
        var up = form.raw("to").equals("up");
        if (!up && !form.raw("to").equals("down")) {
            form.fault("to", "error.unknown-choice");
            form.requireValid();
        }
        if (!move.execute(current.call("put in another place"), event, new QuestionId(Replies.id(question)), up)) {
            throw ProblemException.notFound();
        }
        return Replies.seeOther("/admin/events/" + event + "/questions");
    }
}
