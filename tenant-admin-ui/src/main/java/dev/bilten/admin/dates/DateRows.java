package dev.bilten.admin.dates;

import dev.bilten.admin.Wording;
import dev.bilten.admin.inplace.EditedRow;
import dev.bilten.admin.inplace.ShownName;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DateSummary;
import dev.bilten.catalog.api.Event;
import dev.bilten.kernel.Phrase;
import java.util.HashMap;
import java.util.Set;

/**
 * Dates of a series as finished text.
 *
 * @param at which of them the page shows, as the query of its address
 */
record DateRows(Wording wording, Event event, Set<DateId> ticked, String at, Typed typed) {
    DateRows {
        ticked = Set.copyOf(ticked);
    }

    record Row(
            String id,
            String when,
            Phrase title,
            String sold,
            String left,
            String state,
            boolean ticked,
            boolean sized,
            EditedRow edit) {}

    Row row(DateSummary summary) {
        var formats = wording.formats(event.zone());
        var date = summary.date();
        var when = date.endsAt()
                .map(end -> formats.range(date.startsAt(), end))
                .orElseGet(() -> formats.dateTime(date.startsAt()));
        return new Row(
                date.id().toString(),
                when,
                wording.said(date.title()),
                formats.number(summary.sold()),
                left(summary),
                state(summary),
                ticked.contains(date.id()),
                summary.quotas() == 1,
                edited(summary));
    }

    /** Its places are a field where one limit of its own says how many. */
    private EditedRow edited(DateSummary summary) {
        var date = summary.date();
        var stored = new HashMap<String, String>();
        stored.put("title", wording.in(date.title()));
        stored.put("active", date.active() ? "on" : "");
        if (summary.quotas() == 1) {
            stored.put("size", summary.size().map(String::valueOf).orElse(""));
        }
        return typed.row(
                date.id().toString(),
                DatesPage.here(event) + "/" + date.id() + "/row" + at,
                date.version(),
                ShownName.language(date.title(), wording.locale()),
                stored);
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
