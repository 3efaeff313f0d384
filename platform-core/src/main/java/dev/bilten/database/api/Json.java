package dev.bilten.database.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How values stand in {@code jsonb} columns: typed ids as their UUID, texts as an object by language, times in ISO 8601. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .registerModule(KernelJson.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is no " + type.getSimpleName(), e);
        }
    }

    /** Documents whose missing parts are as in {@code plain}: older ones do not know what came later. */
    public static <T> Onto<T> onto(T plain) {
        @SuppressWarnings("unchecked") // a value's class is a class of its type
        var type = (Class<T>) plain.getClass();
        return new Onto<>(type, MAPPER.valueToTree(plain));
    }

    /** Written down once: each document begins with it. */
    public static final class Onto<T> {
        private final Class<T> type;
        private final ObjectNode plain;

        private Onto(Class<T> type, ObjectNode plain) {
            this.type = type;
            this.plain = plain;
        }

        public T read(String json) {
            try {
                // the parts themselves are shared and stay as they are
                var all = MAPPER.createObjectNode();
                all.setAll(plain);
                all.setAll((ObjectNode) MAPPER.readTree(json));
                return MAPPER.treeToValue(all, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("stored JSON is no " + type.getSimpleName(), e);
            }
        }
    }

    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is no " + type.getType(), e);
        }
    }

    public static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }
}
