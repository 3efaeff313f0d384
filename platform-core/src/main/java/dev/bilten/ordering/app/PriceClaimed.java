package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.DecideHold.Decision;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prices what those of a queue have claimed, once it is known who of them got nothing: the first so many of a price are those
 * who have theirs. Where nobody missed anything, all of it is as it was decided, and costs no statement.
 */
@Service
class PriceClaimed {
    private final Vouchers vouchers;
    private final Stock stock;

    @Inject
    PriceClaimed(Vouchers vouchers, Stock stock) {
        this.vouchers = vouchers;
        this.stock = stock;
    }

    Queue queue(CallContext call) {
        return new Queue(call);
    }

    /** Those who are served, in their order. */
    final class Queue {
        private final CallContext call;
        private final List<Hold.Line> before = new ArrayList<>();
        private boolean missed;

        private Queue(CallContext call) {
            this.call = call;
        }

        /** Somebody who was reckoned with has nothing. */
        void missed() {
            missed = true;
        }

        /** @param claimed at the price it was decided with */
        Decision.Admitted next(Decision.Admitted claimed) {
            var priced = missed ? claimed.after(before) : claimed;
            var moved = move(call, claimed.hold().lines(), priced.hold().lines()) ? priced : claimed;
            before.addAll(moved.hold().lines());
            return moved;
        }
    }

    /**
     * A voucher takes something else off another price, and may be for another of the tickets. All of it is locked since it was
     * claimed in this transaction. False, and all is as it was, where the voucher keeps nothing for that one.
     */
    private boolean move(CallContext call, List<Hold.Line> claimed, List<Hold.Line> priced) {
        if (Hold.uses(claimed).equals(Hold.uses(priced)) && places(claimed).equals(places(priced))) {
            return true;
        }
        vouchers.giveBack(call, Hold.uses(claimed));
        if (vouchers.useAgain(call, Hold.uses(priced))) {
            if (exchange(call, claimed, priced)) {
                return true;
            }
            vouchers.giveBack(call, Hold.uses(priced));
        }
        if (!vouchers.useAgain(call, Hold.uses(claimed))) {
            throw new IllegalStateException("a voucher that was given back a moment ago is used up");
        }
        return false;
    }

    private boolean exchange(CallContext call, List<Hold.Line> claimed, List<Hold.Line> priced) {
        if (places(claimed).equals(places(priced))) {
            return true;
        }
        var own = takes(claimed);
        stock.release(call, own);
        if (stock.claim(call, takes(priced), own) instanceof Stock.Claim.Claimed) {
            return true;
        }
        if (stock.claim(call, own, own) instanceof Stock.Claim.Short) {
            throw new IllegalStateException("what was given back a moment ago is somebody else's");
        }
        return false;
    }

    private static List<Stock.Take> takes(List<Hold.Line> lines) {
        return lines.stream().map(Hold.Line::take).toList();
    }

    /** So many from where: what is free is nobody's, whatever is taken off its price. */
    private static Map<Stock.Take, Integer> places(List<Hold.Line> lines) {
        return takes(lines).stream()
                .collect(Collectors.groupingBy(
                        take -> new Stock.Take(
                                take.item(), 1, take.pot(), take.pot() == Pot.FREE ? Optional.empty() : take.voucher()),
                        Collectors.summingInt(Stock.Take::count)));
    }
}
