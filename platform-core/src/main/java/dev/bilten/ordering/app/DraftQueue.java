package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.CreateOrder.Request;
import dev.bilten.ordering.app.CreateOrder.Result;
import dev.bilten.ordering.app.DecideHold.Decision;
import dev.bilten.ordering.app.answers.TakeAnswers;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a queue of requests for one event comes to, each in its turn, before anybody looks at stock. */
@Service
class DraftQueue {
    private final DecideHold decideHold;
    private final DraftOrders draftOrders;
    private final TakeAnswers answers;

    @Inject
    DraftQueue(DecideHold decideHold, DraftOrders draftOrders, TakeAnswers answers) {
        this.decideHold = decideHold;
        this.draftOrders = draftOrders;
        this.answers = answers;
    }

    /**
     * @param refused why nothing comes of a request; empty for each that has a draft
     * @param drafts of those, in their order
     */
    record Drafted(List<Optional<Result>> refused, List<Draft> drafts) {
        Drafted {
            refused = List.copyOf(refused);
            drafts = List.copyOf(drafts);
        }
    }

    Drafted execute(TenantContext tenant, List<Request> requests) {
        var event = requests.getFirst().command().event();
        var results = new ArrayList<Optional<Result>>();
        var drafts = new ArrayList<Draft>();
        var asked = answers.asked(tenant, event);
        var decisions = decideHold.execute(
                event,
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
        return new Drafted(results, drafts);
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
