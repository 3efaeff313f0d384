package dev.bilten.catalog.app;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.infra.QuotaStock;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;

/** Answers {@link Stock} from the quotas; it joins the transaction of the order that moves them. */
@Service
@Transactional
public class MoveStock implements Stock {
    private final QuotaStock quotas;

    @Inject
    public MoveStock(QuotaStock quotas) {
        this.quotas = quotas;
    }

    @Override
    public Claim claim(CallContext call, Map<ProductId, Integer> quantities) {
        return quotas.claim(quantities);
    }

    @Override
    public void release(CallContext call, Map<ProductId, Integer> quantities) {
        quotas.release(quantities);
    }

    @Override
    public void sell(CallContext call, Map<ProductId, Integer> quantities) {
        quotas.sell(quantities);
    }

    @Override
    public void returnSold(CallContext call, Map<ProductId, Integer> quantities) {
        quotas.returnSold(quantities);
    }
}
