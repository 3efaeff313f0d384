package dev.bilten.catalog.infra;

import dev.bilten.database.api.Json;
import dev.bilten.kernel.Text;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A text in several languages as jsonb, which the driver takes as a string and gives as an object of its own. */
@Converter
public class TextColumn implements AttributeConverter<Text, Object> {
    @Override
    public Object convertToDatabaseColumn(@Nullable Text text) {
        return Json.write(text == null ? Text.EMPTY : text);
    }

    @Override
    public Text convertToEntityAttribute(@Nullable Object json) {
        return json == null ? Text.EMPTY : Json.read(json.toString(), Text.class);
    }
}
