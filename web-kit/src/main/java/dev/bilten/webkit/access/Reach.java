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

    /** One order, which the path names by its code: all of its events count. */
    record Order(String parameter) implements Reach {}

    /** Those events that are theirs. */
    record Theirs() implements Reach {}

    static Reach of(@Nullable Class<?> resource, @Nullable Method method) {
        if (resource == null || method == null) {
            return new Closed();
        }
        return on(method).or(() -> on(resource)).orElse(new Closed());
    }

    /** Whether somebody has all that is needed as far as this route goes. */
    default boolean lets(
            Caller.Entitled caller, Set<String> needed, MultivaluedMap<String, String> path, Limits limits) {
        if (this instanceof Theirs) {
            return caller.events().keySet().stream()
                    .anyMatch(event -> caller.at(event).containsAll(needed));
        }
        var about = about(path, limits);
        return !about.isEmpty()
                && about.stream().allMatch(event -> caller.at(event).containsAll(needed));
    }

    /** The events that a request is about; none where that is not said, or there is no such thing. */
    default Set<UUID> about(MultivaluedMap<String, String> path, Limits limits) {
        return switch (this) {
            case Closed(), Theirs() -> Set.of();
            case One(var parameter) ->
                one(path.get(parameter)).flatMap(Reach::event).map(Set::of).orElse(Set.of());
            case Order(var parameter) ->
                one(path.get(parameter)).map(limits::eventsOf).orElse(Set.of());
        };
    }

    private static Optional<Reach> on(AnnotatedElement place) {
        if (place.getAnnotation(WithinEvent.class) instanceof WithinEvent within) {
            return Optional.of(new One(within.value()));
        }
        if (place.getAnnotation(WithinOrder.class) instanceof WithinOrder within) {
            return Optional.of(new Order(within.value()));
        }
        return place.isAnnotationPresent(OfTheirEvents.class) ? Optional.of(new Theirs()) : Optional.empty();
    }

    /** A parameter that is given twice names nothing. */
    private static Optional<String> one(@Nullable List<String> said) {
        return said == null || said.size() != 1 ? Optional.empty() : Optional.of(said.getFirst());
    }

    private static Optional<UUID> event(String said) {
        try {
            return Optional.of(UUID.fromString(said));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
