package dev.bilten.admin.reach;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.Messages;
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
    private static final String WORDS = "dev/bilten/admin/reach/reach";
    private static final int NEWEST = 100;
    /** More than one looks through at a glance. */
    private static final int SEARCHED = 10;

    private static final Set<String> WAYS = Set.of("all", "some");

    private final ListEvents events;
    private final ReachLists lists;
    private final Messages messages;

    @Inject
    public ReachForm(ListEvents events, ReachLists lists, Messages messages) {
        this.events = events;
        this.lists = lists;
        this.messages = messages;
    }

    public record Tick(String id, Phrase title, String when, boolean on, List<ReachLists.Tick> lists) {}

    /** @param searched there are so many that one looks for them by their words */
    public record Model(boolean some, boolean searched, List<Tick> events) {}

    /**
     * Events of others, and what is no event, are not among what is read.
     *
     * @param before what was chosen already, which is offered however old it is
     * @param none the key of what is said where nothing was chosen
     */
    public Reach read(TenantContext tenant, Form form, Reach before, String none) {
        var offered = offered(tenant, before.events()).stream()
                .map(event -> event.id().toString())
                .collect(Collectors.toUnmodifiableSet());
        var way = form.choices("where", WAYS);
        boolean some = way.contains("some");
        var ticked =
                form.choices("events", offered).stream().map(UUID::fromString).collect(Collectors.toSet());
        if (way.isEmpty() || (some && ticked.isEmpty())) {
            form.fault("where", none);
        }
        return some ? new Reach(true, ticked, lists.read(tenant, form, ticked, before)) : Reach.EVERYWHERE;
    }

    public Model model(TenantContext tenant, Wording wording, Reach chosen) {
        var offered = offered(tenant, chosen.events());
        var ids = offered.stream().map(event -> event.id().value()).toList();
        var doors = lists.ticks(tenant, new Wording(messages, WORDS, wording.locale()), ids, chosen);
        var ticks = offered.stream()
                .map(event -> tick(
                        event, wording, chosen, doors.getOrDefault(event.id().value(), List.of())))
                .toList();
        return new Model(chosen.some(), ticks.size() > SEARCHED, ticks);
    }

    private static Tick tick(Event event, Wording wording, Reach chosen, List<ReachLists.Tick> lists) {
        return new Tick(
                event.id().toString(),
                wording.said(event.title()),
                event.startsAt().map(wording.formats(event.zone())::dateTime).orElse(""),
                chosen.events().contains(event.id().value()),
                lists);
    }

    /** The newest, and those that are chosen already however old they are. */
    private Set<Event> offered(TenantContext tenant, Set<UUID> chosen) {
        var all = new LinkedHashSet<>(
                events.execute(tenant, chosen, Optional.empty(), NEWEST).results());
        all.addAll(events.execute(tenant, Optional.empty(), NEWEST).results());
        return all;
    }
}
