package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.answers.EditAnswers;
import dev.bilten.ordering.app.answers.RemoveFile;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.SentForm;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/** Puts right what was answered: a form on the page of {@link OrderPeoplePage}. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/people/answers")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class OrderAnswersPage {
    private final EditAnswers edit;
    private final SentAnswers files;
    private final OrderPeopleShown shown;
    private final CurrentCall current;

    @Inject
    public OrderAnswersPage(EditAnswers edit, SentAnswers files, OrderPeopleShown shown, CurrentCall current) {
        this.edit = edit;
        this.files = files;
        this.shown = shown;
        this.current = current;
    }

    /** A form that asks for files comes in parts. A file that was sent is kept, whatever is wrong with the rest. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response answers(@PathParam("code") String code, List<EntityPart> parts) throws IOException {
        var place = shown.place(code);
        var sent = SentForm.read(parts);
        files.keep(place.order(), sent);
        return answers(code, sent.form());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answers(@PathParam("code") String code, Form form) {
        var place = shown.place(code);
        if (!form.valid()) {
            return shown.again(place, form);
        }
        var given = place.answers().read(form);
        return switch (edit.execute(
                current.call("put right by the organizer"), place.order().id(), given)) {
            case EditAnswers.Result.Edited _ -> OrderPeopleShown.done(place, "people");
            case EditAnswers.Result.Refused(var violations) -> {
                SentAnswers.faults(violations, form);
                yield shown.again(place, form);
            }
            case EditAnswers.Result.Over(), EditAnswers.Result.TooLate() ->
                OrderPeopleShown.done(place, "already-over");
            case EditAnswers.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    /** Only what was sent for one question; all else in the form is left alone. */
    @POST
    @Path("{position: [0-9]{1,4}}/{question}/removal")
    public Response remove(
            @PathParam("code") String code,
            @PathParam("position") int position,
            @PathParam("question") String question,
            Form form) {
        var place = shown.place(code);
        var command = new RemoveFile.Command(place.order().id(), position, new QuestionId(Replies.id(question)));
        return switch (files.remove(command)) {
            case RemoveFile.Result.Removed() -> OrderPeopleShown.done(place, "people");
            case RemoveFile.Result.Refused(var violations) -> {
                SentAnswers.faults(violations, form);
                yield shown.again(place, form);
            }
            case RemoveFile.Result.Over() -> OrderPeopleShown.done(place, "already-over");
            case RemoveFile.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
