package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Bill;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.domain.HoldBill;
import dev.bilten.ordering.domain.pricing.Pricing;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a cart costs before its buyer presses the button: the very bill that the order will have. */
@Service
public class ReadBill {
    private final ReadSold readSold;

    @Inject
    public ReadBill(ReadSold readSold) {
        this.readSold = readSold;
    }

    /**
     * @param bill while no way to pay is chosen; empty where it is not sold to that buyer
     * @param byMethod with the fee of each way to pay
     * @param onRequest some of it is sold only when the organizer agrees: nothing is paid before
     * @param asksCountry a tax of it depends on who buys
     * @param asksInvoice the organizer wants to know whom an invoice is for
     */
    public record Bills(
            Optional<Bill> bill,
            Map<String, Bill> byMethod,
            boolean onRequest,
            boolean asksCountry,
            boolean asksInvoice) {
        public Bills {
            byMethod = Map.copyOf(byMethod);
        }

        /** No money is asked for with the order, so nobody chooses a way to pay: it costs nothing, whatever it did before discounts. */
        public boolean unpaid() {
            return onRequest || bill.filter(its -> its.total().isZero()).isPresent();
        }

        /** By the way that is chosen; before that by any, where all come to the same. */
        public Optional<Bill> by(Optional<String> method) {
            return method.flatMap(one -> Optional.ofNullable(byMethod.get(one)))
                    .or(() -> SameByAll.of(byMethod, Bill::total))
                    .or(() -> bill);
        }
    }

    @Transactional
    public Bills execute(TenantContext tenant, Hold hold, InvoiceTo invoiceTo, Collection<String> methods) {
        var sold = readSold.of(tenant, hold.events());
        var byMethod = new HashMap<String, Bill>();
        methods.forEach(method ->
                bill(hold, sold, invoiceTo, Optional.of(method)).ifPresent(bill -> byMethod.put(method, bill)));
        return new Bills(
                bill(hold, sold, invoiceTo, Optional.empty()),
                byMethod,
                HoldBill.needsApproval(hold, sold),
                HoldBill.asksCountry(hold, sold),
                sold.values().stream().anyMatch(its -> its.rules().buyers().invoice()));
    }

    private static Optional<Bill> bill(
            Hold hold, Map<EventId, Assortment> sold, InvoiceTo invoiceTo, Optional<String> method) {
        return HoldBill.of(hold, sold, invoiceTo.standing(), method) instanceof Pricing.Result.Billed(var bill)
                ? Optional.of(bill)
                : Optional.empty();
    }
}
