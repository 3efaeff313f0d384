package dev.bilten.admin.jump;

import dev.bilten.catalog.api.EventId;
import dev.bilten.webkit.access.Caller;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What whoever looks may do, everywhere and at single events. */
record May(Caller.Person person) {
    private static final Caller.Person NOBODY = new Caller.Person("", "", Set.of(), Map.<UUID, Set<String>>of());

    static May of(Caller caller) {
        return new May(caller instanceof Caller.Person person ? person : NOBODY);
    }

    Set<String> everywhere() {
        return person.permissions();
    }

    /** At every one of these. */
    Set<String> at(Collection<EventId> events) {
        var all = events.stream().map(event -> person.at(event.value())).toList();
        var common = new HashSet<>(all.isEmpty() ? everywhere() : all.getFirst());
        all.forEach(common::retainAll);
        return common;
    }

    boolean somewhere(String permission) {
        return person.where(permission).map(events -> !events.isEmpty()).orElse(true);
    }

    /** At which events; empty for everywhere. */
    Optional<Set<EventId>> where(String permission) {
        return person.where(permission)
                .map(all -> all.stream().map(EventId::new).collect(Collectors.toUnmodifiableSet()));
    }
}
