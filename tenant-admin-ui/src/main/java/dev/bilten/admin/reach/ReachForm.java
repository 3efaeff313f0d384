package dev.bilten.admin.reach;

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

/** The part of a form that asks where: it is drawn by {@code reach.html}. */
@Service
public class ReachForm {
    private static final int NEWEST = 300;
    /** More than one looks through at a glance. */
    private static final int SEARCHED = 10;

    private static final Set<String> WAYS = Set.of("all", "some");

    private final ListEvents events;

    @Inject
    public ReachForm(ListEvents events) {
        this.events = events;
    }

    public record Tick(String id, String title, String when, boolean on) {}

    /** @param searched there are so many that one looks for them by their words */
    public record Model(boolean some, boolean searched, List<Tick> events) {}

    /**
     * Events of others, and what is no event, are not among what is read.
     *
     * @param before what was chosen already, which is offered however old it is
     * @param none the key of what is said where nothing was chosen
     */
    public Reach read(TenantContext tenant, Form form, Set<UUID> before, String none) {
        var offered = offered(tenant, before).stream()
                .map(event -> event.id().toString())
                .collect(Collectors.toUnmodifiableSet());
        var way = form.choices("where", WAYS);
        boolean some = way.contains("some");
        var ticked =
                form.choices("events", offered).stream().map(UUID::fromString).collect(Collectors.toSet());
        if (way.isEmpty() || (some && ticked.isEmpty())) {
            form.fault("where", none);
        }
        return new Reach(some, some ? ticked : Set.of());
    }

    public Model model(TenantContext tenant, Wording wording, Reach chosen) {
        var ticks = offered(tenant, chosen.events()).stream()
                .map(event -> tick(event, wording, chosen))
                .toList();
        return new Model(chosen.some(), ticks.size() > SEARCHED, ticks);
    }

    private static Tick tick(Event event, Wording wording, Reach chosen) {
        return new Tick(
                event.id().toString(),
                wording.in(event.title()),
                event.startsAt().map(wording.formats(event.zone())::dateTime).orElse(""),
                chosen.events().contains(event.id().value()));
    }

    /** The newest, and those that are chosen already however old they are. */
    private Set<Event> offered(TenantContext tenant, Set<UUID> chosen) {
        var all = new LinkedHashSet<>(
                events.execute(tenant, chosen, Optional.empty(), NEWEST).results());
        all.addAll(events.execute(tenant, Optional.empty(), NEWEST).results());
        return all;
    }
}
