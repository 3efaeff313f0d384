package dev.bilten.analytics.infra;

import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.client.api.query.QuerySettings;
import dev.bilten.analytics.api.Sales;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Asks the warehouse. Every question names the tenant first, counts a row that came twice once ({@code final}), and takes
 * what it is given as parameters of the server, never as part of the SQL.
 */
@Service
public class Counts {
    private static final String WHERE = """
            from business_event final
            where tenant_id = {tenant:UUID} and type = {type:String}
              and at >= fromUnixTimestamp64Milli({from:Int64}) and at < fromUnixTimestamp64Milli({to:Int64})
              and ({event:UUID} = toUUID('00000000-0000-0000-0000-000000000000') or event_id = {event:UUID})
            """;

    private static final String HOUR = "toUnixTimestamp(toStartOfHour(at, {zone:String})) as hour";

    private final ClickHouse clickHouse;

    @Inject
    public Counts(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    /** What is counted: one organizer's, one event's or all, from (inclusive) to (exclusive). */
    public record Range(TenantId tenant, Optional<EventId> event, Instant from, Instant to) {}

    public record Scans(long entered, long refused) {}

    public Sales sales(Range range) {
        return sales(rows("""
                select currency, uniqExact(order_id) as orders, sum(quantity) as tickets, sum(amount_minor) as amount
                """ + WHERE + "group by currency order by currency", range, "order.paid", Map.of()));
    }

    public Map<Instant, Sales> salesPerHour(Range range, ZoneId zone) {
        var sql = "select " + HOUR
                + ", currency, uniqExact(order_id) as orders, sum(quantity) as tickets, sum(amount_minor) as amount "
                + WHERE + "group by hour, currency order by hour, currency";
        var byHour = new TreeMap<Instant, List<GenericRecord>>();
        rows(sql, range, "order.paid", Map.of("zone", name(zone)))
                .forEach(row -> byHour.computeIfAbsent(hour(row), hour -> new ArrayList<>())
                        .add(row));
        var sales = new HashMap<Instant, Sales>();
        byHour.forEach((hour, rows) -> sales.put(hour, sales(rows)));
        return sales;
    }

    public Map<Instant, Scans> scansPerHour(Range range, ZoneId zone) {
        var sql = "select " + HOUR
                + ", countIf(outcome = 'ENTERED') as entered, countIf(outcome not in ('ENTERED', 'LEFT')) as refused "
                + WHERE
                + "group by hour order by hour";
        var scans = new HashMap<Instant, Scans>();
        rows(sql, range, "ticket.scanned", Map.of("zone", name(zone)))
                .forEach(row -> scans.put(hour(row), new Scans(row.getLong("entered"), row.getLong("refused"))));
        return scans;
    }

    /** How often pages were shown, by the code of the link; the empty one for none. */
    public Map<String, Long> views(Range range) {
        var views = new HashMap<String, Long>();
        rows("select outcome, sum(quantity) as views " + WHERE + "group by outcome", range, "shop.viewed", Map.of())
                .forEach(row -> views.put(row.getString("outcome"), row.getLong("views")));
        return views;
    }

    private List<GenericRecord> rows(String sql, Range range, String type, Map<String, Object> more) {
        var parameters = new HashMap<String, Object>(more);
        parameters.put("tenant", range.tenant().toString());
        parameters.put("type", type);
        parameters.put("from", range.from().toEpochMilli());
        parameters.put("to", range.to().toEpochMilli());
        parameters.put("event", range.event().map(EventId::toString).orElse("00000000-0000-0000-0000-000000000000"));
        var settings = new QuerySettings().setMaxExecutionTime(5);
        return clickHouse.call(client -> client.queryAll(sql, parameters, settings));
    }

    /** Java calls the zone without an offset Z; ClickHouse knows names of places, and UTC. */
    private static String name(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static Sales sales(List<GenericRecord> rowPerCurrency) {
        long orders = 0;
        long tickets = 0;
        var revenue = new ArrayList<Money>();
        for (var row : rowPerCurrency) {
            orders += row.getLong("orders");
            tickets += row.getLong("tickets");
            revenue.add(Money.of(row.getLong("amount"), row.getString("currency")));
        }
        return new Sales(orders, tickets, revenue);
    }

    private static Instant hour(GenericRecord row) {
        return Instant.ofEpochSecond(row.getLong("hour"));
    }
}
