package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends at once instead of at the next sweep, beside the listener and never in its way: a slow mail server must not hold
 * up the outbox. What is lost here, by a crash or a stop, the sweep finds.
 */
@Service
public class SendSoon {
    private static final Logger LOG = LoggerFactory.getLogger(SendSoon.class);
    /** Organizers served at the same time. */
    private static final int AT_ONCE = 4;

    private final SendDue sendDue;
    private final Set<TenantContext> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("mail-", 0).factory());

    @Inject
    public SendSoon(SendDue sendDue) {
        this.sendDue = sendDue;
    }

    public void send(TenantContext tenant) {
        if (waiting.add(tenant)) {
            try {
                workers.execute(() -> serve(tenant));
            } catch (RejectedExecutionException stopped) {
                LOG.debug("The node stops; another one sends");
            }
        }
    }

    private void serve(TenantContext tenant) {
        // forgotten before the work begins: what is queued from now on asks for a round of its own
        waiting.remove(tenant);
        try {
            if (sendDue.execute(CallContext.system(tenant, "mail is due"))) {
                send(tenant);
            }
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("tenant", tenant.slug()).log("Mail waits for the next sweep: {}", e.toString());
        }
    }

    /** A message in the channel's hands is given a moment: cut off, it would go out twice. */
    @PreDestroy
    void stop() {
        workers.shutdown();
        try {
            workers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }
}
