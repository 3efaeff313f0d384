package dev.bilten.admin.front;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The events that a block can show: those that are on. */
@Service
public class FrontEvents {
    private final Catalog catalog;
    private final CurrentCall current;

    @Inject
    public FrontEvents(Catalog catalog, CurrentCall current) {
        this.catalog = catalog;
        this.current = current;
    }

    record Tick(String id, Phrase title, boolean ticked) {}

    List<Tick> ticks(Set<String> ticked) {
        var language = current.locale().getLanguage();
        return coming().stream()
                .map(event -> new Tick(
                        event.id().toString(),
                        event.title().phrase(language),
                        ticked.contains(event.id().toString())))
                .toList();
    }

    /** Of what was sent, what there is. */
    List<UUID> known(List<String> sent) {
        return coming().stream()
                .map(event -> event.id().value())
                .filter(id -> sent.contains(id.toString()))
                .toList();
    }

    Phrase titles(List<UUID> events) {
        var language = current.locale().getLanguage();
        return Phrase.joined(
                " · ",
                coming().stream()
                        .filter(event -> events.contains(event.id().value()))
                        .map(event -> event.title().phrase(language))
                        .toList());
    }

    private List<Event> coming() {
        var now = current.call("arranging the front page").now();
        return catalog.live(current.tenant()).stream()
                .filter(event ->
                        event.endsAt().or(event::startsAt).filter(now::isAfter).isEmpty())
                .sorted(Comparator.comparing(event -> event.startsAt().orElse(Instant.MAX)))
                .toList();
    }
}
