package dev.bilten.admin.reports;

import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.Period;
import dev.bilten.kernel.Phrase;
import org.jspecify.annotations.Nullable;

/** What the stretch of time that is asked for is called, and the one that it is compared with. */
record Stretches(Wording wording, Question.Of asked) {

    /** Its days; beside another event what it is of. */
    Phrase own() {
        return asked.rival().isEmpty()
                ? Phrase.of(of(asked.period()))
                : asked.event()
                        .map(event -> wording.said(event.title()))
                        .orElseGet(() -> wording.phrase("reports.all"));
    }

    /** The other event, or the other days; empty where there is nothing to compare with. */
    Phrase other() {
        return asked.rival()
                .map(event -> wording.said(event.title()))
                .orElseGet(() -> Phrase.of(asked.other().map(this::of).orElse("")));
    }

    /** Which days of two events stand beside each other; null where there is one. */
    @Nullable Phrase laid() {
        return asked.by()
                .map(by -> wording.phrase(
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
