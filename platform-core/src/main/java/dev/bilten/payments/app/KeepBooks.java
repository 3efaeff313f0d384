package dev.bilten.payments.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.payments.api.Books;
import dev.bilten.payments.api.Sale;
import dev.bilten.payments.domain.Posting;
import dev.bilten.payments.infra.Ledger;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Answers {@link Books} from the ledger. */
@Service
@Transactional
public class KeepBooks implements Books {
    private final Ledger ledger;

    @Inject
    public KeepBooks(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void sold(CallContext call, UUID reference, Sale sale) {
        post(call, Posting.sold(reference, sale));
    }

    @Override
    public void corrected(CallContext call, UUID reference, Sale sale) {
        post(call, Posting.sold(reference, sale).beside(ledger.balances(reference)));
    }

    private void post(CallContext call, Posting posting) {
        if (!posting.entries().isEmpty()) {
            ledger.post(List.of(new Ledger.Dated(posting, call.now())));
        }
    }
}
