package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Stock;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.DecideHold.Decision;
import dev.bilten.ordering.domain.NewOrder;
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
    private final Stock stock;
    private final TakeAnswers answers;
    private final WriteOrders writeOrders;

    @Inject
    public CreateOrder(DecideHold decideHold, Stock stock, TakeAnswers answers, WriteOrders writeOrders) {
        this.decideHold = decideHold;
        this.stock = stock;
        this.answers = answers;
        this.writeOrders = writeOrders;
    }

    /** @param paid the money was taken outside: the order is paid as it is made */
    public record Command(
            EventId event, List<Wish> wishes, Buyer buyer, Channel channel, boolean paid, List<GivenAnswer> answers) {
        public Command {
            answers = List.copyOf(answers);
        }

        /** Without answers. */
        public Command(EventId event, List<Wish> wishes, Buyer buyer, Channel channel, boolean paid) {
            this(event, wishes, buyer, channel, paid, List.of());
        }

        private PlaceHold.Command hold() {
            return new PlaceHold.Command(event, wishes, channel);
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
        var decisions = decideHold.execute(
                requests.getFirst().command().event(),
                requests.stream()
                        .map(request -> new DecideHold.Request(
                                request.call(), request.command().hold()))
                        .toList());
        var asked = answers.asked(tenant, requests.getFirst().command().event());
        for (int i = 0; i < requests.size(); i++) {
            var violations = requests.get(i).command().buyer().violations();
            if (!violations.isEmpty()) {
                results.add(Optional.of(new Result.Refused(violations)));
                continue;
            }
            switch (decisions.get(i)) {
                case Decision.Refused(var why) -> results.add(Optional.of(refused(why)));
                case Decision.Admitted admitted -> {
                    var request = requests.get(i);
                    switch (answers.take(
                            request.call(),
                            order(request, admitted),
                            request.command().answers(),
                            asked)) {
                        case TakeAnswers.Result.Refused(var wrong) ->
                            results.add(Optional.of(new Result.Refused(wrong)));
                        case TakeAnswers.Result.Taken(var order, var given) -> {
                            drafts.add(new Draft(
                                    request, order, given, admitted.hold().takes()));
                            results.add(Optional.empty());
                        }
                    }
                }
            }
        }
        var made = sell(drafts).iterator();
        return results.stream().map(result -> result.orElseGet(made::next)).toList();
    }

    private static Order order(Request request, Decision.Admitted admitted) {
        return NewOrder.of(
                admitted.hold(),
                request.command().buyer(),
                request.command().channel(),
                admitted.event().testMode(),
                admitted.at());
    }

    /** One that was admitted, with what becomes of it when there is stock. */
    private record Draft(Request request, Order order, List<Answer> answers, List<Stock.Take> takes) {
        boolean paid() {
            return request.command().paid() || order.total().isZero();
        }
    }

    /** What is paid as it is made is sold at once; the others hold their stock until their money comes. */
    private List<Result> sell(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var call = drafts.getFirst().request().call();
        var bought = stock.buy(call, takes(drafts, true)).iterator();
        var held = stock.claim(call, takes(drafts, false)).iterator();
        var results = new ArrayList<Result>();
        var sold = new ArrayList<WriteOrders.New>();
        for (var draft : drafts) {
            switch ((draft.paid() ? bought : held).next()) {
                case Stock.Claim.Short(var left) -> {
                    answers.letGo(call, draft.order(), draft.answers());
                    results.add(new Result.SoldOut(left));
                }
                case Stock.Claim.Claimed() -> {
                    var written = new WriteOrders.New(draft.request().call(), draft.order(), draft.paid());
                    sold.add(written);
                    results.add(new Result.Created(written.order(), Optional.empty()));
                }
            }
        }
        var payments = writeOrders.execute(sold);
        for (int i = 0; i < drafts.size(); i++) {
            if (results.get(i) instanceof Result.Created) {
                answers.keep(drafts.get(i).order(), drafts.get(i).answers());
            }
        }
        return results.stream()
                .map(result -> result instanceof Result.Created(var order, var _)
                        ? new Result.Created(order, Optional.ofNullable(payments.get(order.id())))
                        : result)
                .toList();
    }

    private static List<List<Stock.Take>> takes(List<Draft> drafts, boolean paid) {
        return drafts.stream()
                .filter(draft -> draft.paid() == paid)
                .map(Draft::takes)
                .toList();
    }

    private static Result refused(PlaceHold.Result why) {
        return switch (why) {
            case PlaceHold.Result.SoldOut(var left) -> new Result.SoldOut(left);
            case PlaceHold.Result.NotOnSale(var reason) -> new Result.NotOnSale(reason);
            case PlaceHold.Result.Refused(var violations) -> new Result.Refused(violations);
            case PlaceHold.Result.NoSuchEvent() -> new Result.NoSuchEvent();
            case PlaceHold.Result.Held held ->
                throw new IllegalStateException("held before anybody looked at stock: " + held);
        };
    }
}
