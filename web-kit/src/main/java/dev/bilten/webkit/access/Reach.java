package dev.bilten.webkit.access;

import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a route goes for whoever has rights at some events alone; what says nothing is closed to them. */
sealed interface Reach {

    /** They are not let in. */
    record Closed() implements Reach {}

    /** One event, which the path names. */
    record One(String parameter) implements Reach {}

    /** Those events that are theirs. */
    record Theirs() implements Reach {}

    static Reach of(@Nullable Class<?> resource, @Nullable Method method) {
        if (resource == null || method == null) {
            return new Closed();
        }
        return on(method).or(() -> on(resource)).orElse(new Closed());
    }

    /** Whether somebody has all that is needed as far as this route goes. */
    default boolean lets(Caller.Person person, Set<String> needed, MultivaluedMap<String, String> path) {
        return switch (this) {
            case Closed() -> false;
            case One(var parameter) ->
                event(path.get(parameter))
                        .map(event -> person.at(event).containsAll(needed))
                        .orElse(false);
            case Theirs() ->
                person.events().keySet().stream()
                        .anyMatch(event -> person.at(event).containsAll(needed));
        };
    }

    private static Optional<Reach> on(AnnotatedElement place) {
        if (place.getAnnotation(WithinEvent.class) instanceof WithinEvent within) {
            return Optional.of(new One(within.value()));
        }
        return place.isAnnotationPresent(OfTheirEvents.class) ? Optional.of(new Theirs()) : Optional.empty();
    }

    /** A parameter that is given twice names no event. */
    private static Optional<UUID> event(@Nullable List<String> said) {
        if (said == null || said.size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(said.getFirst()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
