package dev.bilten.notifications;

import dev.bilten.database.api.Database;
import dev.bilten.plugin.api.DeliveryOutcome;
import dev.bilten.plugin.api.DeliveryOutcome.Delivered;
import dev.bilten.plugin.api.NotificationChannel;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.plugin.api.PluginContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A channel that keeps what it is given, and answers as the test says. */
final class Postbox implements NotificationChannel {
    private final List<OutgoingMessage> taken = new CopyOnWriteArrayList<>();
    private final Database database;
    volatile Function<OutgoingMessage, DeliveryOutcome> answer =
            message -> new Delivered("ref-" + message.messageKey());
    volatile boolean calledInsideATransaction;

    Postbox(Database database) {
        this.database = database;
    }

    @Override
    public String medium() {
        return "email";
    }

    @Override
    public DeliveryOutcome send(OutgoingMessage message, PluginContext context) {
        return answer(message);
    }

    DeliveryOutcome answer(OutgoingMessage message) {
        calledInsideATransaction |= transactionRuns();
        taken.add(message);
        return answer.apply(message);
    }

    private boolean transactionRuns() {
        try {
            database.scope();
            return true;
        } catch (IllegalStateException none) {
            return false;
        }
    }

    List<OutgoingMessage> taken() {
        return List.copyOf(taken);
    }
}
