package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.notifications.api.DeliveryId;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.infra.Deliveries;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WaitingLists;
import jakarta.inject.Inject;
import java.util.UUID;

/** Notes that somebody is to be told that they wait, or of their places; the same news again changes nothing. */
@Service
public class QueueWaitingMail {
    private final WaitingLists waiting;
    private final Deliveries deliveries;

    @Inject
    public QueueWaitingMail(WaitingLists waiting, Deliveries deliveries) {
        this.waiting = waiting;
        this.deliveries = deliveries;
    }

    /** True when there is a new message to send. */
    @Transactional
    public boolean execute(CallContext call, WaitingId id, MailTemplate template, UUID news) {
        return waiting.byId(call.tenant(), id)
                .map(one -> deliveries.add(new Deliveries.Fresh(
                        DeliveryId.next(),
                        template.key() + ":" + news,
                        template,
                        QueueOrderMail.EMAIL,
                        one.email(),
                        one.locale(),
                        id.value(),
                        call.now(),
                        call.now())))
                .orElse(false);
    }
}
