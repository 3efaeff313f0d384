package dev.bilten.web.api;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Makes the schemas say what the records say: what is always there, what may be null, and the words of each enum. */
final class ShapeSchemas {
    private final Map<String, Schema> schemas;

    ShapeSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void complete() {
        Stream.concat(Contents.SENT.stream(), Contents.ANSWERED.stream()).forEach(this::complete);
        schemas.forEach((name, schema) -> {
            if (name.startsWith(Listing.class.getSimpleName())) {
                schema.required(List.of("results", "next"));
                schema.getProperties().get("next").addType(SchemaType.NULL);
            }
        });
    }

    static Schema uuid() {
        return OASFactory.createSchema().addType(SchemaType.STRING).format("uuid");
    }

    static Schema words(Class<?> type) {
        var schema = OASFactory.createSchema().addType(SchemaType.STRING);
        Arrays.stream(type.getEnumConstants()).forEach(word -> schema.addEnumeration(word.toString()));
        return schema;
    }

    private void complete(Class<? extends Record> shape) {
        var schema = schemas.get(name(shape));
        if (schema == null) {
            throw new IllegalStateException("no schema for " + shape);
        }
        var required = new ArrayList<String>();
        for (var component : shape.getRecordComponents()) {
            var property = schema.getProperties().get(component.getName());
            var wanted = wanted(component);
            var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !wanted;
            if (!nullable || Contents.ANSWERED.contains(shape)) {
                required.add(component.getName());
            }
            schema.addProperty(
                    component.getName(), nullable ? orNull(exact(component, property)) : exact(component, property));
        }
        schema.required(required.isEmpty() ? null : required);
        if (Contents.SENT.contains(shape)) {
            schema.additionalPropertiesBoolean(false);
        }
    }

    static String name(Class<? extends Record> shape) {
        var given = shape.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return given == null || given.name().isEmpty() ? shape.getSimpleName() : given.name();
    }

    /** A body's component is nullable in Java so that we can say that it is missing. */
    private static boolean wanted(RecordComponent component) {
        var said =
                component.getAccessor().getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return said != null && said.required();
    }

    private static Schema exact(RecordComponent component, Schema property) {
        var type = component.getType();
        if (type.isEnum()) {
            return words(type).description(property.getDescription());
        }
        return type == java.util.UUID.class ? uuid().description(property.getDescription()) : property;
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            return schema.addType(SchemaType.NULL);
        }
        var nothing = OASFactory.createSchema().addType(SchemaType.NULL);
        var some = OASFactory.createSchema().ref(schema.getRef());
        return OASFactory.createSchema().description(schema.getDescription()).anyOf(List.of(some, nothing));
    }
}
