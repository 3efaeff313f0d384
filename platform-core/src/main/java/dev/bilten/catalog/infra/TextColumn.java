package dev.bilten.catalog.infra;

import dev.bilten.database.api.Json;
import dev.bilten.kernel.Text;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A text in several languages as jsonb. */
@Converter
public class TextColumn implements AttributeConverter<Text, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable Text text) {
        return Json.write(text == null ? Text.EMPTY : text);
    }

    @Override
    public Text convertToEntityAttribute(@Nullable String json) {
        return json == null ? Text.EMPTY : Json.read(json, Text.class);
    }
}
