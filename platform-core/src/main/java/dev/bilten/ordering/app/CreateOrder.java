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
import dev.bilten.ordering.api.GivenAttendee;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.TakenBy;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.payments.api.Payment;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order at once, for callers that know what they want and who buys; also many of one event in one transaction. */
@Service
public class CreateOrder {
    private final DraftQueue draftQueue;
    private final SellDrafts sellDrafts;

    @Inject
    public CreateOrder(DraftQueue draftQueue, SellDrafts sellDrafts) {
        this.draftQueue = draftQueue;
        this.sellDrafts = sellDrafts;
    }

    /**
     * @param attendees who comes, where that is asked
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
            List<GivenAttendee> attendees,
            Optional<String> voucher,
            InvoiceTo invoiceTo,
            Optional<TakenBy> takenBy) {
        public Command {
            answers = List.copyOf(answers);
            attendees = List.copyOf(attendees);
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
            this(event, wishes, buyer, channel, paid, answers, List.of(), voucher, invoiceTo, Optional.empty());
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

        /** The same with others who come. */
        public Command naming(List<GivenAttendee> others) {
            return new Command(event, wishes, buyer, channel, paid, answers, others, voucher, invoiceTo, takenBy);
        }

        PlaceHold.Command hold() {
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
        var queue = draftQueue.execute(tenant, requests);
        var made = sellDrafts.execute(queue.drafts()).iterator();
        return queue.refused().stream()
                .map(result -> result.orElseGet(made::next))
                .toList();
    }
}
