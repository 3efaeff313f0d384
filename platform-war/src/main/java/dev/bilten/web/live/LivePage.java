package dev.bilten.web.live;

import dev.bilten.admin.TheirEvents;
import dev.bilten.cache.api.LiveTopic;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.EventsOfOrder;
import dev.bilten.web.boot.Step;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Server-sent events of one organizer for its people who are looking right now. */
@Service
@Path("/admin/live")
public class LivePage implements Step {
    /** Open pages on this node. */
    private static final int MOST = 2_000;

    private final LiveTopic topic;
    private final TheirEvents theirs;
    private final EventsOfOrder orders;
    private final CurrentCall current;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-", 0).factory());
    private final Semaphore places = new Semaphore(MOST);

    @Inject
    public LivePage(LiveTopic topic, TheirEvents theirs, EventsOfOrder orders, CurrentCall current) {
        this.topic = topic;
        this.theirs = theirs;
        this.orders = orders;
        this.current = current;
    }

    @GET
    @Requires(Permissions.ORDERS_VIEW)
    @OfTheirEvents("news of other events are left out")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(@Context SseEventSink sink, @Context Sse sse) {
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Too many pages are open now.");
        }
        var tenant = current.tenant();
        var heard = new Hearing(theirs.where(Permissions.ORDERS_VIEW), code -> orders.execute(tenant, code));
        var listener = new Listener(sse, sink, heard);
        listener.follow(topic.subscribe(tenant, listener::hear));
        threads.execute(() -> {
            try {
                listener.run();
            } finally {
                places.release();
            }
        });
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String name() {
        return "live pages";
    }

    @Override
    public void start() {}

    /** Open pages would hold up the server's end for as long as they are open. */
    @Override
    public void stop() {
        threads.shutdownNow();
    }
}
