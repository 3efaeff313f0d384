package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.app.AskQuestions;
import dev.bilten.catalog.app.SaveQuestion;
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

/** What an event asks. */
@Path(Api.BASE + "/events/{event}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class QuestionsResource {
    private final Catalog catalog;
    private final AskQuestions questions;
    private final SaveQuestion save;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public QuestionsResource(
            Catalog catalog, AskQuestions questions, SaveQuestion save, Once once, CurrentCall current) {
        this.catalog = catalog;
        this.questions = questions;
        this.save = save;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "listQuestions", summary = "What an event asks, in its order, the inactive ones too")
    public Listing<QuestionView> list(@PathParam("event") UUID event, @BeanParam PageQuery page) {
        var found = catalog.event(current.tenant(), new EventId(event)).orElseThrow(ProblemException::notFound);
        var all = questions.of(current.tenant(), found.id());
        return Listing.of(page.cut(all, question -> question.id().toString()), QuestionView::of);
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "addQuestion", summary = "Ask something more")
    @APIResponse(
            responseCode = "201",
            description = "The question",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public Response add(
            @PathParam("event") UUID event,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewQuestion question) {
        return once.answer(
                key,
                question,
                "question added",
                call -> Answer.of(save(call, question.command(new EventId(event), Optional.empty()))));
    }

    @PUT
    @Path("{question}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "editQuestion",
            summary = "Replace a question",
            description = "Its kind and scope stay. An option cannot have fewer places than chose it.")
    public QuestionView edit(@PathParam("event") UUID event, @PathParam("question") UUID question, NewQuestion edit) {
        return save(
                current.call("question edited"),
                edit.command(new EventId(event), Optional.of(new QuestionId(question))));
    }

    private QuestionView save(CallContext call, SaveQuestion.Command command) {
        return switch (save.execute(call, command)) {
            case SaveQuestion.Result.Saved(var saved) -> QuestionView.of(saved);
            case SaveQuestion.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case SaveQuestion.Result.Stale() ->
                throw new ProblemException(ProblemType.STALE_VERSION, "Somebody else edited it since.");
            case SaveQuestion.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
