package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Channel;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.GivenAttendee;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.infra.HoldRows;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Turns a hold into an order. A form sent twice, or from two tabs, makes one order and gets it twice. */
@Service
public class PlaceOrder {
    /** Where a refusal says that it costs something else by now. */
    public static final String AGREED = "/agreed";

    private final ReadSold readSold;
    private final HoldRows holds;
    private final OrderRows orders;
    private final AdmitOrder admitOrder;
    private final OrderHold orderHold;

    @Inject
    public PlaceOrder(ReadSold readSold, HoldRows holds, OrderRows orders, AdmitOrder admitOrder, OrderHold orderHold) {
        this.readSold = readSold;
        this.holds = holds;
        this.orders = orders;
        this.admitOrder = admitOrder;
        this.orderHold = orderHold;
    }

    /**
     * @param answers to what is asked while buying
     * @param attendees who comes, where that is asked
     * @param invoiceTo what a tax may depend on
     * @param paymentMethod the gateway that will be used: its fee is part of the total
     * @param agreed what the buyer was told it costs, without what answers add; empty for whoever was told nothing
     */
    public record Command(
            String holdSecret,
            Buyer buyer,
            Channel channel,
            List<GivenAnswer> answers,
            List<GivenAttendee> attendees,
            InvoiceTo invoiceTo,
            Optional<String> paymentMethod,
            Optional<Money> agreed) {
        public Command {
            answers = List.copyOf(answers);
            attendees = List.copyOf(attendees);
        }

        /** Nobody says who comes. */
        public Command(
                String holdSecret,
                Buyer buyer,
                Channel channel,
                List<GivenAnswer> answers,
                InvoiceTo invoiceTo,
                Optional<String> paymentMethod,
                Optional<Money> agreed) {
            this(holdSecret, buyer, channel, answers, List.of(), invoiceTo, paymentMethod, agreed);
        }

        public Command(
                String holdSecret,
                Buyer buyer,
                Channel channel,
                List<GivenAnswer> answers,
                InvoiceTo invoiceTo,
                Optional<String> paymentMethod) {
            this(holdSecret, buyer, channel, answers, invoiceTo, paymentMethod, Optional.empty());
        }

        public Command(String holdSecret, Buyer buyer, Channel channel, List<GivenAnswer> answers) {
            this(holdSecret, buyer, channel, answers, InvoiceTo.NOBODY, Optional.empty());
        }

        /** Without answers. */
        public Command(String holdSecret, Buyer buyer, Channel channel) {
            this(holdSecret, buyer, channel, List.of());
        }
    }

    public sealed interface Result {
        /** Made now, or by the same form before; one that costs nothing is paid already, or waits for the organizer. */
        record Placed(Order order) implements Result {}

        /** The time is over; this is what was chosen. */
        record HoldOver(Hold hold) implements Result {}

        record NoSuchHold() implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = holds.toChange(command.holdSecret());
        if (found.isEmpty()) {
            return new Result.NoSuchHold();
        }
        var hold = found.get();
        if (hold.state() == Hold.State.ORDERED) {
            return new Result.Placed(orders.byHold(hold.id()).orElseThrow());
        }
        if (!hold.usable(call.now())) {
            return new Result.HoldOver(hold);
        }
        var sold = readSold.of(call.tenant(), hold.events());
        var violations = admitOrder.violations(call, hold, sold, command);
        return violations.isEmpty() ? orderHold.execute(call, hold, sold, command) : new Result.Refused(violations);
    }
}
