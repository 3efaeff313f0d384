package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule made: the number, and the first and last of the dates; the list has all. */
public record DatesMade(@Schema(description = "How many") int count, DateView first, DateView last) {
    static DatesMade of(List<EventDate> dates) {
        return new DatesMade(dates.size(), DateView.of(dates.getFirst()), DateView.of(dates.getLast()));
    }
}
