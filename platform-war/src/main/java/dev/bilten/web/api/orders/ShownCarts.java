package dev.bilten.web.api.orders;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.app.ReadBill;
import dev.bilten.ordering.app.answers.AskWhoComes;
import dev.bilten.ordering.app.answers.ReadMissing;
import jakarta.inject.Inject;
import java.util.List;

/** A cart with what it costs now and what has to be answered with its order. */
@Service
public class ShownCarts {
    private final ReadBill readBill;
    private final ReadMissing readMissing;
    private final AskWhoComes whoComes;

    @Inject
    public ShownCarts(ReadBill readBill, ReadMissing readMissing, AskWhoComes whoComes) {
        this.whoComes = whoComes;
        this.readBill = readBill;
        this.readMissing = readMissing;
    }

    CartView view(TenantContext tenant, String secret, Hold hold) {
        return CartView.of(
                secret,
                hold,
                readBill.execute(tenant, hold, InvoiceTo.NOBODY, List.of()),
                readMissing.of(tenant, hold),
                hold.state() == Hold.State.ACTIVE ? whoComes.execute(tenant, hold) : List.of());
    }
}
