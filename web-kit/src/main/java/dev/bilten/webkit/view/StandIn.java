package dev.bilten.webkit.view;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a template sees instead of a record while it is tried: whoever asks for what the record does not have fails, as with
 * the record itself.
 *
 * @param type the record's name
 * @param names of its components
 * @param values of those that are there
 */
public record StandIn(String type, Set<String> names, Map<String, Object> values) {
    @Nullable Object component(String name) {
        if (!names.contains(name)) {
            throw Properties.unknown(type, name);
        }
        return values.get(name);
    }
}
