package dev.bilten.ordering.app.waiting;

import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Secrets;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import java.util.Optional;

/** Somebody at the end of a line, with what they asked for. */
final class NewWaiting {
    private NewWaiting() {}

    static Waiting of(CallContext call, EventId event, JoinWaiting.Command command) {
        var buyer = command.buyer();
        var wish = command.wish();
        return new Waiting(
                WaitingId.next(),
                event,
                wish.item(),
                wish.quantity(),
                wish.offered().map(Money::minor),
                wish.addOns().stream()
                        .map(addOn -> new Waiting.AddOn(
                                addOn.item(), addOn.quantity(), addOn.offered().map(Money::minor)))
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
    }
}
