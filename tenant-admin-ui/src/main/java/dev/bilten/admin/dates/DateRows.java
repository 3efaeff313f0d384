package dev.bilten.admin.dates;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import java.util.Set;

/** Dates of a series as finished text. */
record DateRows(Wording wording, Event event, Set<DateId> ticked) {
    DateRows {
        ticked = Set.copyOf(ticked);
    }

    record Row(String id, String when, String title, String sold, String left, String state, boolean ticked) {}

    Row row(DateSummary summary) {
        var formats = wording.formats(event.zone());
        var date = summary.date();
        var when =
                date.endsAt().map(end -> formats.range(date.startsAt(), end)).orElse(formats.dateTime(date.startsAt()));
        return new Row(
                date.id().toString(),
                when,
                wording.in(date.title()),
                formats.number(summary.sold()),
                left(summary),
                state(summary),
                ticked.contains(date.id()));
    }

    String left(DateSummary summary) {
        return summary.quotas() == 0
                ? "–"
                : summary.left().map(wording.formats(event.zone())::number).orElse(wording.text("dates.unlimited"));
    }

    static String state(DateSummary summary) {
        if (!summary.date().active()) {
            return "off";
        }
        return summary.left().filter(left -> left == 0).isPresent() ? "soldout" : "onsale";
    }
}
