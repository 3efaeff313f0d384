package dev.bilten.admin.events;

import dev.bilten.catalog.api.EventFilter;
import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.PlainWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the address of the list asks for. What makes no sense is left out: an old link still opens the list. */
record Asked(String text, Optional<EventFilter.Phase> phase) {
    private static final int LONGEST = 200;

    static Asked of(@Nullable String text, @Nullable String state) {
        return new Asked(
                text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST)),
                Arrays.stream(EventFilter.Phase.values())
                        .filter(phase -> word(phase).equals(state))
                        .findFirst());
    }

    EventFilter filter(Optional<Set<EventId>> within) {
        return new EventFilter(PlainWords.of(text), phase, within);
    }

    /** As the address has it: {@code on-sale}. */
    static String word(EventFilter.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same words in another phase. */
    Asked in(Optional<EventFilter.Phase> other) {
        return new Asked(text, other);
    }

    /** The list with this, open for one more parameter. */
    String address(String list) {
        return list + "?"
                + (text.isBlank() ? "" : "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&")
                + phase.map(one -> "state=" + word(one) + "&").orElse("");
    }

    String place(String list) {
        var address = address(list);
        return address.substring(0, address.length() - 1);
    }
}
