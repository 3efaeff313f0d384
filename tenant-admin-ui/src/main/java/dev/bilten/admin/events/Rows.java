package dev.bilten.admin.events;

import dev.bilten.admin.EventWord;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Fullness;
import dev.bilten.catalog.api.ListedEvent;
import dev.bilten.catalog.api.NextEvent;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.messages.Formats;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Listed events as finished text.
 *
 * @param income empty while it is being added up
 * @param told at which events the reader may know the income
 */
record Rows(Wording wording, Optional<Map<EventId, List<Money>>> income, Predicate<EventId> told) {

    /**
     * @param sold of the date that is shown; null where nothing counts it
     * @param size what the bar is drawn against; null where there is nothing to draw
     * @param income null where the reader may not know it, or nobody knows it yet
     */
    record Row(
            Phrase title,
            String href,
            String when,
            String zone,
            String venue,
            boolean test,
            String state,
            @Nullable String sold,
            int taken,
            @Nullable Integer size,
            @Nullable String income) {}

    Row row(ListedEvent listed) {
        var event = listed.next();
        var formats = wording.formats(event.zone());
        var full = event.full();
        return new Row(
                wording.said(event.title()),
                EventsPage.HERE + "/" + event.id(),
                event.startsAt()
                        .map(formats::dateTime)
                        .map(when -> listed.more() == 0 ? when : wording.text("events.more", when, listed.more()))
                        .orElse(wording.text("events.nodate")),
                event.startsAt().map(formats::zoneName).orElse(""),
                event.venueName(),
                listed.test(),
                state(listed),
                full.equals(Fullness.UNCOUNTED) ? null : sold(full, formats),
                Math.min(full.sold(), full.size().orElse(0)),
                full.size().filter(size -> size > 0).orElse(null),
                told.test(event.id()) ? income(event, formats) : null);
    }

    /** Published and over, it is on sale no more. */
    private static String state(ListedEvent listed) {
        return listed.state() == EventState.LIVE && listed.next().over() ? "ended" : EventWord.of(listed.state());
    }

    private String sold(Fullness full, Formats formats) {
        return full.size()
                .map(size -> wording.text("events.sold.of", full.sold(), size))
                .orElseGet(() -> formats.number(full.sold()));
    }

    /** Several currencies do not add up; each stands for itself. */
    private @Nullable String income(NextEvent event, Formats formats) {
        return income.map(all -> all.getOrDefault(event.id(), List.of(Money.zero(event.currency()))))
                .map(sums -> sums.stream().map(formats::money).collect(Collectors.joining(" + ")))
                .orElse(null);
    }
}
