package dev.bilten.database.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.testing.TestPlatform;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@link PlainReads} tells by its text whether a statement only reads, and the name of a function does not say what it does. So
 * what reads calls nothing that is not known here.
 */
class CalledByReadsTest {
    private static final int AT_LEAST = 200;

    private static final Set<String> KNOWN = Set.of(
            "array_agg",
            "bool_or",
            "ceil",
            "count",
            "date_bin",
            "date_trunc",
            "generate_series",
            "greatest",
            "hashtext",
            "hashtextextended",
            "jsonb_path_exists",
            "jsonb_populate_recordset",
            "jsonb_to_recordset",
            "jsonb_typeof",
            "lead",
            "least",
            "length",
            "lower",
            "make_interval",
            "max",
            "min",
            "order_words",
            "pg_current_snapshot",
            "pg_current_xact_id_if_assigned",
            "pg_snapshot_xmin",
            "plain_words",
            "position",
            "row_number",
            "string_agg",
            "string_to_table",
            "sum",
            "to_char",
            "to_jsonb",
            "trim_scale",
            "unnest",
            "upper",
            "week_of");

    /** Of the language itself, with a bracket behind them. */
    private static final Set<String> WORDS = Set.of(
            "all",
            "and",
            "any",
            "array",
            "as",
            "by",
            "case",
            "cast",
            "coalesce",
            "conflict",
            "else",
            "exists",
            "explain",
            "extract",
            "filter",
            "from",
            "grouping",
            "in",
            "join",
            "lateral",
            "materialized",
            "not",
            "on",
            "or",
            "over",
            "select",
            "sets",
            "then",
            "union",
            "values",
            "when",
            "where",
            "with");

    /** A name with a bracket behind it, unless the rows before it are called so. */
    private static final Pattern CALLED = Pattern.compile(
            "(?<!\\bas )(?<!\\bwith )(?<!\\) )(?<![:\\w])(_*+[a-z][a-z0-9_]*+) ?\\(", Pattern.CASE_INSENSITIVE);

    /** Of a part nobody knows what stands before it; it is taken for one of a query while it says nothing else. */
    private static Stream<String> strangers(String text) {
        return PlainReads.includes("select " + text)
                ? CALLED.matcher(text)
                        .results()
                        .map(call -> call.group(1))
                        .filter(name -> !KNOWN.contains(name) && !WORDS.contains(name))
                : Stream.empty();
    }

    @Test
    void what_reads_calls_nothing_that_may_write() {
        var texts = SqlTexts.all();
        assertThat(texts.stream().filter(PlainReads::includes)).hasSizeGreaterThan(AT_LEAST);
        assertThat(texts.stream().flatMap(text -> strangers(text).map(name -> name + " in: " + text)))
                .isEmpty();
    }

    @Test
    void a_stranger_is_found_in_a_query_and_in_a_part_of_one() {
        assertThat(strangers("select some_writer()")).containsExactly("some_writer");
        assertThat(strangers("where a.id = :id and Some_Writer (a.n) > own.other(1)"))
                .containsExactly("Some_Writer", "other");
        assertThat(strangers("with a (id) as (select 1) select * from unnest(:ids) as b (n), (values (1)) c (n)"))
                .isEmpty();
        assertThat(strangers("insert into a select some_writer()"))
                .as("no read anyway")
                .isEmpty();
        assertThat(SqlTexts.in("""
                        /* "a" */ String one = "b"; // "c"
                        char two = '"'; var three = \"""
                            d
                              e\""";""")).containsExactly("b", " d e");
    }

    @Test
    void the_server_says_so_too_of_all_that_are_known() {
        var platform = TestPlatform.shared();
        var database = platform.get(Database.class);
        assertThat(database.inTransaction(
                        platform.newTenant(),
                        () -> database.sql()
                                .createQuery(
                                        "select proname from pg_proc where provolatile = 'v' and proname = any(:names)")
                                .bindArray("names", String.class, KNOWN.toArray())
                                .mapTo(String.class)
                                .list()))
                .isEmpty();
    }
}
