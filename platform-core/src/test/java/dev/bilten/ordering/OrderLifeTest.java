package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.app.LapseVouchers;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.AddToHold;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.ExtendHold;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.ordering.app.RemoveLine;
import dev.bilten.ordering.app.ReturnMoney;
import dev.bilten.payments.app.AskProviders;
import dev.bilten.payments.app.SendRefunds;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to orders in whatever order, every number stays true. A failure names its seed. */
class OrderLifeTest {
    private static final int STEPS = 70;

    /** What came about in any of the runs: a walk that only ever meets refusals proves nothing. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private final Shop shop = new Shop(12, 25_00);
    private final Item other = Item.of(shop.addTicket("Evening", 6, 10_00).id());
    private final Codes codes = new Codes(shop);
    private final List<String> holds = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_happens_every_number_stays_true(long seed) {
        var random = new Random(seed);
        var vouchers = List.of(
                codes.made(Codes.cheaper(VoucherValue.amount(7_00)), 6, Optional.of(30_00L), Optional.empty()),
                codes.made(
                        codes.keeping(),
                        3,
                        Optional.empty(),
                        Optional.of(shop.now.now().plus(Duration.ofMinutes(40)))),
                codes.made(Codes.beyond(), 2));
        for (int i = 0; i < STEPS; i++) {
            step(random, vouchers);
            assertThat(Auditor.faults(shop.tenant))
                    .as("seed %d: %s", seed, story)
                    .isEmpty();
        }
    }

    @AfterAll
    static void the_walks_went_everywhere() {
        assertThat(SEEN)
                .contains(
                        "hold Held",
                        "order Placed",
                        "pay Attempted",
                        "mark paid Paid",
                        "receive Noted",
                        "receive Paid",
                        "give back Returned",
                        "cancel Cancelled",
                        "change Changed",
                        "change SoldOut",
                        "reactivate Reactivated",
                        "extend Extended",
                        "add Added",
                        "state CANCELLED_WITH_FEE",
                        "state EXPIRED",
                        "state PAID");
    }

    private void step(Random random, List<Voucher> vouchers) {
        var now = shop.later(passed);
        switch (random.nextInt(19)) {
            case 0, 1, 2 -> hold(now, random, vouchers);
            case 3, 4 -> order(now, random);
            case 5, 6 -> pay(now, random);
            case 7 ->
                one(orders, random)
                        .ifPresent(order -> say(
                                "mark paid", shop.platform.get(MarkPaid.class).execute(now, order.id())));
            case 8 -> cancel(now, random);
            case 9, 10 -> change(now, random);
            case 11 ->
                one(orders, random)
                        .ifPresent(order -> say(
                                "reactivate",
                                shop.platform.get(ReactivateOrder.class).execute(now, order.id())));
            case 12 ->
                one(holds, random)
                        .ifPresent(hold -> say(
                                "extend", shop.platform.get(ExtendHold.class).execute(now, hold)));
            case 13 -> cart(now, random);
            case 14 -> pass(random);
            case 15 -> giveBack(now, random);
            case 16, 17 -> receive(now, random);
            default -> {
                shop.platform.get(AskProviders.class).execute(now);
                shop.platform.get(SendRefunds.class).execute(now);
                story.add("providers");
            }
        }
    }

    private void hold(CallContext now, Random random, List<Voucher> vouchers) {
        var item = random.nextInt(3) == 0 ? other : Item.of(shop.ticket);
        var voucher = random.nextInt(3) == 0 ? one(vouchers, random).map(Voucher::code) : Optional.<String>empty();
        var command = new PlaceHold.Command(
                shop.event,
                List.of(new Wish(item, 1 + random.nextInt(4))),
                dev.bilten.catalog.api.Channel.SHOP,
                voucher);
        var result = shop.platform.get(PlaceHold.class).execute(now, command);
        say("hold", result);
        if (result instanceof PlaceHold.Result.Held held) {
            holds.add(held.secret());
        }
    }

    private void order(CallContext now, Random random) {
        one(holds, random).ifPresent(hold -> {
            var result = shop.order(now, hold);
            say("order", result);
            if (result instanceof PlaceOrder.Result.Placed(var order)) {
                orders.add(order);
            }
        });
    }

    private void pay(CallContext now, Random random) {
        one(orders, random).ifPresent(order -> {
            shop.gateway.start = switch (random.nextInt(4)) {
                case 0 -> new PaymentOutcome.Pending("slow", List.of(), Duration.ofMinutes(1 + random.nextInt(200)));
                case 1 -> new PaymentOutcome.Unknown("time-out");
                default -> new PaymentOutcome.Succeeded("ref-" + random.nextLong());
            };
            shop.gateway.inquiry = new PaymentOutcome.Succeeded("late");
            say("pay", shop.pay(now, order));
        });
    }

    private void cancel(CallContext now, Random random) {
        one(orders, random).ifPresent(order -> {
            var fee = random.nextBoolean() ? Optional.of(Money.of(3_00, "EUR")) : Optional.<Money>empty();
            say("cancel", shop.platform.get(CancelOrder.class).execute(now, new CancelOrder.Command(order.id(), fee)));
        });
    }

    private void giveBack(CallContext now, Random random) {
        one(orders, random).ifPresent(order -> {
            var amount = Money.of(1 + random.nextInt(30_00), "EUR");
            var command = new ReturnMoney.Command(order.id(), amount, random.nextBoolean(), false);
            say("give back", shop.platform.get(ReturnMoney.class).execute(now, command));
        });
    }

    private void receive(CallContext now, Random random) {
        one(orders, random).ifPresent(order -> {
            var amount = Money.of(1 + random.nextInt(60_00), "EUR");
            var command = new MarkPaid.Command(order.id(), Optional.of(amount));
            say("receive", shop.platform.get(MarkPaid.class).execute(now, command));
        });
    }

    private void change(CallContext now, Random random) {
        one(orders, random).map(shop::read).ifPresent(order -> {
            var position = one(order.active().toList(), random).map(Order.Position::id);
            var command = switch (random.nextInt(3)) {
                case 0 -> command(order, position.map(List::of).orElse(List.of()), Map.of(), List.of());
                case 1 ->
                    command(
                            order,
                            List.of(),
                            position.map(id -> Map.of(id, other)).orElse(Map.of()),
                            List.of());
                default -> command(order, List.of(), Map.of(), List.of(new Wish(shop.ticket, 1)));
            };
            say("change", shop.platform.get(ChangeOrder.class).execute(now, command));
        });
    }

    private static ChangeOrder.Command command(
            Order order,
            List<dev.bilten.ordering.api.PositionId> cancel,
            Map<dev.bilten.ordering.api.PositionId, Item> swap,
            List<Wish> add) {
        return new ChangeOrder.Command(order.id(), cancel, swap, add, Optional.empty());
    }

    private void cart(CallContext now, Random random) {
        one(holds, random).ifPresent(hold -> {
            switch (random.nextInt(3)) {
                case 0 -> shop.platform.get(ReleaseHold.class).execute(now, hold);
                case 1 -> shop.platform.get(RemoveLine.class).execute(now, hold, 1);
                default ->
                    say(
                            "add",
                            shop.platform
                                    .get(AddToHold.class)
                                    .execute(
                                            now,
                                            new AddToHold.Command(
                                                    hold, shop.event, List.of(new Wish(other, 1)), Optional.empty())));
            }
        });
    }

    private void pass(Random random) {
        passed = passed.plusMinutes(random.nextInt(20));
        shop.platform.get(ExpireDue.class).execute(shop.later(passed));
        shop.platform.get(LapseVouchers.class).execute(shop.later(passed));
        story.add("time " + passed);
    }

    private void say(String what, Object result) {
        story.add(what + " " + result.getClass().getSimpleName());
        SEEN.add(story.getLast());
        orders.forEach(order -> SEEN.add("state " + shop.read(order).state()));
    }

    private static <T> Optional<T> one(List<T> all, Random random) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
