package dev.bilten.web.api.checkin;

import dev.bilten.checkin.app.AnswerAtDoor;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Once;
import dev.bilten.web.api.catalog.QuestionView;
import dev.bilten.web.api.orders.AnswerShape;
import dev.bilten.webkit.access.ApiAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What a guest answers at the door. */
@Path(Api.BASE + "/tickets/{ticket}/door-answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DoorAnswersResource {
    private final AnswerAtDoor answer;
    private final Once once;

    @Inject
    public DoorAnswersResource(AnswerAtDoor answer, Once once) {
        this.answer = answer;
        this.once = once;
    }

    /** To some or all of the questions the scan named; the position is the ticket's. */
    public record NewDoorAnswers(
            @Nullable @Schema(required = true) List<AnswerShape> answers) {}

    /** What is still to be asked. */
    @Schema(name = "OpenQuestions")
    public record OpenQuestions(List<QuestionView> open) {}

    @POST
    @ApiAccess(Permissions.CHECKIN_SCAN)
    @Operation(
            operationId = "answerAtDoor",
            summary = "Keep what a guest answered at the door",
            description = "An answer that was given before is replaced; what is not given stays open.")
    @APIResponse(
            responseCode = "201",
            description = "What is still to be asked",
            content = @Content(schema = @Schema(implementation = OpenQuestions.class)))
    public Response answer(
            @PathParam("ticket") UUID ticket,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewDoorAnswers body) {
        var faults = new Faults();
        if (body.answers() == null) {
            faults.missing("/answers");
        }
        var given = AnswerShape.given(body.answers(), faults);
        faults.refuseIfAny();
        return once.answer(key, body, "answered at the door", call -> switch (answer.execute(
                call, new TicketId(ticket), given)) {
            case AnswerAtDoor.Result.Kept(var open) ->
                Answer.of(new OpenQuestions(open.stream().map(QuestionView::of).toList()));
            case AnswerAtDoor.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case AnswerAtDoor.Result.NotFound() -> throw ProblemException.notFound();
        });
    }
}
