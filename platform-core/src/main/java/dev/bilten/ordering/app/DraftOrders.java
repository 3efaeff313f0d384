package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Question;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.answers.TakeAnswers;
import dev.bilten.ordering.domain.AskedTickets;
import dev.bilten.ordering.domain.AttendeeSheet;
import dev.bilten.ordering.domain.HoldBill;
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.domain.pricing.Pricing;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an order would be, before anybody looks at stock. */
@Service
class DraftOrders {
    private final PersonalLimits limits;
    private final TakeAnswers answers;

    @Inject
    DraftOrders(PersonalLimits limits, TakeAnswers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    sealed interface Result {
        record Drafted(Draft draft) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    /**
     * @param asked what the event asks
     * @param before those that stand before it and are not written down yet
     */
    Result execute(
            CreateOrder.Request request,
            DecideHold.Decision.Admitted admitted,
            List<Draft> before,
            List<Question> asked) {
        var command = request.command();
        var hold = admitted.hold();
        var sold = Map.of(hold.event(), admitted.assortment());
        var violations = Stream.of(
                        command.buyer().violations(),
                        command.invoiceTo().violations(),
                        attendees(command, hold, sold).violations())
                .flatMap(List::stream)
                .toList();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        if (command.invoiceTo().country().isEmpty() && !command.atBoxOffice() && HoldBill.asksCountry(hold, sold)) {
            return refused("/invoice/country", WhyRefused.COUNTRY_REQUIRED);
        }
        var tooMany = limits.violations(admitted.assortment(), command.buyer().email(), wanted(request, hold, before));
        if (!tooMany.isEmpty()) {
            return new Result.Refused(tooMany);
        }
        return switch (answers.take(request.call(), hold, command.answers(), asked, command.atBoxOffice())) {
            case TakeAnswers.Result.Refused(var wrong) -> new Result.Refused(wrong);
            case TakeAnswers.Result.Taken taken -> {
                var drafted = draft(request, admitted, taken);
                if (drafted instanceof Result.Refused) {
                    answers.letGo(request.call(), hold, taken.answers());
                }
                yield drafted;
            }
        };
    }

    /** Whoever sells over a counter asks, and insists on nothing. */
    private static AttendeeSheet attendees(CreateOrder.Command command, Hold hold, Map<EventId, Assortment> sold) {
        return AttendeeSheet.of(AskedTickets.of(hold, sold), command.attendees(), command.atBoxOffice());
    }

    /** The same at other prices. */
    Draft priced(Draft draft, DecideHold.Decision.Admitted admitted) {
        return switch (draft(draft.request(), admitted, draft.taken())) {
            case Result.Drafted(var priced) -> priced;
            case Result.Refused(var violations) ->
                throw new IllegalStateException("sold at one price and not at another: " + violations);
        };
    }

    private static Result draft(
            CreateOrder.Request request, DecideHold.Decision.Admitted admitted, TakeAnswers.Result.Taken taken) {
        var command = request.command();
        var hold = admitted.hold();
        var sold = Map.of(hold.event(), admitted.assortment());
        var buyer = command.invoiceTo().standing();
        return switch (HoldBill.of(hold, sold, buyer, Optional.empty(), taken.surcharges())) {
            case Pricing.Result.NotSold(var _) -> refused("/invoice/country", WhyRefused.NOT_SOLD_TO_COUNTRY);
            case Pricing.Result.Billed(var bill) -> {
                // whoever took the money for it, or sells it over a counter, has agreed to it
                boolean asks = HoldBill.needsApproval(hold, sold) && !command.paid() && !command.atBoxOffice();
                var terms = NewOrder.Terms.of(hold, sold, asks, command.channel(), hold.createdAt());
                var order = NewOrder.of(hold, bill, command.buyer(), command.invoiceTo(), terms, hold.createdAt());
                var named = attendees(command, hold, sold).named(order);
                yield new Result.Drafted(new Draft(request, admitted, named, taken));
            }
        };
    }

    private static Map<ProductId, Long> wanted(CreateOrder.Request request, Hold hold, List<Draft> before) {
        var email = request.command().buyer().email();
        return Stream.concat(
                        Stream.of(hold),
                        before.stream()
                                .filter(draft -> draft.order().email().equalsIgnoreCase(email))
                                .map(Draft::hold))
                .flatMap(one -> one.lines().stream())
                .collect(Collectors.groupingBy(Hold.Line::product, Collectors.summingLong(Hold.Line::quantity)));
    }

    private static Result refused(String pointer, WhyRefused why) {
        return new Result.Refused(List.of(Refusal.of(pointer, why).violation()));
    }
}
