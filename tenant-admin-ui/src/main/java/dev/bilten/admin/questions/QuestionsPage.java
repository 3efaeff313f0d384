package dev.bilten.admin.questions;

import dev.bilten.admin.Replies;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.admin.undo.Undo;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.app.MoveQuestion;
import dev.bilten.catalog.app.RestoreOptions;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event asks, in its order, and beside it how buyers see it. */
@Path("/admin/events/{id}/questions")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class QuestionsPage {
    private final QuestionsShown shown;
    private final MoveQuestion move;
    private final RestoreOptions restore;
    private final CurrentCall current;

    @Inject
    public QuestionsPage(QuestionsShown shown, MoveQuestion move, RestoreOptions restore, CurrentCall current) {
        this.shown = shown;
        this.move = move;
        this.restore = restore;
        this.current = current;
    }

    /** @param edited the question whose form was just saved */
    @GET
    public View list(@PathParam("id") String id, @QueryParam("edited") @Nullable String edited) {
        var event = new EventId(Replies.id(id));
        return shown.page(event, Typed.NONE, edited == null ? null : undo(event, new QuestionId(Replies.id(edited))));
    }

    /** The way back to the options that this edit took away. */
    private @Nullable Undo undo(EventId event, QuestionId question) {
        var words = shown.wording();
        var names = Phrase.joined(
                words.text("questions.between"),
                restore.taken(current.tenant(), event, question).stream()
                        .map(option -> words.said(option.label()))
                        .toList());
        var back = "/admin/events/" + event + "/questions/" + question + "/options/restoration";
        return names.isBlank() ? null : Undo.of(words.phrase("questions.taken", names), back, Map.of());
    }

    /** The options that the last edit took away. Pressed twice, or after another edit, it changes nothing. */
    @POST
    @Path("{question}/options/restoration")
    public Response restore(@PathParam("id") String id, @PathParam("question") String question) {
        var event = new EventId(Replies.id(id));
        restore.execute(current.call("put back in the admin"), event, new QuestionId(Replies.id(question)));
        return Replies.seeOther("/admin/events/" + event + "/questions");
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
