package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.RoundedAnew;
import dev.bilten.ordering.domain.TaxedAnew;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organizer puts right whom an invoice is for, and says that a VAT number was looked up and is good. The tax of every line
 * is decided anew; what a paid order costs less goes back, what it costs more is owed.
 */
@Service
public class CorrectInvoice {
    private final OrderRows orders;
    private final ReadSold readSold;
    private final Payments payments;
    private final WriteInvoice write;

    @Inject
    public CorrectInvoice(OrderRows orders, ReadSold readSold, Payments payments, WriteInvoice write) {
        this.orders = orders;
        this.readSold = readSold;
        this.payments = payments;
        this.write = write;
    }

    /** @param told the total that was shown: where it comes out at another one, nothing is done; empty: whatever it costs */
    public record Command(OrderId order, InvoiceTo invoice, Optional<Money> told) {}

    public sealed interface Result {
        record Corrected(Order order, List<Refund> refunds) implements Result {}

        /** Nothing is changed. @param after what the order would be */
        record Would(Order before, Order after) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** Somebody is paying it just now, and it would cost something else: what they pay must not change under them. */
        record PaymentUnderWay(Order order) implements Result {}

        /** It is over. */
        record NotPossible(Order order) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = orders.toChange(command.order().value());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var order = found.get();
        if (order.state().over()) {
            return new Result.NotPossible(order);
        }
        var violations = command.invoice().violations();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var invoice = proved(command.invoice(), order.invoiceTo());
        if (invoice.equals(order.invoiceTo())) {
            return new Result.Corrected(order, List.of());
        }
        return tax(
                call,
                order,
                invoice,
                command.told(),
                payments.of(call.tenant(), order.id().value()));
    }

    /** What VIES said of a number stays while the number does. */
    private static InvoiceTo proved(InvoiceTo invoice, InvoiceTo before) {
        return invoice.vatCheck().isPresent() ? invoice : invoice.proved(before.vatCheck());
    }

    private Result tax(CallContext call, Order order, InvoiceTo invoice, Optional<Money> told, List<Payment> tried) {
        var sold = readSold.of(call.tenant(), order.events());
        if (invoice.country().isEmpty() && TaxedAnew.asksCountry(order, sold)) {
            return refused(WhyRefused.COUNTRY_REQUIRED);
        }
        var method = tried.isEmpty()
                ? Optional.<String>empty()
                : Optional.of(tried.getLast().gateway());
        var taxed = TaxedAnew.of(order, invoice, sold, method);
        if (taxed.isEmpty()) {
            return refused(WhyRefused.NOT_SOLD_TO_COUNTRY);
        }
        var mode = mode(order, sold);
        var after = RoundedAnew.addedUp(RoundedAnew.of(taxed.get(), mode));
        if (Payment.underWay(tried) && !after.total().equals(order.total())) {
            return new Result.PaymentUnderWay(order);
        }
        return told.isPresent() && !told.get().equals(after.total())
                ? new Result.Would(order, after)
                : write.execute(call, order, after, invoice, mode);
    }

    private static Rounding.Mode mode(Order order, Map<EventId, Assortment> sold) {
        return Optional.ofNullable(sold.get(order.event()))
                .map(its -> its.rules().pricing().rounding().mode())
                .orElse(Rounding.Mode.LINE);
    }

    private static Result refused(WhyRefused why) {
        return new Result.Refused(List.of(Refusal.of("/invoice/country", why).violation()));
    }
}
