package dev.bilten.catalog.app;

import dev.bilten.catalog.api.FirstInLine;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.infra.Ahead;
import dev.bilten.catalog.infra.KeptStock;
import dev.bilten.catalog.infra.QuotaStock;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Answers {@link Stock} from the quotas; it joins the transaction of the order that moves them. */
@Service
@Transactional
public class MoveStock implements Stock {
    private final QuotaStock free;
    private final KeptStock kept;
    private final FirstInLine firstInLine;

    @Inject
    public MoveStock(QuotaStock free, KeptStock kept, FirstInLine firstInLine) {
        this.free = free;
        this.kept = kept;
        this.firstInLine = firstInLine;
    }

    @Override
    public List<Claim> claim(CallContext call, List<? extends Collection<Take>> requests) {
        return claim(requests, due(call, List.of()));
    }

    @Override
    public Claim claim(CallContext call, Collection<Take> request, Collection<Take> own) {
        return claim(List.of(request), due(call, own)).getFirst();
    }

    private List<Claim> claim(List<? extends Collection<Take>> requests, Ahead.Due due) {
        if (requests.stream().flatMap(Collection::stream).allMatch(take -> take.pot() == Pot.FREE)) {
            return free.claim(requests, QuotaStock.As.HELD, due);
        }
        var answers = new ArrayList<Claim>();
        for (var request : requests) {
            answers.add(kept.claim(request, due));
        }
        return answers;
    }

    private Ahead.Due due(CallContext call, Collection<Take> own) {
        return event -> firstInLine.places(call.tenant(), call.now(), event, own);
    }

    @Override
    public List<Claim> buy(CallContext call, List<? extends Collection<Take>> requests) {
        if (requests.stream().flatMap(Collection::stream).anyMatch(take -> take.pot() != Pot.FREE)) {
            throw new IllegalArgumentException("what a voucher keeps is claimed first, then sold");
        }
        return free.claim(requests, QuotaStock.As.SOLD, due(call, List.of()));
    }

    @Override
    public void release(CallContext call, Collection<Take> takes) {
        kept.move(takes, KeptStock.Step.RELEASE);
    }

    @Override
    public void sell(CallContext call, Collection<Take> takes) {
        kept.move(takes, KeptStock.Step.SELL);
    }

    @Override
    public void returnSold(CallContext call, Collection<Take> takes) {
        kept.move(takes, KeptStock.Step.RETURN);
    }

    @Override
    public Claim keep(CallContext call, VoucherId voucher, Pot pot, Item item, int count) {
        return kept.keep(voucher, pot, item, count);
    }

    @Override
    public Claim keep(CallContext call, VoucherId voucher, QuotaId quota, int count) {
        return kept.keep(voucher, quota, count);
    }

    @Override
    public void letGo(CallContext call, VoucherId voucher, Pot pot) {
        kept.letGo(voucher, pot);
    }
}
