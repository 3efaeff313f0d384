package dev.bilten.admin;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.app.ListCheckinLists;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** At which check-in lists of an event the person or key that asks works: whatever shows or fills one asks here. */
@Service
public class TheirLists {
    private final ListCheckinLists lists;
    private final CurrentIdentity identity;
    private final CurrentCall current;

    @Inject
    public TheirLists(ListCheckinLists lists, CurrentIdentity identity, CurrentCall current) {
        this.lists = lists;
        this.identity = identity;
        this.current = current;
    }

    /** The standard one first, where it is theirs. */
    public List<CheckinList> of(EventId event) {
        var named = named(event);
        return lists.execute(current.tenant(), event).stream()
                .filter(list ->
                        named.map(theirs -> theirs.contains(list.id().value())).orElse(true))
                .toList();
    }

    /** Whether there is any list at the event that is not theirs. */
    public boolean limited(EventId event) {
        return named(event).isPresent();
    }

    /** @param list empty for the standard one */
    public boolean at(EventId event, Optional<CheckinListId> list) {
        return !limited(event)
                || of(event).stream().anyMatch(one -> list.map(one.id()::equals).orElse(one.standard()));
    }

    /** Where somebody stands who says nothing: at the standard list, which is empty, or else the first that is theirs. */
    public Optional<CheckinListId> first(EventId event) {
        return limited(event) ? of(event).stream().findFirst().map(CheckinList::id) : Optional.empty();
    }

    private Optional<Set<UUID>> named(EventId event) {
        return identity.caller() instanceof Caller.Entitled caller
                ? Optional.ofNullable(caller.lists().get(event.value()))
                : Optional.of(Set.of());
    }
}
