package dev.bilten.database.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.bilten.kernel.Id;
import dev.bilten.kernel.Text;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** JSON forms of the kernel's types, so that the kernel itself needs no library. */
final class KernelJson {
    private KernelJson() {}

    static SimpleModule module() {
        var module = new SimpleModule("kernel");
        module.addSerializer(Id.class, new JsonSerializer<Id>() {
            @Override
            public void serialize(Id id, JsonGenerator out, SerializerProvider context) throws IOException {
                out.writeString(id.value().toString());
            }
        });
        module.addSerializer(Text.class, new JsonSerializer<Text>() {
            @Override
            public void serialize(Text text, JsonGenerator out, SerializerProvider context) throws IOException {
                out.writePOJO(text.byLanguage());
            }
        });
        module.addDeserializer(Text.class, new JsonDeserializer<Text>() {
            @Override
            public Text deserialize(JsonParser in, DeserializationContext context) throws IOException {
                var type = context.getTypeFactory().constructMapType(Map.class, String.class, String.class);
                Map<String, String> texts = context.readValue(in, type);
                return new Text(texts);
            }
        });
        module.setDeserializerModifier(new IdReading());
        return module;
    }

    private static final class IdReading extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> otherwise) {
            var raw = type.getBeanClass();
            if (!Id.class.isAssignableFrom(raw) || !raw.isRecord()) {
                return otherwise;
            }
            return new JsonDeserializer<Object>() {
                @Override
                public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
                    return TypedIds.make(raw, context.readValue(in, UUID.class));
                }
            };
        }
    }
}
