package dev.bilten.journal.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.journal.api.AuditLog.Line;
import dev.bilten.kernel.Actor;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the whole log from its newest entry down; every filter has an index, so that any depth costs the same. */
@Service
public class LogReader {
    private static final String COLUMNS =
            "id, at, actor_kind, actor_id, actor_name, action, object_type, object_id, before::text, after::text, reason";
    // said in words that the partial indexes know: buyers and their orders are most of the log, and need none of them
    private static final String BY = " and actor_id = :by and actor_kind in ('MEMBER', 'API_KEY', 'OPERATOR')";
    private static final String KIND = " and object_type = :type";
    private static final String RARE = KIND + " and object_type <> 'order'";
    private static final String THING = " and object_id = :id";
    private static final String WITH_ORDERS =
            " and (object_type = :type and object_id = :id or object_type = 'order' and object_id = any(:orders))";
    private static final String FROM = " and at >= :from";
    private static final String UNTIL = " and at < :until";

    private final Database database;

    @Inject
    public LogReader(Database database) {
        this.database = database;
    }

    /** Where a slice begins: after this entry. */
    public record Place(Instant at, UUID id) {}

    public record Row(
            UUID id,
            Instant at,
            Actor.Kind actorKind,
            String actorId,
            String actorName,
            String action,
            String objectType,
            String objectId,
            @Nullable String before,
            @Nullable String after,
            String reason) {
        Line line() {
            return new Line(
                    id,
                    at,
                    new Actor(actorKind, actorId, actorName),
                    action,
                    objectType,
                    objectId,
                    Optional.ofNullable(before),
                    Optional.ofNullable(after),
                    reason);
        }
    }

    public List<Line> before(AuditLog.Filter filter, Place place, int most) {
        if (filter.objectId().isPresent() && filter.objectType().isEmpty()) {
            return List.of();
        }
        var query = database.sql()
                .createQuery("select " + COLUMNS + " from audit_entry where (at, id) < (:at, :last)"
                        + conditions(filter) + " order by at desc, id desc limit :most")
                .bind("at", place.at())
                .bind("last", place.id())
                .bind("most", most);
        filter.objectType().ifPresent(type -> query.bind("type", type));
        filter.objectId().ifPresent(id -> query.bind("id", id));
        filter.actorId().ifPresent(by -> query.bind("by", by));
        filter.from().ifPresent(from -> query.bind("from", from));
        filter.until().ifPresent(until -> query.bind("until", until));
        if (withOrders(filter)) {
            query.bindArray("orders", String.class, filter.orders());
        }
        return query.mapTo(Row.class).map(Row::line).list();
    }

    private static String conditions(AuditLog.Filter filter) {
        return (withOrders(filter) ? WITH_ORDERS : thing(filter))
                + filter.actorId().map(_ -> BY).orElse("")
                + filter.from().map(_ -> FROM).orElse("")
                + filter.until().map(_ -> UNTIL).orElse("");
    }

    private static String thing(AuditLog.Filter filter) {
        return filter.objectType()
                        .map(type -> type.equals("order") ? KIND : RARE)
                        .orElse("")
                + filter.objectId().map(_ -> THING).orElse("");
    }

    private static boolean withOrders(AuditLog.Filter filter) {
        return filter.objectId().isPresent() && !filter.orders().isEmpty();
    }

    public Optional<Instant> first() {
        return database.sql()
                .createQuery("select at from audit_entry order by at, id limit 1")
                .mapTo(Instant.class)
                .findOne();
    }

    public Optional<Line> find(UUID id) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from audit_entry where id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .map(Row::line)
                .findOne();
    }
}
