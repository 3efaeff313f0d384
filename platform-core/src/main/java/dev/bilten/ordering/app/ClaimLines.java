package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.waiting.OfferPlaces;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Claims what lines need, of their vouchers and of the stock, or nothing of it; and gives it back. Vouchers come first: all
 * lock them before any quota.
 */
@Service
public class ClaimLines {
    private final Vouchers vouchers;
    private final Stock stock;
    private final Due due;

    @Inject
    public ClaimLines(Vouchers vouchers, Stock stock, Due due) {
        this.vouchers = vouchers;
        this.stock = stock;
        this.due = due;
    }

    sealed interface Result {
        record Claimed() implements Result {}

        /** What is left of each item that was asked for in too great a number. */
        record SoldOut(Map<Item, Integer> left) implements Result {}

        /** Others used the voucher up meanwhile. */
        record VoucherGone(Violation violation) implements Result {}
    }

    Result execute(CallContext call, List<Hold.Line> lines) {
        return all(call, List.of(lines)).getFirst();
    }

    /** Of somebody who gave back something else just now: that is theirs again before anybody's who waits. */
    Result execute(CallContext call, List<Hold.Line> lines, List<Hold.Line> gone) {
        return after(
                call, vouchers::use, lines, gone.stream().map(Hold.Line::take).toList());
    }

    /**
     * In place of what goes from an order: those places are its own before anybody's. Where even they do not reach, it has all of
     * it as before: nobody else gets at the quotas meanwhile, since their rows are locked.
     */
    Result instead(CallContext call, Order order, List<Order.Position> gone, List<Hold.Line> lines) {
        var own = gone.stream().map(Order.Position::take).toList();
        boolean paid = order.state() == OrderState.PAID;
        if (paid) {
            returnSold(call, Order.uses(gone), own);
        } else {
            release(call, Order.uses(gone), own);
        }
        var result = lines.isEmpty() ? new Result.Claimed() : after(call, vouchers::useAgain, lines, own);
        var has = result instanceof Result.Claimed
                ? lines.stream().map(Hold.Line::take).toList()
                : own;
        if (!(result instanceof Result.Claimed)) {
            vouchers.useAgain(call, Order.uses(gone));
            takeBack(call, own);
        }
        if (paid) {
            sell(call, has);
        }
        return result;
    }

    private void takeBack(CallContext call, List<Stock.Take> own) {
        if (!own.isEmpty() && stock.claim(call, own, own) instanceof Stock.Claim.Short) {
            throw new IllegalStateException("what was given back a moment ago is somebody else's");
        }
    }

    private Result after(CallContext call, Use use, List<Hold.Line> lines, List<Stock.Take> own) {
        return decide(
                        call,
                        use,
                        List.of(lines),
                        (its, requests) -> requests.stream()
                                .map(request -> stock.claim(its, List.copyOf(request), own))
                                .toList())
                .getFirst();
    }

    /** Of several who stand in a queue, each on its own; the answers stand in their order. */
    List<Result> all(CallContext call, List<List<Hold.Line>> requests) {
        return decide(call, vouchers::use, requests, stock::claim);
    }

    /** The same for what is paid as it is made, and only from what is free: it is sold at once. */
    List<Result> buy(CallContext call, List<List<Hold.Line>> requests) {
        return decide(call, vouchers::use, requests, stock::buy);
    }

    private interface Use {
        boolean of(CallContext call, Map<VoucherId, Vouchers.Use> uses);
    }

    private interface Decide {
        List<Stock.Claim> claim(CallContext call, List<? extends Collection<Stock.Take>> requests);
    }

    private List<Result> decide(CallContext call, Use use, List<List<Hold.Line>> requests, Decide decide) {
        var used =
                requests.stream().map(lines -> use.of(call, Hold.uses(lines))).toList();
        var takes = new ArrayList<List<Stock.Take>>();
        for (int i = 0; i < used.size(); i++) {
            if (used.get(i)) {
                takes.add(requests.get(i).stream().map(Hold.Line::take).toList());
            }
        }
        var claims = decide.claim(call, takes).iterator();
        var results = new ArrayList<Result>();
        for (int i = 0; i < used.size(); i++) {
            results.add(used.get(i) ? result(call, requests.get(i), claims.next()) : gone());
        }
        return results;
    }

    private Result result(CallContext call, List<Hold.Line> lines, Stock.Claim claim) {
        return switch (claim) {
            case Stock.Claim.Claimed() -> new Result.Claimed();
            case Stock.Claim.Short(var left) -> {
                vouchers.giveBack(call, Hold.uses(lines));
                yield new Result.SoldOut(left);
            }
        };
    }

    private static Result gone() {
        return new Result.VoucherGone(
                Refusal.of("/voucher", WhyRefused.VOUCHER_USED_UP).violation());
    }

    /** What an order had before; whether all of it could be had again. */
    boolean again(CallContext call, Order order) {
        if (!vouchers.useAgain(call, order.uses())) {
            return false;
        }
        if (stock.claim(call, order.takes()) instanceof Stock.Claim.Short) {
            vouchers.giveBack(call, order.uses());
            return false;
        }
        return true;
    }

    /** Of a hold, or of an order that is not paid. */
    void release(CallContext call, Map<VoucherId, Vouchers.Use> uses, List<Stock.Take> takes) {
        vouchers.giveBack(call, uses);
        stock.release(call, takes);
        offer(call);
    }

    /** Of an order that was paid. */
    void returnSold(CallContext call, Map<VoucherId, Vouchers.Use> uses, List<Stock.Take> takes) {
        vouchers.giveBack(call, uses);
        stock.returnSold(call, takes);
        offer(call);
    }

    /** Whoever waits for what comes back goes before whoever comes by: they are asked within seconds. */
    private void offer(CallContext call) {
        due.note(OfferPlaces.NAME, call.tenant().id(), call.now());
    }

    /** Claimed for an order that is paid already. */
    void sell(CallContext call, List<Stock.Take> takes) {
        if (!takes.isEmpty()) {
            stock.sell(call, takes);
        }
    }
}
