package dev.bilten.notifications.app;

import dev.bilten.database.api.Asked;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Channels;
import dev.bilten.jobs.api.Courtesy;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.domain.Backoff;
import dev.bilten.notifications.domain.Ending;
import dev.bilten.notifications.infra.Deliveries;
import dev.bilten.plugin.api.DeliveryOutcome;
import dev.bilten.plugin.api.OutgoingMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, one message after the other: claimed in a transaction, sent outside of any, marked in the one that claims
 * the next. Killed in between, the claim runs out and the same message goes out again under the same key.
 */
@Service
public class SendDue {
    private static final Logger LOG = LoggerFactory.getLogger(SendDue.class);
    /** Longer than drawing a large order's tickets and a channel's time limit together. */
    private static final Duration CLAIM = Duration.ofMinutes(3);
    /** Then another organizer gets its turn. */
    private static final int MOST = 200;

    private final Database database;
    private final Deliveries deliveries;
    private final WriteOrderMail write;
    private final WriteTicketMail writeTicket;
    private final WriteWaitingMail writeWaiting;
    private final WriteInviteMail writeInvite;
    private final Channels channels;
    private final Courtesy courtesy;
    private final Due due;

    @Inject
    public SendDue(
            Database database,
            Deliveries deliveries,
            WriteOrderMail write,
            WriteTicketMail writeTicket,
            WriteWaitingMail writeWaiting,
            WriteInviteMail writeInvite,
            Channels channels,
            Courtesy courtesy,
            Due due) {
        this.database = database;
        this.deliveries = deliveries;
        this.write = write;
        this.writeTicket = writeTicket;
        this.writeWaiting = writeWaiting;
        this.writeInvite = writeInvite;
        this.channels = channels;
        this.courtesy = courtesy;
        this.due = due;
    }

    /** True when there may be more to send at once. */
    public boolean execute(CallContext call) {
        var tenant = call.tenant();
        var next = database.inTransaction(tenant, () -> claim(call));
        for (int sent = 1; next.isPresent(); sent++) {
            long began = System.nanoTime();
            var delivery = next.get();
            var ending = attempt(call, delivery);
            boolean last = sent == MOST;
            next = database.inTransaction(tenant, () -> {
                mark(call, delivery, ending);
                return last ? Optional.empty() : claim(call);
            });
            courtesy.rest(Duration.ofNanos(System.nanoTime() - began));
            if (last) {
                return true;
            }
        }
        return false;
    }

    private Optional<Delivery> claim(CallContext call) {
        return deliveries.claim(call.now(), call.now().plus(CLAIM));
    }

    private Ending attempt(CallContext call, Delivery delivery) {
        if (Backoff.exhausted(delivery.attempts())) {
            return new Ending.Refused("Given up: no worker came back from it.");
        }
        try {
            return switch (Asked.remembering().during(() -> written(call, delivery))) {
                case WriteOrderMail.Result.Written(var message) ->
                    Ending.of(send(call, delivery, message), delivery.attempts());
                case WriteOrderMail.Result.TooEarly(var longer) -> new Ending.NotYet(longer);
                case WriteOrderMail.Result.Overtaken(var reason) -> new Ending.Overtaken(reason);
                case WriteOrderMail.Result.NoAddress() -> new Ending.Refused("Not an address.");
            };
        } catch (RuntimeException | LinkageError e) {
            LOG.atWarn().addKeyValue("delivery", delivery.id()).log("A message could not be made", e);
            return Ending.again(e.getClass().getSimpleName(), Duration.ZERO, delivery.attempts());
        }
    }

    private WriteOrderMail.Result written(CallContext call, Delivery delivery) {
        return switch (delivery.template().about()) {
            case ORDER -> write.execute(call, delivery);
            case TICKET -> writeTicket.execute(call, delivery);
            case WAITING -> writeWaiting.execute(call, delivery);
            case MEMBER -> writeInvite.execute(call, delivery);
        };
    }

    private DeliveryOutcome send(CallContext call, Delivery delivery, OutgoingMessage message) {
        return channels.send(call.tenant(), delivery.medium(), message);
    }

    private void mark(CallContext call, Delivery delivery, Ending ending) {
        var now = call.now();
        switch (ending) {
            case Ending.Sent(var reference) -> deliveries.sent(delivery, now, reference);
            case Ending.Refused(var reason) -> deliveries.ended(delivery, "REJECTED", reason);
            case Ending.Overtaken(var reason) -> deliveries.ended(delivery, "OVERTAKEN", reason);
            case Ending.Again(var reason, var after) -> {
                deliveries.again(delivery, now.plus(after), reason);
                due.note(DeliverySweep.NAME, call.tenant().id(), now.plus(after));
            }
            case Ending.NotYet(var after) -> {
                deliveries.notYet(delivery, now.plus(after));
                due.note(DeliverySweep.NAME, call.tenant().id(), now.plus(after));
            }
        }
    }
}
