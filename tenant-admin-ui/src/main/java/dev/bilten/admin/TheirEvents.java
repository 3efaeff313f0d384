package dev.bilten.admin;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentIdentity;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** At which events the person or key that asks may do something: what is of more than one event asks here and nowhere else. */
@Service
public class TheirEvents {
    private final CurrentIdentity identity;

    @Inject
    public TheirEvents(CurrentIdentity identity) {
        this.identity = identity;
    }

    /** Empty where they may everywhere. Whoever is neither of this organizer may nowhere. */
    public Optional<Set<EventId>> where(String permission) {
        return identity.caller() instanceof Caller.Entitled caller
                ? caller.where(permission)
                        .map(all -> all.stream().map(EventId::new).collect(Collectors.toUnmodifiableSet()))
                : Optional.of(Set.of());
    }

    /** Whether they may everywhere, also at events to come. */
    public boolean everywhere(String permission) {
        return where(permission).isEmpty();
    }

    /** Whether they may at all of these. */
    public boolean at(Collection<EventId> events, String permission) {
        return where(permission).map(theirs -> theirs.containsAll(events)).orElse(true);
    }
}
