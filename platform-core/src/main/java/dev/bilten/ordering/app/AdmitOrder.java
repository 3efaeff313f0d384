package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.answers.TakeAnswers;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.AskedTickets;
import dev.bilten.ordering.domain.AttendeeSheet;
import dev.bilten.ordering.domain.HoldBill;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.domain.pricing.Pricing;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a cart may become an order of that buyer, for what they were told it costs. */
@Service
class AdmitOrder {
    private final PersonalLimits limits;
    private final TakeAnswers answers;

    @Inject
    AdmitOrder(PersonalLimits limits, TakeAnswers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    /** @param sold what each event of the cart sells */
    List<Violation> violations(CallContext call, Hold hold, Map<EventId, Assortment> sold, PlaceOrder.Command command) {
        var found = faults(hold, sold, command);
        return found.isEmpty() ? moved(hold, sold, command) : with(found, call, hold, sold, command);
    }

    /** All that is wrong, the answers too: nobody mends one thing to be told of the next. */
    List<Violation> all(CallContext call, Hold hold, Map<EventId, Assortment> sold, PlaceOrder.Command command) {
        return with(faults(hold, sold, command), call, hold, sold, command);
    }

    private List<Violation> with(
            List<Violation> faults,
            CallContext call,
            Hold hold,
            Map<EventId, Assortment> sold,
            PlaceOrder.Command command) {
        return Stream.of(
                        faults,
                        answers.faults(call.tenant(), hold, command.answers()),
                        notSold(hold, sold, command).stream().toList())
                .flatMap(List::stream)
                .toList();
    }

    static AttendeeSheet attendees(Hold hold, Map<EventId, Assortment> sold, PlaceOrder.Command command) {
        return AttendeeSheet.of(AskedTickets.of(hold, sold), command.attendees(), false);
    }

    /** Nobody there may buy it. */
    static Optional<Violation> notSold(Hold hold, Map<EventId, Assortment> sold, PlaceOrder.Command command) {
        return HoldBill.of(hold, sold, command.invoiceTo().standing(), command.paymentMethod())
                        instanceof Pricing.Result.NotSold
                ? Optional.of(Refusal.of("/invoice/country", WhyRefused.NOT_SOLD_TO_COUNTRY)
                        .violation())
                : Optional.empty();
    }

    private List<Violation> faults(Hold hold, Map<EventId, Assortment> sold, PlaceOrder.Command command) {
        var found = new ArrayList<>(command.buyer().violations());
        found.addAll(command.invoiceTo().violations());
        found.addAll(attendees(hold, sold, command).violations());
        if (command.invoiceTo().country().isEmpty() && HoldBill.asksCountry(hold, sold)) {
            found.add(
                    Refusal.of("/invoice/country", WhyRefused.COUNTRY_REQUIRED).violation());
        }
        if (sold.values().stream().anyMatch(its -> its.event().state() != EventState.LIVE)) {
            // it was withdrawn or archived while this lay in a cart
            found.add(Violation.of("/lines", "error.event-closed"));
        }
        if (sold.values().stream().anyMatch(its -> its.event().testMode() != hold.test())) {
            // put into the cart in the moment in which a test began or ended
            found.add(Refusal.of("/lines", WhyRefused.TEST_SWITCHED).violation());
        }
        if (found.stream().noneMatch(wrong -> wrong.pointer().equals("/lines"))) {
            boolean known = found.stream().noneMatch(wrong -> wrong.pointer().equals("/email"));
            sold.values().forEach(assortment -> {
                var wanted = hold.lines().stream()
                        .filter(line -> line.event().equals(assortment.event().id()))
                        .collect(
                                Collectors.groupingBy(Hold.Line::product, Collectors.summingLong(Hold.Line::quantity)));
                found.addAll(Admission.tooFew(assortment, hold.lines()));
                if (known) {
                    found.addAll(limits.violations(assortment, command.buyer().email(), wanted));
                }
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
