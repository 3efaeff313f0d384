package dev.bilten.ordering;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.AddToHold;
import dev.bilten.ordering.app.CancelOwnOrder;
import dev.bilten.ordering.app.ExtendHold;
import dev.bilten.ordering.app.FillCart;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReadHold;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.ordering.app.RemoveLine;
import dev.bilten.ordering.app.answers.EditAnswers;
import dev.bilten.ordering.app.waiting.JoinWaiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.ScriptedGateway;
import dev.bilten.ticketing.api.Handovers;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.app.OfferTicket;
import dev.bilten.ticketing.app.TakeTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What buyers do, in whatever order. */
final class BuyerSteps {
    private final Walk walk;

    BuyerSteps(Walk walk) {
        this.walk = walk;
    }

    void hold() {
        var code = walk.oneIn(3) ? walk.one(walk.vouchers).map(Voucher::code) : Optional.<String>empty();
        held(walk.say("hold", hold(walk.wishes(), code)));
    }

    private PlaceHold.Result hold(List<Wish> wishes, Optional<String> code) {
        var command = new PlaceHold.Command(walk.whole.fair, wishes, Channel.SHOP, code);
        return walk.get(PlaceHold.class).execute(walk.now(), command);
    }

    private void held(PlaceHold.Result result) {
        if (result instanceof PlaceHold.Result.Held held) {
            walk.holds.add(held.secret());
        }
    }

    /** More of the fair, or something of the other evening. */
    void add() {
        walk.one(walk.holds).ifPresent(hold -> {
            var command = walk.oneIn(3)
                    ? new AddToHold.Command(
                            hold, walk.whole.shop.event, List.of(new Wish(walk.whole.shop.ticket, 1)), Optional.empty())
                    : new AddToHold.Command(hold, walk.whole.fair, List.of(walk.wish()), Optional.empty());
            walk.say("add", walk.get(AddToHold.class).execute(walk.now(), command));
        });
    }

    /** The page is sent again with other numbers. */
    void fill() {
        walk.one(walk.holds).ifPresent(hold -> {
            var wish = walk.wish();
            var command =
                    new FillCart.Command(hold, walk.whole.fair, wish.item().date(), List.of(wish), Optional.empty());
            walk.say("fill", walk.get(FillCart.class).execute(walk.now(), command));
        });
    }

    void extend() {
        walk.one(walk.holds)
                .ifPresent(hold -> walk.say("extend", walk.get(ExtendHold.class).execute(walk.now(), hold)));
    }

    void putBack() {
        walk.one(walk.holds).ifPresent(hold -> {
            if (walk.oneIn(3)) {
                walk.get(ReleaseHold.class).execute(walk.now(), hold);
            } else {
                walk.get(RemoveLine.class).execute(walk.now(), hold, 1 + walk.random.nextInt(3));
            }
        });
    }

    void order() {
        walk.one(walk.holds)
                .ifPresent(secret -> walk.get(ReadHold.class)
                        .execute(walk.whole.shop.tenant, secret)
                        .ifPresent(hold -> order(secret, hold)));
    }

    private void order(String secret, Hold hold) {
        var answers = new ArrayList<>(walk.whole.answers(hold, walk::dish));
        walk.bus().ifPresent(answers::add);
        var command = new PlaceOrder.Command(
                secret,
                new Buyer(walk.email(), "Mona Salem", "en"),
                Channel.SHOP,
                answers,
                new InvoiceTo(1, Optional.of(walk.oneIn(3) ? "AT" : "DE"), "", "", "", false),
                walk.oneIn(2) ? Optional.of(ScriptedGateway.ID) : Optional.empty());
        var result = walk.say("order", walk.get(PlaceOrder.class).execute(walk.now(), command));
        switch (result) {
            case PlaceOrder.Result.Placed(var order) -> {
                if (walk.orders.stream().noneMatch(before -> before.id().equals(order.id()))) {
                    walk.orders.add(order);
                    walk.withinPersonalLimit(order, walk.whole.entry);
                }
            }
            case PlaceOrder.Result.Refused(var violations) ->
                violations.stream().map(Violation::key).forEach(key -> Walk.saw("order refused: " + key));
            case PlaceOrder.Result.HoldOver _, PlaceOrder.Result.NoSuchHold _ -> {}
        }
    }

    /** The provider answers at once, later, or when nobody waits any more. */
    void pay() {
        walk.order(OrderState.PENDING).ifPresent(order -> {
            var gateway = walk.whole.shop.gateway;
            gateway.start = switch (walk.random.nextInt(4)) {
                case 0 ->
                    new PaymentOutcome.Pending("slow", List.of(), Duration.ofMinutes(1 + walk.random.nextInt(200)));
                case 1 -> new PaymentOutcome.Unknown("time-out");
                default -> new PaymentOutcome.Succeeded("ref-" + walk.random.nextLong());
            };
            gateway.inquiry = new PaymentOutcome.Succeeded("late");
            walk.say("pay", walk.whole.shop.pay(walk.now(), order));
        });
    }

    void cancel() {
        walk.order(OrderState.PAID).ifPresent(order -> {
            var cancel = walk.get(CancelOwnOrder.class);
            var offer = cancel.offer(walk.whole.shop.tenant, walk.now().now(), order.secret());
            offer.ifPresent(it -> walk.say(
                    "cancel own", cancel.execute(walk.now(), new CancelOwnOrder.Command(order.secret(), it.fee()))));
        });
    }

    void answerAnew() {
        walk.order(OrderState.PAID, OrderState.PENDING).ifPresent(order -> {
            var answers = new ArrayList<GivenAnswer>();
            order.active()
                    .filter(position -> walk.whole.meal.asks(position.product()))
                    .forEach(position ->
                            answers.add(GivenAnswer.of(position.number(), walk.whole.meal.id(), walk.sideDish())));
            walk.bus().ifPresent(answers::add);
            walk.say("answers", walk.get(EditAnswers.class).byBuyer(walk.now(), order.secret(), answers));
        });
    }

    void handOver() {
        walk.order(OrderState.PAID)
                .ifPresent(order -> walk.get(Tickets.class).ofOrder(walk.whole.shop.tenant, order.id()).stream()
                        .filter(ticket -> ticket.state() == TicketState.VALID)
                        .findAny()
                        .ifPresent(ticket -> {
                            var command = new OfferTicket.Command(ticket.secret(), "Grace", "grace@example.test");
                            walk.say("offer ticket", walk.get(OfferTicket.class).execute(walk.now(), command));
                            walk.get(Handovers.class)
                                    .linkSecret(walk.whole.shop.tenant, ticket.id())
                                    .ifPresent(link -> walk.say(
                                            "take ticket",
                                            walk.get(TakeTicket.class).execute(walk.now(), link)));
                        }));
    }

    /** Whatever is sold out is waited for: one looks until something is. */
    void join() {
        for (int looked = 0; looked < 5; looked++) {
            var command = new JoinWaiting.Command(
                    walk.whole.fair, walk.wish(), new Buyer(walk.email(), "Mona Salem", "en"), Channel.SHOP);
            var result = walk.say("wait", walk.get(JoinWaiting.class).execute(walk.now(), command));
            if (result instanceof JoinWaiting.Result.Waits(var waiting, var _)) {
                walk.line.add(waiting);
                return;
            }
        }
    }

    /** Somebody comes by the link of the mail: they take what is offered, some of it, or leave. */
    void comeBack() {
        walk.place(Waiting.State.OFFERED).ifPresent(place -> {
            if (place.voucher().isPresent() && !walk.oneIn(6)) {
                var code = place.voucher().map(Voucher::code);
                held(walk.say("take offer", hold(List.of(wanted(place.waiting())), code)));
            } else if (walk.oneIn(3)) {
                walk.get(LeaveWaiting.class).execute(walk.now(), place.waiting().secret());
            }
        });
    }

    private static Wish wanted(Waiting one) {
        var addOns = one.addOns().stream()
                .map(addOn -> new Wish(addOn.item(), addOn.quantity()))
                .toList();
        return new Wish(one.item(), one.quantity(), Optional.empty(), addOns);
    }
}
