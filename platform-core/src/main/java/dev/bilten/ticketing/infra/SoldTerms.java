package dev.bilten.ticketing.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Text;
import dev.bilten.ticketing.domain.Wording;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of the catalogue decides about tickets, for all orders of a batch in one statement. Buyers wait for it while stock is
 * locked, so it looks into the tables itself instead of asking for each event in turn.
 */
@Service
public class SoldTerms {
    private static final Json.Onto<EventRules> EVENT_RULES = Json.onto(EventRules.PLAIN);
    private static final Json.Onto<ProductTerms> PRODUCT_TERMS = Json.onto(ProductTerms.PLAIN);

    private final Database database;

    @Inject
    public SoldTerms(Database database) {
        this.database = database;
    }

    public record Row(ProductId id, String terms, String zone, String rules) {
        Sold sold() {
            var read = PRODUCT_TERMS.read(terms);
            return new Sold(
                    read.admission(),
                    read.validity(),
                    ZoneId.of(zone),
                    EVENT_RULES.read(rules).doors());
        }
    }

    /** @param admission a position of it has a ticket */
    public record Sold(boolean admission, ProductTerms.Validity validity, ZoneId zone, Duration doors) {}

    public record DateRow(DateId id, Text title, Instant startsAt, Optional<Instant> endsAt) {}

    public Map<ProductId, Sold> of(Collection<ProductId> products) {
        return database.sql()
                .createQuery("""
                        select p.id, cast(p.terms as text) as terms, e.zone, cast(e.rules as text) as rules
                        from product p join event e on e.id = p.event_id where p.id = any(:ids)""")
                .bindArray(
                        "ids",
                        UUID.class,
                        products.stream().map(ProductId::value).toArray())
                .mapTo(Row.class)
                .collect(Collectors.toMap(Row::id, Row::sold));
    }

    public Map<DateId, Wording.Date> dates(Collection<DateId> dates) {
        if (dates.isEmpty()) {
            return Map.of();
        }
        return database.sql()
                .createQuery("select id, title, starts_at, ends_at from event_date where id = any(:ids)")
                .bindArray("ids", UUID.class, dates.stream().map(DateId::value).toArray())
                .mapTo(DateRow.class)
                .collect(Collectors.toMap(
                        DateRow::id, row -> new Wording.Date(row.title(), row.startsAt(), row.endsAt())));
    }
}
