package dev.bilten.webkit.access;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may use a route, as its method says, or else its class. */
sealed interface Declaration {

    record Open() implements Declaration {}

    record AnyPerson() implements Declaration {}

    record PersonWith(Set<String> permissions) implements Declaration {}

    record AnyOperator() implements Declaration {}

    record KeyWith(Set<String> permissions) implements Declaration {}

    /** Nothing is said, or more than one thing. */
    record Unclear(String why) implements Declaration {}

    /** What becomes of a request. */
    enum Verdict {
        ALLOWED,
        SIGN_IN_FIRST,
        FORBIDDEN
    }

    static Declaration of(@Nullable Class<?> resource, @Nullable Method method) {
        if (resource == null || method == null) {
            return new Unclear("no resource method");
        }
        var own = on(method);
        var said = own.isEmpty() ? on(resource) : own;
        return switch (said.size()) {
            case 0 -> new Unclear("nothing says who may use it");
            case 1 -> said.getFirst();
            default -> new Unclear("it says more than one thing");
        };
    }

    default Verdict judge(Caller caller) {
        return switch (this) {
            case Open() -> Verdict.ALLOWED;
            case AnyPerson() -> caller instanceof Caller.Person ? Verdict.ALLOWED : refuse(caller);
            case PersonWith(var needed) ->
                caller instanceof Caller.Person person && person.permissions().containsAll(needed)
                        ? Verdict.ALLOWED
                        : refuse(caller);
            case AnyOperator() -> caller instanceof Caller.Operator ? Verdict.ALLOWED : refuse(caller);
            case KeyWith(var needed) ->
                caller instanceof Caller.ApiKey key && key.permissions().containsAll(needed)
                        ? Verdict.ALLOWED
                        : caller instanceof Caller.ApiKey ? Verdict.FORBIDDEN : Verdict.SIGN_IN_FIRST;
            case Unclear(var _) -> Verdict.FORBIDDEN;
        };
    }

    /** What somebody with rights needs here; empty where no rights let them in. */
    default Optional<Set<String>> needed(Caller.Entitled caller) {
        return switch (this) {
            case PersonWith(var needed) when caller instanceof Caller.Person -> Optional.of(needed);
            case KeyWith(var needed) when caller instanceof Caller.ApiKey -> Optional.of(needed);
            case PersonWith _, KeyWith _, Open(), AnyPerson(), AnyOperator(), Unclear _ -> Optional.empty();
        };
    }

    private static Verdict refuse(Caller caller) {
        return caller instanceof Caller.Nobody ? Verdict.SIGN_IN_FIRST : Verdict.FORBIDDEN;
    }

    private static List<Declaration> on(AnnotatedElement place) {
        var said = new ArrayList<Declaration>();
        if (place.isAnnotationPresent(OpenToAll.class)) {
            said.add(new Open());
        }
        if (place.isAnnotationPresent(SignedIn.class)) {
            said.add(new AnyPerson());
        }
        if (place.getAnnotation(Requires.class) instanceof Requires requires) {
            said.add(new PersonWith(Set.of(requires.value())));
        }
        if (place.isAnnotationPresent(OperatorOnly.class)) {
            said.add(new AnyOperator());
        }
        if (place.getAnnotation(ApiAccess.class) instanceof ApiAccess api) {
            said.add(new KeyWith(Set.of(api.value())));
        }
        return said;
    }
}
