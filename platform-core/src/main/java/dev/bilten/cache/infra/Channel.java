package dev.bilten.cache.infra;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Redis channel and who on this node listens to it. */
final class Channel {
    private static final Logger LOG = LoggerFactory.getLogger(Channel.class);

    private enum State {
        NOT_CONNECTED,
        CONNECTING,
        CONNECTED,
        CLOSED
    }

    final String name;
    final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Redis redis;
    private volatile @Nullable Integer listener;
    private final AtomicReference<State> state = new AtomicReference<>(State.NOT_CONNECTED);

    Channel(Redis redis, String name) {
        this.redis = redis;
        this.name = name;
    }

    /** Asks Redis for the channel without waiting; once it has it, the client renews it after every break by itself. */
    void connect() {
        if (!redis.answers() || !state.compareAndSet(State.NOT_CONNECTED, State.CONNECTING)) {
            return;
        }
        topic().addListenerAsync(String.class, (channel, message) -> deliver(message))
                .whenComplete(this::connected);
    }

    private void connected(@Nullable Integer id, @Nullable Throwable failure) {
        listener = id;
        var next = failure == null ? State.CONNECTED : State.NOT_CONNECTED;
        if (!state.compareAndSet(State.CONNECTING, next)) {
            leave();
        }
    }

    void disconnect() {
        if (state.getAndSet(State.CLOSED) == State.CONNECTED) {
            leave();
        }
    }

    /** Takes away its own ear alone: the same organizer's next channel may be listening by now. */
    private void leave() {
        if (listener != null) {
            topic().removeListenerAsync(listener);
        }
    }

    private RTopic topic() {
        return redis.client().getTopic(name);
    }

    private void deliver(String message) {
        for (var listener : listeners) {
            try {
                listener.accept(message);
            } catch (RuntimeException e) {
                LOG.warn("A listener of {} failed", name, e);
            }
        }
    }
}
