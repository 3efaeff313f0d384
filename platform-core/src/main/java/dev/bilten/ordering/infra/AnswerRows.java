package dev.bilten.ordering.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers' table. */
@Service
public class AnswerRows {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Database database;

    @Inject
    public AnswerRows(Database database) {
        this.database = database;
    }

    public record Row(@Nullable Integer number, QuestionId questionId, String value, Optional<String> file) {
        Answer answer() {
            return new Answer(number == null ? 0 : number, questionId, Json.read(value, TEXTS), file);
        }
    }

    private record OfOrder(OrderId order) {}

    public List<Answer> of(OrderId order) {
        return database.once(new OfOrder(order), () -> read(order));
    }

    private List<Answer> read(OrderId order) {
        return database.sql()
                .createQuery("""
                        select p.number, a.question_id, cast(a.value as text) as value, a.file
                        from answer a join question q on q.id = a.question_id
                        left join order_position p on p.id = a.position_id
                        where a.order_id = :order order by p.number nulls first, q.place, q.id""")
                .bind("order", order)
                .mapTo(Row.class)
                .map(Row::answer)
                .collect(Collectors.toUnmodifiableList());
    }

    /** In orders that are not over, of tickets that are not cancelled. */
    public int chosen(QuestionId question, String option) {
        return database.sql()
                .createQuery("""
                        select count(*) from answer a join orders o on o.id = a.order_id
                        left join order_position p on p.id = a.position_id
                        where a.question_id = :question and a.value @> to_jsonb(cast(:option as text))
                          and o.state in ('REQUESTED', 'PENDING', 'PAID') and coalesce(p.state, 'ACTIVE') = 'ACTIVE'""")
                .bind("question", question)
                .bind("option", option)
                .mapTo(Integer.class)
                .one();
    }

    /** Each in place of what was answered before. */
    public void put(Order order, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var batch = database.sql().prepareBatch("""
                insert into answer (order_id, position_id, question_id, value, file)
                values (:order, cast(:position as uuid), :question, cast(:value as jsonb), cast(:file as text))
                on conflict (order_id, position_id, question_id) do update set value = excluded.value, file = excluded.file""");
        for (var answer : answers) {
            batch.bind("order", order.id())
                    .bind("position", position(order, answer.position()))
                    .bind("question", answer.question())
                    .bind("value", Json.write(answer.values()))
                    .bind("file", answer.file().orElse(null))
                    .add();
        }
        batch.execute();
    }

    /** What was answered about the ones is answered about the others, which take their place one by one. */
    public void move(List<PositionId> from, List<PositionId> to) {
        var batch = database.sql().prepareBatch("update answer set position_id = :to where position_id = :from");
        for (int i = 0; i < from.size(); i++) {
            batch.bind("from", from.get(i)).bind("to", to.get(i)).add();
        }
        if (!from.isEmpty()) {
            batch.execute();
        }
    }

    /** Takes away what is answered no more: the questions of one position, or of the order for 0. */
    public void clear(Order order, int position, List<QuestionId> questions) {
        database.sql()
                .createUpdate("""
                        delete from answer where order_id = :order
                          and position_id is not distinct from cast(:position as uuid) and question_id = any(:questions)""")
                .bind("order", order.id())
                .bind("position", position(order, position))
                .bindArray(
                        "questions",
                        java.util.UUID.class,
                        questions.stream().map(QuestionId::value).toArray())
                .execute();
    }

    private static java.util.@Nullable UUID position(Order order, int number) {
        return order.positions().stream()
                .filter(position -> position.number() == number)
                .findFirst()
                .map(position -> position.id().value())
                .orElse(null);
    }
}
