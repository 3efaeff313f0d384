package dev.bilten.host;

import dev.bilten.plugin.api.AnalyticsExporter;
import dev.bilten.plugin.api.NotificationChannel;
import dev.bilten.plugin.api.PaymentGateway;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hooks this platform knows. */
final class Hooks {
    private static final Map<String, Class<?>> BY_NAME = Stream.of(
                    PaymentGateway.class, NotificationChannel.class, AnalyticsExporter.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    private Hooks() {}

    static Optional<Class<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }
}
