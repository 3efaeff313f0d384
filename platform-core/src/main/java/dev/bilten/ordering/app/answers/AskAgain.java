package dev.bilten.ordering.app.answers;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Unanswered;
import dev.bilten.ordering.domain.MissingAnswers;
import dev.bilten.ordering.infra.AnswerRows;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What a buyer may answer anew after buying. */
@Service
public class AskAgain {
    private final OrderRows orders;
    private final AnswerRows rows;
    private final AskAtCheckout ask;
    private final OwnAnswers own;

    @Inject
    AskAgain(OrderRows orders, AnswerRows rows, AskAtCheckout ask, OwnAnswers own) {
        this.orders = orders;
        this.rows = rows;
        this.ask = ask;
        this.own = own;
    }

    /**
     * @param answers as they are now
     * @param missing how many have to be given yet
     */
    public record Open(Order order, List<AskAtCheckout.Asked> asked, List<Answer> answers, int missing) {
        public Open {
            asked = List.copyOf(asked);
            answers = List.copyOf(answers);
        }
    }

    /**
     * Empty when nothing was asked, when the order is over, or when its time to change answers is and none is missing. Then
     * only what is missing is asked.
     */
    @Transactional
    public Optional<Open> execute(CallContext call, String orderSecret) {
        return orders.bySecret(orderSecret)
                .filter(order -> !order.state().over())
                .map(order -> open(call, order))
                .filter(open -> !open.asked().isEmpty());
    }

    private Open open(CallContext call, Order order) {
        var asked = ask.execute(call.tenant(), order);
        var answers = asked.isEmpty() ? List.<Answer>of() : rows.of(order.id());
        var missing = missing(asked, order, answers);
        return new Open(
                order,
                own.mayEdit(call.tenant(), call.now(), order) ? asked : only(asked, missing),
                answers,
                missing.size());
    }

    private static List<Unanswered> missing(List<AskAtCheckout.Asked> asked, Order order, List<Answer> answers) {
        var questions = asked.stream()
                .flatMap(one -> one.questions().stream())
                .distinct()
                .toList();
        return MissingAnswers.of(questions, order, answers);
    }

    private static List<AskAtCheckout.Asked> only(List<AskAtCheckout.Asked> asked, List<Unanswered> missing) {
        return asked.stream()
                .map(one -> new AskAtCheckout.Asked(
                        one.position(),
                        one.product(),
                        one.questions().stream()
                                .filter(question -> missing.contains(new Unanswered(one.position(), question.id())))
                                .toList()))
                .filter(one -> !one.questions().isEmpty())
                .toList();
    }
}
