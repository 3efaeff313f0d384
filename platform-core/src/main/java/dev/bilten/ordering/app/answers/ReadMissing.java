package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.Question;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Unanswered;
import dev.bilten.ordering.domain.MissingAnswers;
import dev.bilten.ordering.infra.AnswerRows;
import jakarta.inject.Inject;
import java.util.List;

/** What has to be answered, and was not: with the order that a cart becomes, or about an order that is there. */
@Service
public class ReadMissing {
    private final AskAtCheckout ask;
    private final AnswerRows rows;

    @Inject
    public ReadMissing(AskAtCheckout ask, AnswerRows rows) {
        this.ask = ask;
        this.rows = rows;
    }

    /** All that has to be sent with its order, whatever else is answered; nothing where it cannot be ordered any more. */
    @Transactional
    public List<Unanswered> of(TenantContext tenant, Hold hold) {
        return hold.state() == Hold.State.ACTIVE
                ? MissingAnswers.of(questions(ask.execute(tenant, hold)), hold)
                : List.of();
    }

    @Transactional
    public List<Unanswered> of(TenantContext tenant, Order order) {
        if (order.state().over()) {
            return List.of();
        }
        var asked = questions(ask.execute(tenant, order));
        return asked.isEmpty() ? List.of() : MissingAnswers.of(asked, order, rows.of(order.id()));
    }

    private static List<Question> questions(List<AskAtCheckout.Asked> asked) {
        return asked.stream()
                .flatMap(one -> one.questions().stream())
                .distinct()
                .toList();
    }
}
