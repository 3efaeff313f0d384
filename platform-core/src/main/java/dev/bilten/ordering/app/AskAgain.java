package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Order;
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

    /** @param answers as they are now */
    public record Open(Order order, List<AskAtCheckout.Asked> asked, List<Answer> answers) {
        public Open {
            asked = List.copyOf(asked);
            answers = List.copyOf(answers);
        }
    }

    /** Empty when nothing was asked, when the order is over, or when its time to change answers is. */
    @Transactional
    public Optional<Open> execute(CallContext call, String orderSecret) {
        return orders.bySecret(orderSecret)
                .filter(order -> own.mayEdit(call.tenant(), call.now(), order))
                .map(order -> new Open(order, ask.execute(call, order), rows.of(order.id())))
                .filter(open -> !open.asked().isEmpty());
    }
}
