package dev.bilten.admin.team;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where a team may do what it may: everywhere, or at the events that are ticked. */
@Service
public class RoleEvents {
    private static final int NEWEST = 300;

    private final ListEvents events;

    @Inject
    public RoleEvents(ListEvents events) {
        this.events = events;
    }

    record Tick(String id, String title, String when, boolean on) {}

    /** @param some not everywhere, also while none is ticked yet */
    record Chosen(boolean some, Set<UUID> events) {
        static Chosen of(Set<UUID> events) {
            return new Chosen(!events.isEmpty(), events);
        }
    }

    /** Events of others, and what is no event, are not among what is read. */
    Chosen read(TenantContext tenant, Form form, Set<UUID> before) {
        var offered = offered(tenant, before).stream()
                .map(event -> event.id().toString())
                .collect(Collectors.toUnmodifiableSet());
        boolean some = form.choices("where", Set.of("all", "some")).contains("some");
        var ticked =
                form.choices("events", offered).stream().map(UUID::fromString).collect(Collectors.toSet());
        if (form.choices("where", Set.of("all", "some")).isEmpty() || (some && ticked.isEmpty())) {
            form.fault("where", "role.where.none");
        }
        return new Chosen(some, some ? ticked : Set.of());
    }

    List<Tick> ticks(TenantContext tenant, Wording wording, Set<UUID> ticked) {
        return offered(tenant, ticked).stream()
                .map(event -> new Tick(
                        event.id().toString(),
                        wording.in(event.title()),
                        event.startsAt()
                                .map(wording.formats(event.zone())::dateTime)
                                .orElse(""),
                        ticked.contains(event.id().value())))
                .toList();
    }

    /** The newest, and those that are chosen already however old they are. */
    private Set<Event> offered(TenantContext tenant, Set<UUID> chosen) {
        var all = new LinkedHashSet<>(
                events.execute(tenant, chosen, Optional.empty(), NEWEST).results());
        all.addAll(events.execute(tenant, Optional.empty(), NEWEST).results());
        return all;
    }
}
