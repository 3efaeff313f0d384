package dev.bilten.admin.questions;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.admin.inplace.ShownName;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** A question as its row has it: its words, whether it has to be answered, whether it is asked. */
@Path("/admin/events/{id}/questions/{question}/row")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class QuestionRowPage {
    private final SaveQuestion save;
    private final Questions questions;
    private final QuestionsShown shown;
    private final CurrentCall current;

    @Inject
    public QuestionRowPage(SaveQuestion save, Questions questions, QuestionsShown shown, CurrentCall current) {
        this.save = save;
        this.questions = questions;
        this.shown = shown;
        this.current = current;
    }

    @POST
    public Response save(@PathParam("id") String id, @PathParam("question") String one, Form form) {
        var event = new EventId(Replies.id(id));
        var question = question(event, new QuestionId(Replies.id(one)));
        var label = form.text("label").required().max(500).value();
        if (!form.valid()) {
            return again(question, Versions.of(form), form, 422);
        }
        var command = command(question, form, label);
        return switch (save.execute(current.call("edited in the admin"), command)) {
            case SaveQuestion.Result.Saved _ -> Replies.seeOther("/admin/events/" + event + "/questions");
            case SaveQuestion.Result.Stale() -> {
                form.fault("", "error.changed-meanwhile");
                yield again(question, question(event, question.id()).version(), form, 409);
            }
            case SaveQuestion.Result.Refused(var violations) -> {
                Wording.explain(form, violations, Map.of());
                yield again(question, Versions.of(form), form, 422);
            }
            case SaveQuestion.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private SaveQuestion.Command command(Question question, Form form, String label) {
        return new SaveQuestion.Command(
                question.event(),
                Optional.of(question.id()),
                question.scope(),
                question.kind(),
                ShownName.changed(question.label(), form, current.locale(), label),
                question.help(),
                form.ticked("required"),
                question.askedAt(),
                question.place(),
                form.ticked("active"),
                question.terms(),
                Versions.of(form));
    }

    private Question question(EventId event, QuestionId id) {
        return questions.of(current.tenant(), event).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private Response again(Question question, long version, Form form, int status) {
        var typed = new Typed(question.id().toString(), version, shown.wording().again(form));
        return Replies.page(shown.page(question.event(), typed).withStatus(status));
    }
}
