package dev.bilten.database.infra;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A row as a record. Which column fills which component is found out once for each list of columns, not for each query: that
 * took longer than reading the row.
 */
final class RecordRow<T> implements RowMapper<T> {
    private final RowMapper<T> mapper;
    private final Map<String, RowMapper<T>> byColumns = new ConcurrentHashMap<>();

    RecordRow(Class<T> type) {
        this.mapper = ConstructorMapper.of(type);
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
        return specialize(row, context).map(row, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
        var columns = columns(rows);
        var known = byColumns.get(columns);
        if (known == null) {
            known = mapper.specialize(rows, context);
            byColumns.put(columns, known);
        }
        return known;
    }

    private static String columns(ResultSet rows) throws SQLException {
        var all = rows.getMetaData();
        var names = new StringBuilder();
        for (int i = 1; i <= all.getColumnCount(); i++) {
            names.append(all.getColumnLabel(i)).append(' ');
        }
        return names.toString();
    }
}
