package dev.bilten.ordering.app.answers;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.infra.AnswerRows;
import jakarta.inject.Inject;
import java.util.List;

/** What was answered with an order. */
@Service
public class ReadAnswers {
    private final AnswerRows rows;

    @Inject
    public ReadAnswers(AnswerRows rows) {
        this.rows = rows;
    }

    /** The order's own first, then by position; in the order of the questions. */
    @Transactional
    public List<Answer> of(TenantContext tenant, OrderId order) {
        return rows.of(order);
    }
}
