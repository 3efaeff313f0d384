package dev.bilten.catalog.infra;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A uuid that may be empty, which EclipseLink's own conversion does not bear. */
@Converter
public class UuidColumn implements AttributeConverter<UUID, Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object value) {
        return value == null ? null : UUID.fromString(value.toString());
    }
}
