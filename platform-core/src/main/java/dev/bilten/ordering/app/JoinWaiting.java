package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.Places;
import dev.bilten.ordering.infra.Demand;
import dev.bilten.ordering.infra.WaitingRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody waits for what is sold out, with the add-ons they want. Asked twice, they wait once. */
@Service
public class JoinWaiting {
    private final Assortments assortments;
    private final AdmitWishes admitWishes;
    private final WaitingRows waiting;
    private final Demand demand;
    private final Due due;

    @Inject
    public JoinWaiting(Assortments assortments, AdmitWishes admitWishes, WaitingRows waiting, Demand demand, Due due) {
        this.assortments = assortments;
        this.admitWishes = admitWishes;
        this.waiting = waiting;
        this.demand = demand;
        this.due = due;
    }

    public record Command(EventId event, Wish wish, Buyer buyer, Channel channel) {}

    public sealed interface Result {
        /** @param before they waited already: whoever asks now need not be the one who has the link */
        record Waits(Waiting waiting, boolean before) implements Result {}

        /** The event lets nobody wait. */
        record NobodyWaits() implements Result {}

        /** There is enough left: it can be bought. */
        record NotSoldOut() implements Result {}

        record NotOnSale(WhyClosed reason) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NoSuchEvent() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var found = assortments.of(call.tenant(), command.event());
        if (found.isEmpty()) {
            return new Result.NoSuchEvent();
        }
        if (!found.get().rules().waitingList()) {
            return new Result.NobodyWaits();
        }
        var violations = command.buyer().violations();
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var asked = new AdmitWishes.Asked(List.of(command.wish()), command.channel(), Optional.empty(), List.of());
        return switch (admitWishes.execute(call, found.get(), asked)) {
            case Admission.Closed(var reason) -> new Result.NotOnSale(reason);
            case Admission.Refused refused -> new Result.Refused(refused.violations());
            case Admission.Admitted(var _) -> join(call, found.get(), command);
        };
    }

    private Result join(CallContext call, Assortment assortment, Command command) {
        var buyer = command.buyer();
        var entry = new Waiting(
                WaitingId.next(),
                assortment.event().id(),
                command.wish().item(),
                command.wish().quantity(),
                command.wish().addOns().stream()
                        .map(addOn -> new Waiting.AddOn(addOn.item(), addOn.quantity()))
                        .toList(),
                buyer.email(),
                buyer.name(),
                buyer.locale(),
                0,
                Waiting.State.WAITING,
                Secrets.token(),
                Optional.empty(),
                Optional.empty(),
                call.now());
        var places = new Places(
                assortments.quotas(call.tenant(), entry.event(), entry.wanted().keySet()));
        if (places.shortOf(entry.wanted()).isEmpty()) {
            return new Result.NotSoldOut();
        }
        demand.oneAtATime(entry.event(), "waits:" + buyer.email().toLowerCase(Locale.ROOT));
        var before = waiting.same(entry.event(), entry.item(), buyer.email());
        if (before.isEmpty()) {
            waiting.insert(entry);
            due.note(OfferPlaces.NAME, call.tenant().id(), call.now().plus(OfferPlaces.AGAIN));
        }
        return new Result.Waits(before.orElse(entry), before.isPresent());
    }
}
