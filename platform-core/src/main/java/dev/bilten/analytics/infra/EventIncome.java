package dev.bilten.analytics.infra;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.bilten.analytics.api.Period;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What each of some events brought in: sums where they still hold, and the rows where there are none, as {@link SalesCuts} reads. */
@Service
public class EventIncome {
    private static final String SQL = SalesCuts.FRESH + SoldSql.SOLD.formatted("s.from_at") + """
            , income as (
              select s.event_id, s.currency, s.gross_minor as minor
              from sales_sum s join fresh f on f.from_at = s.from_at
              where s.zone = :zone and s.cut = 'TOTAL' and s.event_id = any(:events)
              union all
              select event_id, currency, gross from sold where event_id = any(:events))
            select event_id as event, currency, cast(sum(minor) as bigint) as minor
            from income group by event_id, currency order by minor desc, currency""";

    private final Database database;

    @Inject
    public EventIncome(Database database) {
        this.database = database;
    }

    public record Row(EventId event, Currency currency, long minor) {
        Money money() {
            return new Money(minor, currency);
        }
    }

    /** Tax and fees included, one amount per currency, the largest first; without those that sold nothing. */
    public Map<EventId, List<Money>> of(Collection<EventId> events, Period period) {
        return database
                .sql()
                .createQuery(SQL)
                .bindArray(
                        "events",
                        UUID.class,
                        events.stream().map(EventId::value).toArray())
                .bind("from", period.begin())
                .bind("until", period.end())
                .bind("grain", "day")
                .bind("zone", period.zone().getId())
                .mapTo(Row.class)
                .stream()
                .collect(groupingBy(Row::event, mapping(Row::money, toList())));
    }
}
