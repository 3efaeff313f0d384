package dev.bilten.admin.reports;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.app.ReadSalesReport;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Which days of another event stand beside those of one. An organizer asks how far the other one was as many days before it
 * began; where it has not come that far yet, as many days after its first sale.
 */
@Service
public class LaidOver {
    private final ReadSalesReport sales;
    private final CurrentCall current;

    @Inject
    public LaidOver(ReadSalesReport sales, CurrentCall current) {
        this.sales = sales;
        this.current = current;
    }

    /** What the days of both are counted from. */
    enum By {
        BEGINNING,
        FIRST_SALE,
        /** Nothing: they are the same days of the calendar. */
        CALENDAR
    }

    record Days(Period period, By by) {}

    Days of(Optional<Event> event, Event rival, Period period, LocalDate today) {
        var zone = period.zone();
        return of(
                apart(event.flatMap(Event::startsAt), rival.startsAt(), zone),
                () -> apart(event.flatMap(this::firstSale), firstSale(rival), zone),
                period,
                today);
    }

    /**
     * @param begin so many days later the other one begins; empty where it is not known
     * @param sold so many days later its first sale was; empty where one of them sold nothing
     */
    static Days of(OptionalLong begin, Supplier<OptionalLong> sold, Period period, LocalDate today) {
        if (begin.isPresent() && !period.from().plusDays(begin.getAsLong()).isAfter(today)) {
            return new Days(shifted(period, begin.getAsLong()), By.BEGINNING);
        }
        var first = sold.get();
        return first.isPresent()
                ? new Days(shifted(period, first.getAsLong()), By.FIRST_SALE)
                : begin.isPresent()
                        ? new Days(shifted(period, begin.getAsLong()), By.BEGINNING)
                        : new Days(period, By.CALENDAR);
    }

    private Optional<Instant> firstSale(Event event) {
        return sales.firstSale(current.tenant(), event.id());
    }

    /** In days. */
    private static OptionalLong apart(Optional<Instant> one, Optional<Instant> other, ZoneId zone) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(one.get(), zone), LocalDate.ofInstant(other.get(), zone)))
                : OptionalLong.empty();
    }

    private static Period shifted(Period period, long days) {
        return new Period(period.from().plusDays(days), period.until().plusDays(days), period.zone());
    }
}
