package dev.bilten.notifications.app;

import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.CallContext;
import dev.bilten.notifications.app.QueueTicketMail.Turn;
import dev.bilten.ticketing.api.TicketHandedOver;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketOffered;
import dev.bilten.ticketing.api.TicketReplaced;
import dev.bilten.ticketing.api.TicketsRevoked;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tells the people of a handover what becomes of their ticket, also when it is void long after they took it. */
@Service
class TicketMails {
    private static final Map<String, Turn> TURNS = Map.of(
            TicketOffered.TYPE,
            Turn.OFFERED,
            TicketHandedOver.TYPE,
            Turn.HANDED_OVER,
            TicketReplaced.TYPE,
            Turn.REPLACED);

    private final QueueTicketMail queue;

    @Inject
    TicketMails(QueueTicketMail queue) {
        this.queue = queue;
    }

    /** True when there is a new message to send. */
    boolean accept(CallContext call, Message message) {
        if (message.type().equals(TicketsRevoked.TYPE)) {
            return revoked(call, message);
        }
        var turn = TURNS.get(message.type());
        return turn != null
                && queue.execute(
                        call,
                        turn,
                        id(Json.tree(message.payload()).path("ticket").asText()));
    }

    /** Who has another one instead reads that, and not that this one is void. */
    private boolean revoked(CallContext call, Message message) {
        var tickets = new HashSet<>(ids(message, "tickets"));
        tickets.removeAll(ids(message, "replaced"));
        boolean any = false;
        for (var ticket : tickets) {
            any |= queue.execute(call, Turn.REVOKED, ticket);
        }
        return any;
    }

    private static Set<TicketId> ids(Message message, String field) {
        return StreamSupport.stream(Json.tree(message.payload()).path(field).spliterator(), false)
                .map(node -> id(node.asText()))
                .collect(Collectors.toSet());
    }

    private static TicketId id(String text) {
        return new TicketId(UUID.fromString(text));
    }
}
