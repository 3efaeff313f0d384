package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions.OptionRef;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/** Options with a limited number of places. */
@Service
public class OptionStock {
    private static final String WISH = """
            wish as (select * from unnest(cast(:questions as uuid[]), cast(:keys as text[]), cast(:counts as int[]))
                     as w (question_id, option_key, n)),
            -- locked in one order by everybody
            locked as materialized (
              select s.question_id, s.option_key, s.size - s.taken as spare, w.n
              from option_stock s join wish w on w.question_id = s.question_id and w.option_key = s.option_key
              order by s.question_id, s.option_key for update of s)""";

    private final Database database;

    @Inject
    public OptionStock(Database database) {
        this.database = database;
    }

    public record Full(QuestionId questionId, String optionKey, int spare) {}

    public Map<OptionRef, Integer> claim(Map<OptionRef, Integer> wanted) {
        return bind(database.sql().createQuery("with " + WISH + """
                        , short as (select question_id, option_key, greatest(spare, 0) as spare from locked where spare < n),
                        taken as (
                          update option_stock s set taken = s.taken + l.n from locked l
                          where s.question_id = l.question_id and s.option_key = l.option_key
                            and not exists (select from short)
                          returning s.option_key)
                        select question_id, option_key, spare from short"""), wanted)
                .mapTo(Full.class)
                .collect(Collectors.toMap(row -> new OptionRef(row.questionId(), row.optionKey()), Full::spare));
    }

    public Map<OptionRef, Integer> left(Collection<QuestionId> questions) {
        return database.sql()
                .createQuery("""
                        select question_id, option_key, greatest(size - taken, 0) as spare from option_stock
                        where question_id = any(:questions)""")
                .bindArray(
                        "questions",
                        UUID.class,
                        questions.stream().map(QuestionId::value).toArray())
                .mapTo(Full.class)
                .collect(Collectors.toMap(row -> new OptionRef(row.questionId(), row.optionKey()), Full::spare));
    }

    /** Never below nothing: whoever chose an option while it was being limited is not counted. */
    public void release(Map<OptionRef, Integer> taken) {
        bind(database.sql().createUpdate("with " + WISH + """
                        update option_stock s set taken = greatest(s.taken - l.n, 0) from locked l
                        where s.question_id = l.question_id and s.option_key = l.option_key"""), taken).execute();
    }

    /**
     * Options that are no longer limited lose their row; false when more have one already than its size.
     *
     * @param chosen how many have an option that was not limited until now
     */
    public boolean resize(QuestionId question, List<Question.Option> options, ToIntFunction<String> chosen) {
        var limited =
                options.stream().filter(option -> option.places().isPresent()).toList();
        database.sql()
                .createUpdate("delete from option_stock where question_id = :question and option_key <> all(:keys)")
                .bind("question", question)
                .bindArray(
                        "keys",
                        String.class,
                        limited.stream().map(Question.Option::key).toArray())
                .execute();
        return limited.stream()
                .allMatch(
                        option -> resize(question, option.key(), option.places().orElseThrow(), chosen));
    }

    private boolean resize(QuestionId question, String key, int size, ToIntFunction<String> chosen) {
        return edited(question, key, size) || !there(question, key) && added(question, key, size, chosen);
    }

    private boolean edited(QuestionId question, String key, int size) {
        return database.sql()
                        .createUpdate("""
                        update option_stock set size = :size
                        where question_id = :question and option_key = :key and taken <= :size""")
                        .bind("question", question)
                        .bind("key", key)
                        .bind("size", size)
                        .execute()
                == 1;
    }

    private boolean there(QuestionId question, String key) {
        return database.sql()
                .createQuery("""
                        select exists (select from option_stock where question_id = :question and option_key = :key)""")
                .bind("question", question)
                .bind("key", key)
                .mapTo(Boolean.class)
                .one();
    }

    private boolean added(QuestionId question, String key, int size, ToIntFunction<String> chosen) {
        int taken = chosen.applyAsInt(key);
        if (taken > size) {
            return false;
        }
        database.sql()
                .createUpdate("""
                        insert into option_stock (question_id, option_key, size, taken)
                        values (:question, :key, :size, :taken)""")
                .bind("question", question)
                .bind("key", key)
                .bind("size", size)
                .bind("taken", taken)
                .execute();
        return true;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Map<OptionRef, Integer> options) {
        var refs = List.copyOf(options.keySet());
        return statement
                .bindArray(
                        "questions",
                        UUID.class,
                        refs.stream().map(ref -> ref.question().value()).toArray())
                .bindArray(
                        "keys", String.class, refs.stream().map(OptionRef::key).toArray())
                .bindArray(
                        "counts", Integer.class, refs.stream().map(options::get).toArray());
    }
}
