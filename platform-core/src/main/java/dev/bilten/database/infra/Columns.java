package dev.bilten.database.infra;

import dev.bilten.database.api.Json;
import dev.bilten.database.api.TypedIds;
import dev.bilten.kernel.Id;
import dev.bilten.kernel.Text;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Teaches JDBI the kernel's types: ids are uuid columns, texts jsonb, currencies their code, and any record is a row. */
final class Columns implements JdbiPlugin, ArgumentFactory, ColumnMapperFactory {

    /** JDBI asks for the mapper of a record with every query. */
    private final Map<Class<?>, RowMapper<?>> rows = new ConcurrentHashMap<>();

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(this);
        jdbi.registerColumnMapper(this);
        jdbi.registerRowMapper(this::recordRow);
    }

    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
        return switch (value) {
            case Id id -> Optional.of((at, statement, context) -> statement.setObject(at, id.value()));
            case UUID uuid -> Optional.of((at, statement, context) -> statement.setObject(at, uuid));
            case Text text ->
                Optional.of((at, statement, context) -> statement.setObject(at, Json.write(text), Types.OTHER));
            case Currency currency ->
                Optional.of((at, statement, context) -> statement.setString(at, currency.getCurrencyCode()));
            case null, default -> Optional.empty();
        };
    }

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        var raw = GenericTypes.getErasedType(type);
        if (Id.class.isAssignableFrom(raw) && raw.isRecord()) {
            return Optional.of((row, at, context) -> {
                var value = row.getObject(at, UUID.class);
                return value == null ? null : TypedIds.make(raw, value);
            });
        }
        if (raw == Text.class) {
            return Optional.of((row, at, context) -> {
                var json = row.getString(at);
                return json == null ? Text.EMPTY : Json.read(json, Text.class);
            });
        }
        if (raw == Currency.class) {
            return Optional.of((row, at, context) -> Currency.getInstance(row.getString(at)));
        }
        return Optional.empty();
    }

    private Optional<RowMapper<?>> recordRow(Type type, ConfigRegistry config) {
        var raw = GenericTypes.getErasedType(type);
        return raw.isRecord() && !Id.class.isAssignableFrom(raw) && raw != Text.class
                ? Optional.of(rows.computeIfAbsent(raw, RecordRow::new))
                : Optional.empty();
    }
}
