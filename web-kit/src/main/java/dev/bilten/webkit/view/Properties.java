package dev.bilten.webkit.view;

import dev.bilten.kernel.Phrase;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** What a template may read of a value: components of records, entries of maps, elements of lists. Nothing of nothing is nothing. */
final class Properties {

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));
        }
    };

    private Properties() {}

    static @Nullable Object named(@Nullable Object holder, String name) {
        return switch (unwrap(holder)) {
            case null -> null;
            case StandIn standIn -> standIn.component(name);
            case Phrase phrase when name.equals("empty") -> phrase.isBlank();
            case Phrase phrase -> throw unknown(phrase, name);
            case Record record -> component(record, name);
            case Map<?, ?> map -> map.containsKey(name) ? map.get(name) : ofGroup(map.size(), name, map);
            case Collection<?> group -> ofGroup(group.size(), name, group);
            case Map.Entry<?, ?> entry -> ofEntry(entry, name);
            case IterationStatusVar status -> ofStatus(status, name);
            case Enum<?> constant when name.equals("name") -> constant.name();
            case String text when name.equals("empty") -> text.isEmpty();
            case Object other -> throw unknown(other, name);
        };
    }

    static @Nullable Object at(@Nullable Object holder, @Nullable Object key) {
        return switch (unwrap(holder)) {
            case null -> null;
            case Map<?, ?> map -> key == null ? null : map.get(key);
            case List<?> list
            when key instanceof Integer index -> index >= 0 && index < list.size() ? list.get(index) : null;
            case StandIn standIn when key instanceof String name -> standIn.component(name);
            case Record record when key instanceof String name -> component(record, name);
            case Object other -> throw unknown(other, String.valueOf(key));
        };
    }

    /**
     * What may be absent, and what is made only when a template asks, is read as the value itself; words of the page's own
     * language are a text.
     */
    static @Nullable Object unwrap(@Nullable Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.orElse(null);
            case Supplier<?> later -> later.get();
            case Phrase phrase when phrase.plain() -> phrase.toString();
            case null, default -> value;
        };
    }

    /** The components of a record as the variables of a template. */
    static Map<String, @Nullable Object> variables(Object model) {
        var variables = new LinkedHashMap<String, @Nullable Object>();
        switch (model) {
            case Map<?, ?> map -> map.forEach((name, value) -> variables.put(String.valueOf(name), value));
            case Record record ->
                COMPONENTS
                        .get(record.getClass())
                        .forEach((name, accessor) -> variables.put(name, read(record, accessor)));
            default -> throw new IllegalArgumentException("A model is a record or a map, not " + model.getClass());
        }
        return variables;
    }

    private static @Nullable Object component(Record record, String name) {
        var accessor = COMPONENTS.get(record.getClass()).get(name);
        if (accessor == null) {
            throw unknown(record, name);
        }
        return read(record, accessor);
    }

    private static @Nullable Object read(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new TemplateProcessingException("Cannot read " + accessor, e);
        }
    }

    private static @Nullable Object ofGroup(int size, String name, Object group) {
        return switch (name) {
            case "size" -> size;
            case "empty" -> size == 0;
            default -> {
                if (group instanceof Map) {
                    yield null;
                }
                throw unknown(group, name);
            }
        };
    }

    private static @Nullable Object ofEntry(Map.Entry<?, ?> entry, String name) {
        return switch (name) {
            case "key" -> entry.getKey();
            case "value" -> entry.getValue();
            default -> throw unknown(entry, name);
        };
    }

    private static @Nullable Object ofStatus(IterationStatusVar status, String name) {
        return switch (name) {
            case "index" -> status.getIndex();
            case "count" -> status.getCount();
            case "size" -> status.getSize();
            case "current" -> status.getCurrent();
            case "even" -> status.isEven();
            case "odd" -> status.isOdd();
            case "first" -> status.isFirst();
            case "last" -> status.isLast();
            default -> throw unknown(status, name);
        };
    }

    private static TemplateProcessingException unknown(Object holder, String name) {
        return unknown(holder.getClass().getSimpleName(), name);
    }

    static TemplateProcessingException unknown(String type, String name) {
        return new TemplateProcessingException("A template cannot read '" + name + "' of " + type);
    }
}
