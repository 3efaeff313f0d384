package dev.bilten.admin.orders;

import dev.bilten.catalog.api.EventId;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as the address has it. What makes no sense is left out rather than refused: an old link still
 * opens the list.
 */
record Search(String text, String state, String event, String after) {
    private static final int LONGEST = 200;

    static Search of(@Nullable String text, @Nullable String state, @Nullable String event, @Nullable String after) {
        return new Search(given(text), given(state), given(event), after == null ? "" : after);
    }

    private static String given(@Nullable String value) {
        // no database takes a NUL, and no name has a control character
        return value == null
                ? ""
                : value.substring(0, Math.min(value.length(), LONGEST)).replaceAll("\\p{Cntrl}", "");
    }

    OrderFilter filter() {
        return new OrderFilter(
                uuid().map(EventId::new),
                Arrays.stream(OrderState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst(),
                text.isBlank() ? Optional.empty() : Optional.of(text.strip()));
    }

    Map<String, String> values() {
        return Map.of("q", text, "state", state, "event", event);
    }

    /** The list with these filters, open for one more parameter. */
    String address(String list) {
        return list + "?"
                + values().entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank())
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                + "&")
                        .collect(Collectors.joining());
    }

    /** Nothing is looked for but this state. */
    boolean isJust(String wanted) {
        return text.isBlank() && event.isBlank() && state.equals(wanted);
    }

    private Optional<UUID> uuid() {
        try {
            return event.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(event));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
