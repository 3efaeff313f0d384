package dev.bilten.admin.jump;

import dev.bilten.admin.Wording;
import dev.bilten.admin.jump.JumpPage.Found;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Events that a few letters can mean, and their pages; of those alone that somebody may see. */
@Service
public class FoundEvents {
    private static final int EACH = 5;
    /** Of which the pages are offered where no event is named. */
    private static final int NEWEST = 3;
    /** Nobody makes events, and so copies, with rights at single ones. */
    private static final Set<String> MAKES_EVENTS = Set.of("/copy");

    private final ListEventTitles events;
    private final Catalog catalog;
    private final CurrentCall current;

    @Inject
    public FoundEvents(ListEventTitles events, Catalog catalog, CurrentCall current) {
        this.events = events;
        this.catalog = catalog;
        this.current = current;
    }

    /**
     * By its title, or by the title and the name of one of its pages or acts, in whatever order: {@code winter dates}, {@code copy
     * winter}. Such a name alone means that of the newest events.
     */
    List<Found> find(String text, May may, Wording wording) {
        if (text.isEmpty() || !may.somewhere(Permissions.EVENTS_VIEW)) {
            return List.of();
        }
        var where = may.where(Permissions.EVENTS_VIEW);
        var found = new ArrayList<Found>();
        named(text, where)
                .forEach(event ->
                        found.add(new Found("/admin/events/" + event.id(), wording.said(event.title()), null)));
        if (found.isEmpty()) {
            Parted.of(Spot.OF_EVENT, text, wording).stream()
                    .collect(Collectors.groupingBy(Parted::rest, LinkedHashMap::new, Collectors.toList()))
                    .forEach((title, acts) -> found.addAll(pages(
                            named(title, where), acts.stream().map(Parted::spot).toList(), may, wording)));
        }
        var newest = where.map(all -> events.among(current.tenant(), all, NEWEST))
                .orElseGet(() -> events.execute(current.tenant(), Optional.empty(), NEWEST));
        found.addAll(pages(newest, Spot.meant(Spot.OF_EVENT, text, wording), may, wording));
        return found.stream().distinct().limit(2L * EACH).toList();
    }

    private List<EventTitle> named(String title, Optional<Set<EventId>> where) {
        return events.named(current.tenant(), title, where, EACH);
    }

    private List<Found> pages(List<EventTitle> of, List<Spot> spots, May may, Wording wording) {
        return of.stream()
                .flatMap(event ->
                        acts(event.id(), spots, may, wording).stream().map(act -> act.of(wording.said(event.title()))))
                .toList();
    }

    List<Found> acts(EventId event, List<Spot> spots, May may, Wording wording) {
        var here = may.at(Set.of(event));
        return Spot.offered(
                spots,
                spot -> spot.open(MAKES_EVENTS.contains(spot.href()) ? may.everywhere() : here)
                        && possible(event, spot),
                "/admin/events/" + event,
                wording);
    }

    /** As the event's own pages offer it. */
    private boolean possible(EventId event, Spot spot) {
        return switch (spot.href()) {
            case "#publish" -> !live(event);
            case "#archive", "/settings#draft" -> live(event);
            default -> true;
        };
    }

    private boolean live(EventId event) {
        return catalog.event(current.tenant(), event)
                .filter(one -> one.state() == EventState.LIVE)
                .isPresent();
    }
}
