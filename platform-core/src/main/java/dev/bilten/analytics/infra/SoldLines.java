package dev.bilten.analytics.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What was sold, ticket by ticket and fee by fee: the rows that a report adds up. */
@Service
public class SoldLines {
    /** The heads of {@link Line#cells}. */
    public static final List<String> HEADS = List.of(
            "order", "paid", "event", "product", "channel", "link", "currency", "gross", "net", "tax", "tax rate");

    private final Database database;

    @Inject
    public SoldLines(Database database) {
        this.database = database;
    }

    public record Line(
            String code,
            Instant paidAt,
            Text event,
            Optional<Text> product,
            String channel,
            String via,
            String currency,
            long gross,
            long tax,
            BigDecimal taxRate) {
        /** @param language of the names */
        public List<Object> cells(String language, ZoneId zone) {
            return List.of(
                    code,
                    paidAt.atZone(zone).toOffsetDateTime().toString(),
                    event.in(language),
                    product.map(name -> name.in(language)).orElse("(fee)"),
                    channel,
                    via,
                    currency,
                    Money.of(gross, currency).major(),
                    Money.of(gross - tax, currency).major(),
                    Money.of(tax, currency).major(),
                    taxRate.stripTrailingZeros());
        }
    }

    /** In the order they were paid. Read as they come, so that a busy day needs no more memory than a quiet one. */
    public void each(Optional<EventId> event, Instant from, Instant until, Consumer<Line> line) {
        database.together();
        database.sql()
                .createQuery(
                        "with span as (select cast(:from as timestamptz) as from_at, cast(:until as timestamptz) as until_at), "
                                + SoldSql.SOLD.formatted("o.paid_at") + """
                        select s.code, s.paid_at, e.title as event, p.name as product, s.channel, s.via, s.currency,
                               s.gross, s.tax, s.tax_rate
                        from sold s join event e on e.id = s.event_id left join product p on p.id = s.product_id
                        where cast(:event as uuid) is null or s.event_id = cast(:event as uuid)
                        order by s.paid_at, s.code, s.number""")
                .bind("event", event.map(EventId::value).orElse(null))
                .bind("from", from)
                .bind("until", until)
                .setFetchSize(1_000)
                .mapTo(Line.class)
                .forEach(line);
    }
}
