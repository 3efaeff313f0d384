package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Order;
import jakarta.inject.Inject;

/** Claims once more all that an order had which is over: stock, vouchers, and the places of chosen options; or nothing of it. */
@Service
public class TakeAgain {
    private final ClaimLines claimLines;
    private final TakeAnswers answers;

    @Inject
    public TakeAgain(ClaimLines claimLines, TakeAnswers answers) {
        this.claimLines = claimLines;
        this.answers = answers;
    }

    /** False when some of it is somebody else's by now. */
    boolean execute(CallContext call, Order order) {
        if (!claimLines.again(call, order)) {
            return false;
        }
        if (!answers.takeAgain(call, order)) {
            claimLines.release(call, order.uses(), order.takes());
            return false;
        }
        return true;
    }
}
