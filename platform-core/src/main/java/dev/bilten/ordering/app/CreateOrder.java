package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.TakenBy;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.DecideHold.Decision;
import dev.bilten.payments.api.Payment;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order at once, for callers that know what they want and who buys; also many of one event in one transaction. */
@Service
public class CreateOrder {
    private final DecideHold decideHold;
    private final DraftOrders draftOrders;
    private final TakeAnswers answers;
    private final SellDrafts sellDrafts;

    @Inject
    public CreateOrder(DecideHold decideHold, DraftOrders draftOrders, TakeAnswers answers, SellDrafts sellDrafts) {
        this.decideHold = decideHold;
        this.draftOrders = draftOrders;
        this.answers = answers;
        this.sellDrafts = sellDrafts;
    }

    /**
     * @param paid the money was taken outside: the order is paid as it is made
     * @param voucher its code, as somebody typed it
     * @param invoiceTo what a tax may depend on
     * @param takenBy how that was
     */
    public record Command(
            EventId event,
            List<Wish> wishes,
            Buyer buyer,
            Channel channel,
            boolean paid,
            List<GivenAnswer> answers,
            Optional<String> voucher,
            InvoiceTo invoiceTo,
            Optional<TakenBy> takenBy) {
        public Command {
            answers = List.copyOf(answers);
        }

        /** Nobody says how the money was taken. */
        public Command(
                EventId event,
                List<Wish> wishes,
                Buyer buyer,
                Channel channel,
                boolean paid,
                List<GivenAnswer> answers,
                Optional<String> voucher,
                InvoiceTo invoiceTo) {
            this(event, wishes, buyer, channel, paid, answers, voucher, invoiceTo, Optional.empty());
        }

        /** The organizer's people sell at a counter: what only the buyer knows is left open. */
        public boolean atBoxOffice() {
            return channel == Channel.BOX_OFFICE;
        }

        public Command(
                EventId event,
                List<Wish> wishes,
                Buyer buyer,
                Channel channel,
                boolean paid,
                List<GivenAnswer> answers) {
            this(event, wishes, buyer, channel, paid, answers, Optional.empty(), InvoiceTo.NOBODY);
        }

        /** Without answers. */
        public Command(EventId event, List<Wish> wishes, Buyer buyer, Channel channel, boolean paid) {
            this(event, wishes, buyer, channel, paid, List.of());
        }

        private PlaceHold.Command hold() {
            return new PlaceHold.Command(event, wishes, channel, voucher);
        }
    }

    public record Request(CallContext call, Command command) {}

    public sealed interface Result {
        /** @param payment of one that was paid as it was made */
        record Created(Order order, Optional<Payment> payment) implements Result {}

        record SoldOut(Map<Item, Integer> left) implements Result {}

        record NotOnSale(WhyClosed reason) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NoSuchEvent() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        return execute(call.tenant(), List.of(new Request(call, command))).getFirst();
    }

    /** All of one event; each is decided on its own, in the order they stand. */
    @Transactional
    public List<Result> execute(TenantContext tenant, List<Request> requests) {
        var results = new ArrayList<Optional<Result>>();
        var drafts = new ArrayList<Draft>();
        var asked = answers.asked(tenant, requests.getFirst().command().event());
        var decisions = decideHold.execute(
                requests.getFirst().command().event(),
                requests.stream()
                        .map(request -> new DecideHold.InQueue(
                                request.call(), request.command().hold()))
                        .toList());
        boolean missed = false;
        for (int i = 0; i < requests.size(); i++) {
            switch (decisions.get(i)) {
                case Decision.Refused(var why) -> results.add(Optional.of(refused(requests.get(i), why)));
                case Decision.Admitted admitted -> {
                    // whoever is refused after all takes no price for the first so many from anybody
                    var priced = missed ? admitted.after(lines(drafts)) : admitted;
                    switch (draftOrders.execute(requests.get(i), priced, drafts, asked)) {
                        case DraftOrders.Result.Refused(var violations) -> {
                            missed = true;
                            results.add(Optional.of(new Result.Refused(violations)));
                        }
                        case DraftOrders.Result.Drafted(var draft) -> {
                            drafts.add(draft);
                            results.add(Optional.empty());
                        }
                    }
                }
            }
        }
        var made = sellDrafts.execute(drafts).iterator();
        return results.stream().map(result -> result.orElseGet(made::next)).toList();
    }

    private static List<Hold.Line> lines(List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> draft.hold().lines().stream()).toList();
    }

    private static Result refused(Request request, PlaceHold.Result why) {
        var violations = request.command().buyer().violations();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        return switch (why) {
            case PlaceHold.Result.SoldOut(var left) -> new Result.SoldOut(left);
            case PlaceHold.Result.NotOnSale(var reason) -> new Result.NotOnSale(reason);
            case PlaceHold.Result.Refused(var refused) -> new Result.Refused(refused);
            case PlaceHold.Result.NoSuchEvent() -> new Result.NoSuchEvent();
            case PlaceHold.Result.Held held ->
                throw new IllegalStateException("held before anybody looked at stock: " + held);
        };
    }
}
