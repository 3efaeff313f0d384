package dev.bilten.admin.reports;

import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.Period;
import org.jspecify.annotations.Nullable;

/** What the stretch of time that is asked for is called, and the one that it is compared with. */
record Stretches(Wording wording, Question.Of asked) {

    /** Its days; beside another event what it is of. */
    String own() {
        return asked.rival().isEmpty()
                ? of(asked.period())
                : asked.event().map(event -> wording.in(event.title())).orElse(wording.text("reports.all"));
    }

    /** The other event, or the other days; empty where there is nothing to compare with. */
    String other() {
        return asked.rival()
                .map(event -> wording.in(event.title()))
                .orElseGet(() -> asked.other().map(this::of).orElse(""));
    }

    /** Which days of two events stand beside each other; null where there is one. */
    @Nullable String laid() {
        return asked.by()
                .map(by -> wording.text(
                        "reports.laid." + by,
                        own(),
                        of(asked.period()),
                        other(),
                        asked.other().map(this::of).orElse("")))
                .orElse(null);
    }

    String of(Period period) {
        var formats = wording.formats(period.zone());
        var first = formats.date(period.begin());
        return period.days() == 1
                ? first
                : wording.text(
                        "reports.stretch", first, formats.date(period.end().minusSeconds(1)));
    }
}
