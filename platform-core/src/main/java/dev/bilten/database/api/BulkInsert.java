package dev.bilten.database.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows in one statement: each column travels as one array. Said once per table, as a constant:
 *
 * <pre>BulkInsert.&lt;Note&gt;into("note").uuid("id", Note::id).text("text", Note::text)</pre>
 *
 * The text of the statement does not depend on the number of rows, so that the server plans it once per connection.
 */
public final class BulkInsert<T> {
    private final String table;
    private final List<Column<T>> columns;
    private final String ending;
    private final String sql;

    /** @param type what the array holds on the wire; {@code cast} what it becomes in the table */
    private record Column<T>(String name, String type, String cast, Function<T, @Nullable Object> value) {}

    private BulkInsert(String table, List<Column<T>> columns, String ending) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.ending = ending;
        this.sql = "insert into " + table + " (" + join(columns, Column::name) + ") select "
                + join(columns, column -> column.name + column.cast) + " from unnest("
                + join(columns, column -> "cast(? as " + column.type + "[])") + ") as row ("
                + join(columns, Column::name) + ")" + ending;
    }

    public static <T> BulkInsert<T> into(String table) {
        return new BulkInsert<>(table, List.of(), "");
    }

    public BulkInsert<T> uuid(String name, Function<T, @Nullable UUID> value) {
        return with(name, "uuid", "", value::apply);
    }

    public BulkInsert<T> text(String name, Function<T, @Nullable String> value) {
        return with(name, "text", "", value::apply);
    }

    public BulkInsert<T> integer(String name, ToIntFunction<T> value) {
        return with(name, "int4", "", value::applyAsInt);
    }

    public BulkInsert<T> optionalInteger(String name, Function<T, @Nullable Integer> value) {
        return with(name, "int4", "", value::apply);
    }

    public BulkInsert<T> bigint(String name, ToLongFunction<T> value) {
        return with(name, "int8", "", value::applyAsLong);
    }

    public BulkInsert<T> numeric(String name, Function<T, BigDecimal> value) {
        return with(name, "numeric", "", value::apply);
    }

    public BulkInsert<T> bool(String name, Predicate<T> value) {
        return with(name, "bool", "", value::test);
    }

    public BulkInsert<T> instant(String name, Function<T, @Nullable Instant> value) {
        return with(name, "timestamptz", "", row -> {
            var at = value.apply(row);
            return at == null ? null : at.atOffset(ZoneOffset.UTC).toString();
        });
    }

    /** A value that is written as JSON. */
    public BulkInsert<T> json(String name, Function<T, @Nullable Object> value) {
        return with(name, "text", "::jsonb", row -> {
            var document = value.apply(row);
            return document == null ? null : Json.write(document);
        });
    }

    /** What stands behind the rows, such as {@code on conflict (key) do nothing}. */
    public BulkInsert<T> ending(String clause) {
        return new BulkInsert<>(table, columns, " " + clause);
    }

    private BulkInsert<T> with(String name, String type, String cast, Function<T, @Nullable Object> value) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(name, type, cast, value));
        return new BulkInsert<>(table, more, ending);
    }

    /** @return how many rows there are more now */
    public int execute(Database database, List<T> rows) {
        return rows.isEmpty() ? 0 : bind(database.sql().createUpdate(sql), rows).execute();
    }

    /** For a statement that ends with {@code returning} one uuid: those of the new rows. */
    public List<UUID> returning(Database database, List<T> rows) {
        return rows.isEmpty()
                ? List.of()
                : bind(database.sql().createQuery(sql), rows).mapTo(UUID.class).list();
    }

    private <S extends SqlStatement<S>> S bind(S statement, List<T> rows) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var values = rows.stream().map(column.value).toArray();
            Argument array = (at, prepared, context) ->
                    prepared.setArray(at, context.getConnection().createArrayOf(column.type, values));
            statement.bind(i, array);
        }
        return statement;
    }

    private static <T> String join(List<Column<T>> columns, Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
