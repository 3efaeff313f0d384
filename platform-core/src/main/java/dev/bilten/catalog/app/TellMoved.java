package dev.bilten.catalog.app;

import dev.bilten.catalog.api.DateMoved;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells who has to know which of some dates begin or end at another time than before. */
@Service
class TellMoved {
    private final Instance<DateMoved> listeners;

    @Inject
    TellMoved(Instance<DateMoved> listeners) {
        this.listeners = listeners;
    }

    /** @param after the same dates in the same order */
    void execute(CallContext call, List<EventDate> before, List<EventDate> after) {
        var moved = IntStream.range(0, before.size())
                .filter(at -> moved(before.get(at), after.get(at)))
                .mapToObj(at -> before.get(at).id())
                .toList();
        if (!moved.isEmpty()) {
            listeners.forEach(listener -> listener.moved(call, moved));
        }
    }

    private static boolean moved(EventDate before, EventDate after) {
        return !before.startsAt().equals(after.startsAt())
                || !Optional.of(before.endsAt()).equals(Optional.of(after.endsAt()));
    }
}
