package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.HoldBill;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.domain.pricing.Pricing;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether a cart may become an order of that buyer, for what they were told it costs. */
@Service
class AdmitOrder {
    private final PersonalLimits limits;

    @Inject
    AdmitOrder(PersonalLimits limits) {
        this.limits = limits;
    }

    /** @param sold what each event of the cart sells */
    List<Violation> violations(Hold hold, Map<EventId, Assortment> sold, PlaceOrder.Command command) {
        var found = faults(hold, sold, command);
        return found.isEmpty() ? moved(hold, sold, command) : found;
    }

    private List<Violation> faults(Hold hold, Map<EventId, Assortment> sold, PlaceOrder.Command command) {
        var found = new ArrayList<>(command.buyer().violations());
        found.addAll(command.invoiceTo().violations());
        if (command.invoiceTo().country().isEmpty() && HoldBill.asksCountry(hold, sold)) {
            found.add(
                    Refusal.of("/invoice/country", WhyRefused.COUNTRY_REQUIRED).violation());
        }
        if (sold.values().stream().anyMatch(its -> its.event().state() != EventState.LIVE)) {
            // it was withdrawn or archived while this lay in a cart
            found.add(Violation.of("/lines", "error.event-closed"));
        }
        if (sold.values().stream()
                        .map(assortment -> assortment.event().testMode())
                        .distinct()
                        .count()
                > 1) {
            found.add(Refusal.of("/lines", WhyRefused.TEST_BESIDE_REAL).violation());
        }
        if (found.isEmpty()) {
            sold.values().forEach(assortment -> {
                var wanted = hold.lines().stream()
                        .filter(line -> line.event().equals(assortment.event().id()))
                        .collect(
                                Collectors.groupingBy(Hold.Line::product, Collectors.summingLong(Hold.Line::quantity)));
                found.addAll(Admission.tooFew(assortment, hold.lines()));
                found.addAll(limits.violations(assortment, command.buyer().email(), wanted));
            });
        }
        return found;
    }

    /** Taxes, discounts and fees are those of now: where they make another sum than the buyer saw, nothing is ordered. */
    private static List<Violation> moved(Hold hold, Map<EventId, Assortment> sold, PlaceOrder.Command command) {
        if (command.agreed().isEmpty()) {
            return List.of();
        }
        var now = HoldBill.of(hold, sold, command.invoiceTo().standing(), command.paymentMethod());
        return now instanceof Pricing.Result.Billed(var bill)
                        && !bill.total().equals(command.agreed().get())
                ? List.of(Violation.of(
                        PlaceOrder.AGREED,
                        "error.total-now",
                        bill.total().major().toPlainString(),
                        bill.total().currency().getCurrencyCode()))
                : List.of();
    }
}
