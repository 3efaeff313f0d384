package dev.bilten.admin;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The events that a list can be narrowed to. Whoever is limited to some chooses from these. */
@Service
public class EventChoices {
    private static final int MOST = 100;

    private final ListEventTitles titles;
    private final TheirEvents theirs;
    private final CurrentCall current;

    @Inject
    public EventChoices(ListEventTitles titles, TheirEvents theirs, CurrentCall current) {
        this.titles = titles;
        this.theirs = theirs;
        this.current = current;
    }

    /** @param unknown the one that is looked for is no event, or none of theirs */
    public record Offered(List<EventTitle> events, boolean unknown) {
        public List<Choice> choices(Wording wording) {
            return events.stream()
                    .map(event -> Choice.of(event.id().toString(), wording.said(event.title())))
                    .toList();
        }
    }

    /**
     * The newest ones; an older one that is looked for is offered too.
     *
     * @param permission what they may do at each of them
     */
    public Offered of(Optional<EventId> looked, String permission) {
        var where = theirs.where(permission);
        var events = where.map(all -> titles.among(current.tenant(), all, MOST))
                .orElseGet(() -> titles.execute(current.tenant(), looked, MOST));
        boolean known = looked.isEmpty()
                || where.map(all -> all.contains(looked.get()))
                        .orElseGet(() -> events.stream().map(EventTitle::id).anyMatch(looked.get()::equals));
        return new Offered(events, !known);
    }
}
