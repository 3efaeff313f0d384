package dev.bilten.web.api.orders;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Unanswered;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.answers.ReadMissing;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Once;
import jakarta.inject.Inject;
import java.util.List;

/** What each of the programs that order together is told. */
@Service
public class OrderAnswers {
    private final ReadMissing readMissing;
    private final SoldOut soldOut;
    private final Once once;

    @Inject
    public OrderAnswers(ReadMissing readMissing, SoldOut soldOut, Once once) {
        this.readMissing = readMissing;
        this.soldOut = soldOut;
        this.once = once;
    }

    sealed interface Outcome {
        record Made(int status, String kept, boolean replayed) implements Outcome {}

        record Refused(ProblemException why) implements Outcome {}
    }

    /** What all of them share. */
    SoldOut.Told told(TenantContext tenant) {
        return soldOut.told(tenant);
    }

    Outcome of(OrderQueue.Job job, CreateOrder.Result result, SoldOut.Told told) {
        return switch (result) {
            case CreateOrder.Result.Created(var order, var payment) -> {
                // of all others what has to be answered was, or they would not be here
                var missing = job.command().atBoxOffice()
                        ? readMissing.of(job.call().tenant(), order)
                        : List.<Unanswered>of();
                var view = OrderView.of(order, payment.stream().toList(), List.of(), missing, job.shop());
                var answer = Answer.at(Api.BASE + "/orders/" + order.code(), view);
                yield new Outcome.Made(answer.status(), once.kept(answer), false);
            }
            case CreateOrder.Result.SoldOut(var left) ->
                new Outcome.Refused(told.problem(job.command().wishes(), left));
            case CreateOrder.Result.NotOnSale(var reason) ->
                new Outcome.Refused(new ProblemException(ProblemType.NOT_ON_SALE, Refused.because(reason)));
            case CreateOrder.Result.Refused(var violations) -> new Outcome.Refused(Faults.refusal(violations));
            case CreateOrder.Result.NoSuchEvent() -> new Outcome.Refused(ProblemException.notFound());
        };
    }
}
