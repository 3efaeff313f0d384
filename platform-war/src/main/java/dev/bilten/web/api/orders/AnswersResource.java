package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.app.answers.EditAnswers;
import dev.bilten.ordering.app.answers.ReadAnswers;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Listing;
import dev.bilten.web.api.PageQuery;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was answered with an order. */
@Path(Api.BASE + "/orders/{code}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class AnswersResource {
    private final ReadAnswers read;
    private final EditAnswers edit;
    private final FoundOrders orders;
    private final CurrentCall current;

    @Inject
    public AnswersResource(ReadAnswers read, EditAnswers edit, FoundOrders orders, CurrentCall current) {
        this.read = read;
        this.edit = edit;
        this.orders = orders;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.ORDERS_VIEW)
    @Operation(operationId = "listAnswers", summary = "An order's answers, its own first, then by position")
    public Listing<AnswerShape> list(@PathParam("code") String code, @BeanParam PageQuery page) {
        var answers = read.of(current.tenant(), orders.find(code).order().id());
        return Listing.of(page.cut(answers, AnswersResource::key), AnswerShape::of);
    }

    @PUT
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "editAnswers",
            summary = "Put an order's answers right",
            description = "All that is asked while buying, as it shall be. What would change the price is refused.")
    public Listing<AnswerShape> edit(@PathParam("code") String code, @BeanParam PageQuery page, AnswersEdit body) {
        var faults = new Faults();
        if (body.answers() == null) {
            faults.missing("/answers");
        }
        var given = AnswerShape.given(body.answers(), faults);
        faults.refuseIfAny();
        var result = edit.execute(
                current.call("answers edited"), orders.find(code).order().id(), given);
        return switch (result) {
            case EditAnswers.Result.Edited(var answers) -> listing(answers, page);
            case EditAnswers.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case EditAnswers.Result.Over(), EditAnswers.Result.TooLate() ->
                throw new ProblemException(ProblemType.CONFLICT, "The order is over; its answers stay as they are.");
            case EditAnswers.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private static Listing<AnswerShape> listing(List<Answer> answers, PageQuery page) {
        return Listing.of(page.cut(answers, AnswersResource::key), AnswerShape::of);
    }

    private static String key(Answer answer) {
        return answer.position() + "_" + answer.question();
    }
}
