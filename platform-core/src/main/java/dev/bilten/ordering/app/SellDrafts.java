package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.answers.TakeAnswers;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims what drafts need, each on its own, and writes those that get it. */
@Service
class SellDrafts {
    private final ClaimLines claimLines;
    private final PriceClaimed priceClaimed;
    private final DraftOrders draftOrders;
    private final TakeAnswers answers;
    private final WriteOrders writeOrders;

    @Inject
    SellDrafts(
            ClaimLines claimLines,
            PriceClaimed priceClaimed,
            DraftOrders draftOrders,
            TakeAnswers answers,
            WriteOrders writeOrders) {
        this.claimLines = claimLines;
        this.priceClaimed = priceClaimed;
        this.draftOrders = draftOrders;
        this.answers = answers;
        this.writeOrders = writeOrders;
    }

    /** What is paid as it is made is sold at once; the others hold their stock until their money comes. */
    List<CreateOrder.Result> execute(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var call = drafts.getFirst().request().call();
        var bought = claimLines.buy(call, lines(drafts, true)).iterator();
        var held = claimLines.all(call, lines(drafts, false)).iterator();
        var served = priceClaimed.queue(call);
        var results = new ArrayList<CreateOrder.Result>();
        var sold = new ArrayList<Draft>();
        for (var draft : drafts) {
            switch ((draft.bought() ? bought : held).next()) {
                case ClaimLines.Result.SoldOut(var left) -> {
                    miss(call, draft, served);
                    results.add(new CreateOrder.Result.SoldOut(left));
                }
                case ClaimLines.Result.VoucherGone(var violation) -> {
                    miss(call, draft, served);
                    results.add(new CreateOrder.Result.Refused(List.of(violation)));
                }
                case ClaimLines.Result.Claimed() -> {
                    var priced = priced(call, draft, served.next(draft.admitted()));
                    sold.add(priced);
                    results.add(new CreateOrder.Result.Created(priced.order(), Optional.empty()));
                }
            }
        }
        var written = write(sold).iterator();
        return results.stream()
                .map(result -> result instanceof CreateOrder.Result.Created ? written.next() : result)
                .toList();
    }

    private void miss(CallContext call, Draft draft, PriceClaimed.Queue served) {
        served.missed();
        answers.letGo(call, draft.order(), draft.taken().answers());
    }

    private Draft priced(CallContext call, Draft draft, DecideHold.Decision.Admitted admitted) {
        var priced = admitted.equals(draft.admitted()) ? draft : draftOrders.priced(draft, admitted);
        // for nothing it is paid, also where a price was expected
        if (priced.paid() && !draft.bought()) {
            claimLines.sell(call, priced.hold().takes());
        }
        return priced;
    }

    private List<CreateOrder.Result> write(List<Draft> sold) {
        var made = sold.stream()
                .map(draft -> new WriteOrders.New(
                        draft.request().call(),
                        draft.order(),
                        draft.paid(),
                        draft.request().command().takenBy()))
                .toList();
        var payments = writeOrders.execute(made);
        sold.forEach(draft -> answers.keep(draft.order(), draft.taken().answers()));
        return made.stream()
                .<CreateOrder.Result>map(one -> new CreateOrder.Result.Created(
                        one.order(),
                        Optional.ofNullable(payments.get(one.order().id()))))
                .toList();
    }

    private static List<List<Hold.Line>> lines(List<Draft> drafts, boolean bought) {
        return drafts.stream()
                .filter(draft -> draft.bought() == bought)
                .map(draft -> draft.hold().lines())
                .toList();
    }
}
