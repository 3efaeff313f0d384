package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions' table. */
@Service
public class QuestionRows {
    private static final Json.Onto<Question.Terms> QUESTION_TERMS = Json.onto(Question.Terms.PLAIN);

    private static final String SELECT = """
            select id, event_id, scope, kind, label, help, required, asked_at, place, active, cast(terms as text) as terms,
                   version
            from question\s""";

    private final Database database;

    @Inject
    public QuestionRows(Database database) {
        this.database = database;
    }

    public record Row(
            QuestionId id,
            EventId eventId,
            Question.Scope scope,
            Question.Kind kind,
            Text label,
            Text help,
            boolean required,
            Question.AskedAt askedAt,
            int place,
            boolean active,
            String terms,
            long version) {
        Question question() {
            return new Question(
                    id,
                    eventId,
                    scope,
                    kind,
                    label,
                    help,
                    required,
                    askedAt,
                    place,
                    active,
                    QUESTION_TERMS.read(terms),
                    version);
        }
    }

    public List<Question> of(EventId event) {
        return database.sql()
                .createQuery(SELECT + "where event_id = :event order by place, id")
                .bind("event", event)
                .mapTo(Row.class)
                .map(Row::question)
                .list();
    }

    public Optional<Question> byId(QuestionId id) {
        return database.sql()
                .createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::question);
    }

    public void add(Question question, Instant now) {
        database.sql()
                .createUpdate("""
                        insert into question (id, event_id, scope, kind, label, help, required, asked_at, place, active, terms,
                                              created_at)
                        values (:id, :event, :scope, :kind, cast(:label as jsonb), cast(:help as jsonb), :required, :askedAt,
                                :place, :active, cast(:document as jsonb), :now)""")
                .bindMethods(question)
                .bind("document", Json.write(question.terms()))
                .bind("now", now)
                .execute();
    }

    /** False when somebody else edited it since. */
    public boolean edit(Question question) {
        return database.sql()
                        .createUpdate("""
                        update question set label = cast(:label as jsonb), help = cast(:help as jsonb), required = :required,
                               asked_at = :askedAt, place = :place, active = :active, terms = cast(:document as jsonb),
                               version = version + 1
                        where id = :id and version = :version""")
                        .bindMethods(question)
                        .bind("document", Json.write(question.terms()))
                        .execute()
                == 1;
    }

    /** Their places are their places in the list. Editors who look at one keep what they see: the version stays. */
    public void arrange(List<QuestionId> order) {
        database.sql()
                .createUpdate("""
                        update question q set place = wanted.place - 1
                        from unnest(cast(:order as uuid[])) with ordinality wanted (id, place)
                        where q.id = wanted.id and q.place <> wanted.place - 1""")
                .bindArray(
                        "order",
                        UUID.class,
                        order.stream().map(QuestionId::value).toArray())
                .execute();
    }

    public boolean answered(QuestionId id) {
        return database.sql()
                .createQuery("select exists (select from answer where question_id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }
}
