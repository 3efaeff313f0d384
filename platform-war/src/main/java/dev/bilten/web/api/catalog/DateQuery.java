package dev.bilten.web.api.catalog;

import dev.bilten.catalog.app.ListDates;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which dates: {@code ?from=2027-06-01&until=2027-07-01}, days on the calendar of the place. */
public class DateQuery {
    private static final int LAST_YEAR = 9_000;

    @QueryParam("from")
    @Parameter(description = "The first day, such as 2027-06-01")
    @Nullable String from;

    @QueryParam("until")
    @Parameter(description = "The first day that is not wanted any more")
    @Nullable String until;

    public DateQuery() {}

    public ListDates.Span span() {
        return new ListDates.Span(day("from", from), day("until", until));
    }

    private static Optional<LocalDate> day(String name, @Nullable String sent) {
        try {
            var day = Optional.ofNullable(sent).map(LocalDate::parse);
            if (day.filter(one -> one.getYear() < 1 || one.getYear() > LAST_YEAR)
                    .isEmpty()) {
                return day;
            }
        } catch (DateTimeException _) {
            // told below
        }
        throw new ProblemException(ProblemType.BAD_REQUEST, name + " is a day, such as 2027-06-01.");
    }
}
