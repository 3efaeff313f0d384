package dev.bilten.admin.jump;

import dev.bilten.admin.Wording;
import dev.bilten.admin.jump.JumpPage.Found;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events that a few letters can mean, and their pages; of those alone that somebody may see. */
@Service
public class FoundEvents {
    private static final int EACH = 5;
    /** Of which the pages are offered where no event is named. */
    private static final int NEWEST = 3;

    private static final int MOST_WORDS = 6;
    /** Nobody makes events, and so copies, with rights at single ones. */
    private static final Set<String> MAKES_EVENTS = Set.of("/copy");

    private final ListEventTitles events;
    private final CurrentCall current;

    @Inject
    public FoundEvents(ListEventTitles events, CurrentCall current) {
        this.events = events;
        this.current = current;
    }

    /**
     * By its title, or by the title and the name of one of its pages behind it: {@code winter dates}. A page's name alone means
     * that of the newest events.
     */
    List<Found> find(String text, May may, Wording wording) {
        if (text.isEmpty() || !may.somewhere(Permissions.EVENTS_VIEW)) {
            return List.of();
        }
        var where = may.where(Permissions.EVENTS_VIEW);
        var found = new ArrayList<Found>();
        events.named(current.tenant(), text, where, EACH)
                .forEach(event -> found.add(new Found("/admin/events/" + event.id(), wording.in(event.title()), null)));
        var words = text.split("\\s+");
        for (int at = words.length - 1; at > 0 && found.isEmpty() && words.length <= MOST_WORDS; at--) {
            var title = String.join(" ", Arrays.copyOfRange(words, 0, at));
            var section = String.join(" ", Arrays.copyOfRange(words, at, words.length));
            found.addAll(pages(events.named(current.tenant(), title, where, EACH), section, may, wording));
        }
        var newest = where.map(all -> events.among(current.tenant(), all, NEWEST))
                .orElseGet(() -> events.execute(current.tenant(), Optional.empty(), NEWEST));
        found.addAll(pages(newest, text, may, wording));
        return found.stream().distinct().limit(2L * EACH).toList();
    }

    private List<Found> pages(List<EventTitle> of, String text, May may, Wording wording) {
        return of.stream()
                .flatMap(event -> sections(event.id(), text, may, wording).stream()
                        .map(one -> new Found(one.href(), one.text(), wording.in(event.title()))))
                .toList();
    }

    List<Found> sections(EventId event, String text, May may, Wording wording) {
        var here = may.at(Set.of(event));
        return Spot.OF_EVENT.stream()
                .filter(spot -> spot.open(MAKES_EVENTS.contains(spot.href()) ? may.everywhere() : here)
                        && spot.meant(text, wording))
                .map(spot -> new Found("/admin/events/" + event + spot.href(), spot.called(wording), null))
                .toList();
    }
}
