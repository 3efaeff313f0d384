package dev.bilten.admin.vouchers;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherFilter;
import dev.bilten.catalog.api.VoucherId;
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
record Search(String text, String state, String event, String batch) {
    private static final int LONGEST = 200;

    static Search of(@Nullable String text, @Nullable String state, @Nullable String event, @Nullable String batch) {
        return new Search(given(text), given(state), given(event), given(batch));
    }

    private static String given(@Nullable String value) {
        // no database takes a NUL, and no code has a control character
        return value == null
                ? ""
                : value.substring(0, Math.min(value.length(), LONGEST)).replaceAll("\\p{Cntrl}", "");
    }

    VoucherFilter filter() {
        return new VoucherFilter(
                uuid(event).map(EventId::new),
                Optional.of(text.strip()).filter(some -> !some.isEmpty()),
                Arrays.stream(VoucherFilter.State.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst(),
                uuid(batch).map(VoucherId::new));
    }

    Map<String, String> values() {
        return Map.of("q", text, "state", state, "event", event, "batch", batch);
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

    private static Optional<UUID> uuid(String id) {
        try {
            return id.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
