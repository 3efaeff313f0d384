package dev.bilten.web.live;

import dev.bilten.cache.api.LiveTopic;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One open page. News wait in a short queue; where it is full, the page is told to look again instead of being told
 * everything. A virtual thread writes, with a heartbeat when nothing happens, which also finds out who has gone.
 */
final class Listener implements Runnable {
    private static final int QUEUE = 64;
    private static final long HEARTBEAT_SECONDS = 15;
    /** Browsers come back by themselves, and whether the person may still listen is asked again then. */
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Sse sse;
    private final SseEventSink sink;
    private final Hearing hearing;
    private final BlockingQueue<String> news = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicBoolean missed = new AtomicBoolean();
    private final long begun = System.nanoTime();
    private volatile LiveTopic.@Nullable Subscription subscription;

    Listener(Sse sse, SseEventSink sink, Hearing hearing) {
        this.hearing = hearing;
        this.sse = sse;
        this.sink = sink;
    }

    void follow(LiveTopic.Subscription followed) {
        subscription = followed;
    }

    void hear(String json) {
        if (!news.offer(json)) {
            missed.set(true);
        }
    }

    @Override
    public void run() {
        try (sink) {
            write(sse.newEventBuilder()
                    .reconnectDelay(2_000)
                    .name("hello")
                    .data("{}")
                    .build());
            while (!sink.isClosed() && System.nanoTime() - begun < LONGEST_NANOS) {
                write(next());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException gone) {
            // the page was left: nobody to tell
        } finally {
            leave();
        }
    }

    private OutboundSseEvent next() throws InterruptedException {
        if (missed.compareAndSet(true, false)) {
            news.clear();
            return sse.newEventBuilder().name("missed").data("{}").build();
        }
        var json = news.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        return json == null || !hearing.hears(json)
                ? sse.newEventBuilder().comment("still here").build()
                : sse.newEventBuilder().name("news").data(json).build();
    }

    private void write(OutboundSseEvent event) {
        sink.send(event).toCompletableFuture().join();
    }

    private void leave() {
        var followed = subscription;
        if (followed != null) {
            followed.close();
        }
    }
}
