package dev.bilten.webkit.access;

import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Names the routes that do not say who may use them. A test in every module with routes keeps the list empty. */
public final class AccessCheck {

    private AccessCheck() {}

    /** One line per route without a clear declaration; empty when all is well. */
    public static List<String> unclear(Collection<Class<?>> resources) {
        return resources.stream().flatMap(AccessCheck::unclear).sorted().toList();
    }

    /** The routes of a class: its methods with {@code @GET}, {@code @POST} and so on. */
    public static List<Method> routes(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                .toList();
    }

    private static Stream<String> unclear(Class<?> resource) {
        return routes(resource).stream()
                .filter(route -> Declaration.of(resource, route) instanceof Declaration.Unclear)
                .map(route -> resource.getName() + "." + route.getName() + ": " + Declaration.of(resource, route));
    }
}
