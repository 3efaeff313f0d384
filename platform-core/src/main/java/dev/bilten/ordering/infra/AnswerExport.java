package dev.bilten.ordering.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tickets of an event and what was answered for them, each read in one go. */
@Service
public class AnswerExport {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Database database;

    @Inject
    public AnswerExport(Database database) {
        this.database = database;
    }

    public record Line(
            OrderId orderId,
            String code,
            OrderState state,
            String name,
            String email,
            int number,
            String attendee,
            String attendeeEmail) {}

    /** @param number 0 for the order's own */
    public record Answered(OrderId orderId, int number, QuestionId questionId, String value) {
        public List<String> values() {
            return Json.read(value, TEXTS);
        }
    }

    public List<Line> lines(EventId event, Optional<Set<EventId>> within) {
        var query = database.sql()
                .createQuery("""
                        select o.id as order_id, o.code, o.state, o.name, o.email, p.number,
                               coalesce(p.attendee_name, '') as attendee, coalesce(p.attendee_email, '') as attendee_email
                        from order_position p join orders o on o.id = p.order_id
                        where p.event_id = :event and p.state = 'ACTIVE' and o.state in ('REQUESTED', 'PENDING', 'PAID')
                          and %s
                        order by o.created_at, o.id, p.number""".formatted(within.isPresent() ? OnlyOf.CONDITION : "true"))
                .bind("event", event);
        within.ifPresent(events -> OnlyOf.bind(query, events));
        return query.mapTo(Line.class).list();
    }

    public List<Answered> answers(EventId event) {
        return database.sql()
                .createQuery("""
                        select a.order_id, coalesce(p.number, 0) as number, a.question_id, cast(a.value as text) as value
                        from question q join answer a on a.question_id = q.id
                        left join order_position p on p.id = a.position_id
                        where q.event_id = :event""")
                .bind("event", event)
                .mapTo(Answered.class)
                .list();
    }
}
