package dev.bilten.catalog.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.domain.Shift;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Uuids;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies the rows of an event, table by table, as documents: every row gets an id of its own, every old id inside a row, also
 * deep in what is kept as a document, becomes the new one, and a column that comes later is copied without a word here.
 */
@Service
public class EventCopy {
    private static final Json.Onto<EventRules> EVENT_RULES = Json.onto(EventRules.PLAIN);
    private static final Json.Onto<ProductTerms> PRODUCT_TERMS = Json.onto(ProductTerms.PLAIN);

    /** In the order of their references. */
    private static final Map<String, String> TABLES = tables();

    private static final List<String> MOMENTS = List.of("starts_at", "ends_at", "sale_from", "sale_until");
    private static final List<String> COUNTERS = List.of("held", "sold", "blocked", "promised", "allotted", "beyond");

    private final Database database;

    @Inject
    public EventCopy(Database database) {
        this.database = database;
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        var event = " t where t.event_id = :event order by t.id";
        tables.put("event_date", event);
        tables.put("category", event);
        tables.put("product", event);
        tables.put("variation", " t join product p on p.id = t.product_id where p.event_id = :event order by t.id");
        tables.put("quota", event);
        tables.put("quota_product", " t join quota q on q.id = t.quota_id where q.event_id = :event");
        tables.put("question", event);
        tables.put("option_stock", " t join question q on q.id = t.question_id where q.event_id = :event");
        return tables;
    }

    /** @param ids for each old one, also inside of it, its own */
    public record Copied(EventId event, Map<UUID, UUID> ids) {
        public Copied {
            ids = Map.copyOf(ids);
        }
    }

    /** @param addresses the first that nobody has becomes the copy's */
    public record Named(Text title, Stream<String> addresses) {}

    /** Copies everything but what was sold, kept or promised. */
    public Copied copy(EventId original, Named named, Shift shift, Instant now) {
        var ids = new LinkedHashMap<String, String>();
        var copy = EventId.next();
        ids.put(original.toString(), copy.toString());
        var event =
                (ObjectNode) rows("event", " t where t.id = :event", original).getFirst();
        event.put("state", "DRAFT").put("test_mode", false).putNull("published_at");
        event.set("title", Json.tree(Json.write(named.title())));
        var made = fresh(event, ids, shift, now);
        var rows = new LinkedHashMap<String, List<ObjectNode>>();
        // all first: a product names variations, which are copied after it
        TABLES.forEach((table, from) -> rows.put(
                table,
                rows(table, from, original).stream()
                        .map(row -> fresh((ObjectNode) row, ids, shift, now))
                        .toList()));
        if (named.addresses().noneMatch(slug -> insert("event", List.of(made.put("slug", slug)), ids) == 1)) {
            throw new IllegalArgumentException("no address that nobody has");
        }
        rows.forEach((table, some) -> insert(table, some, ids));
        var known = new HashMap<UUID, UUID>();
        ids.forEach((old, fresh) -> known.put(UUID.fromString(old), UUID.fromString(fresh)));
        return new Copied(copy, known);
    }

    private ObjectNode fresh(ObjectNode row, Map<String, String> ids, Shift shift, Instant now) {
        if (row.has("id")) {
            ids.computeIfAbsent(row.get("id").asText(), _ -> Uuids.next().toString());
        }
        if (row.has("version")) {
            row.put("version", 0);
        }
        if (row.has("created_at")) {
            row.put("created_at", now.toString());
        }
        COUNTERS.stream().filter(row::has).forEach(counter -> row.put(counter, 0));
        if (row.has("taken")) {
            row.put("taken", 0);
        }
        if (row.has("closed")) {
            row.put("closed", false);
        }
        for (var moment : MOMENTS) {
            shift(row, moment, shift);
        }
        if (row.has("price_minor") && row.has("terms")) {
            var terms = PRODUCT_TERMS.read(row.get("terms").toString());
            row.set("terms", Json.tree(Json.write(shift.terms(terms))));
        }
        if (row.has("rules") && row.has("slug")) {
            var rules = EVENT_RULES.read(row.get("rules").toString());
            row.set("rules", Json.tree(Json.write(shift.rules(rules))));
        }
        return row;
    }

    private static void shift(ObjectNode row, String moment, Shift shift) {
        @Nullable JsonNode there = row.get(moment);
        if (there != null && !there.isNull()) {
            row.put(
                    moment,
                    shift.moment(OffsetDateTime.parse(there.asText()).toInstant())
                            .toString());
        }
    }

    private List<JsonNode> rows(String table, String from, EventId event) {
        return database.sql()
                .createQuery("select to_jsonb(t) from " + table + from)
                .bind("event", event)
                .mapTo(String.class)
                .map(Json::tree)
                .list();
    }

    /** How many were not there: the ids are new, so only an event's address can be somebody else's. */
    private int insert(String table, List<ObjectNode> rows, Map<String, String> ids) {
        if (rows.isEmpty()) {
            return 0;
        }
        return database.sql()
                .createUpdate("insert into " + table + " select * from jsonb_populate_recordset(null::" + table
                        + ", cast(:rows as jsonb))" + (table.equals("event") ? " on conflict (slug) do nothing" : ""))
                .bind("rows", NewIds.in(Json.write(rows), ids))
                .execute();
    }
}
