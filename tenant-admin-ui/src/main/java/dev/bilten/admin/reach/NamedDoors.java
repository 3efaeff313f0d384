package dev.bilten.admin.reach;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.app.ListCheckinLists;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The check-in lists that teams and keys are limited to, as people call them. */
@Service
public class NamedDoors {
    private static final String WORDS = "dev/bilten/admin/reach/reach";
    private static final int MOST = 1_000;

    private final ListEvents events;
    private final ListCheckinLists lists;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public NamedDoors(ListEvents events, ListCheckinLists lists, Messages messages, CurrentCall current) {
        this.events = events;
        this.lists = lists;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param events what they are called, by id
     * @param lists by id
     */
    public record Names(Wording wording, Map<UUID, Phrase> events, Map<UUID, CheckinList> lists) {

        /**
         * A sentence for each event of which not all lists are theirs; none where they are.
         *
         * @param limits by event, the lists that are
         */
        public List<Phrase> of(Map<UUID, Set<UUID>> limits) {
            return limits.entrySet().stream()
                    .map(entry -> wording.phrase(
                            "reach.lists.only",
                            events.getOrDefault(entry.getKey(), Phrase.of("–")),
                            entry.getValue().stream()
                                    .map(this::called)
                                    .sorted()
                                    .collect(Collectors.joining(wording.text("reach.comma")))))
                    .sorted(Comparator.comparing(Phrase::toString))
                    .toList();
        }

        /** One that is gone is told of: it does not set anybody free. */
        private String called(UUID id) {
            return Optional.ofNullable(lists.get(id))
                    .map(list -> list.standard() ? wording.text("reach.lists.standard") : list.name())
                    .orElseGet(() -> wording.text("reach.lists.gone"));
        }
    }

    /** Asked once for all rows of a page. */
    public Names names(Collection<Map<UUID, Set<UUID>>> limits) {
        var wording = new Wording(messages, WORDS, current.locale());
        var of = limits.stream().flatMap(all -> all.keySet().stream()).collect(Collectors.toSet());
        if (of.isEmpty()) {
            return new Names(wording, Map.of(), Map.of());
        }
        return new Names(
                wording,
                events.execute(current.tenant(), of, Optional.empty(), MOST).results().stream()
                        .collect(Collectors.toMap(
                                (Event event) -> event.id().value(), event -> wording.said(event.title()))),
                lists.all(current.tenant(), of).stream()
                        .collect(Collectors.toMap(list -> list.id().value(), Function.identity())));
    }
}
