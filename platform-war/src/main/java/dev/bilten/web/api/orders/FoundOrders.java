package dev.bilten.web.api.orders;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.answers.ReadMissing;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.Locale;

/** Orders by the code people say: in any case of letters. */
@Service
public class FoundOrders {
    private final ReadOrder readOrder;
    private final ReadMissing readMissing;
    private final CurrentCall current;

    @Inject
    public FoundOrders(ReadOrder readOrder, ReadMissing readMissing, CurrentCall current) {
        this.readOrder = readOrder;
        this.readMissing = readMissing;
        this.current = current;
    }

    ReadOrder.Details find(String code) {
        return readOrder
                .byCode(current.tenant(), code.toUpperCase(Locale.ROOT))
                .orElseThrow(ProblemException::notFound);
    }

    /** The order as it is now, also inside the transaction that just changed it. */
    OrderView view(Order order) {
        return view(readOrder.byId(current.tenant(), order.id()).orElseThrow(ProblemException::notFound));
    }

    OrderView view(String code) {
        return view(find(code));
    }

    private OrderView view(ReadOrder.Details details) {
        return OrderView.of(details, readMissing.of(current.tenant(), details.order()), current.origin());
    }
}
