package dev.bilten.admin.events;

import dev.bilten.catalog.api.EventFilter;
import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.PlainWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the list asks for. A phase that is none finds nothing: left out, all events would stand there as if they
 * were in it.
 *
 * @param state the word of a phase as it was typed, or empty
 */
record Asked(String text, String state) {
    /** Where a phase is chosen. */
    private static final String LOOKS = "events-looks";

    private static final int LONGEST = 200;

    static Asked of(@Nullable String text, @Nullable String state) {
        return new Asked(
                text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST)),
                state == null ? "" : state.substring(0, Math.min(state.length(), LONGEST)));
    }

    /** None where something of it means nothing. */
    Optional<EventFilter> filter(Optional<Set<EventId>> within) {
        return faults().isEmpty()
                ? Optional.of(new EventFilter(PlainWords.of(text), phase(), within))
                : Optional.empty();
    }

    /** The key of what is wrong, by the id of the place where it is chosen. */
    Map<String, String> faults() {
        return state.isBlank() || phase().isPresent() ? Map.of() : Map.of(LOOKS, "error.choice");
    }

    Optional<EventFilter.Phase> phase() {
        return Arrays.stream(EventFilter.Phase.values())
                .filter(phase -> word(phase).equals(state))
                .findFirst();
    }

    /** Nothing is looked for. */
    boolean isAll() {
        return text.isBlank() && state.isBlank();
    }

    /** As the address has it: {@code on-sale}. */
    static String word(EventFilter.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same words in another phase. */
    Asked in(Optional<EventFilter.Phase> other) {
        return new Asked(text, other.map(Asked::word).orElse(""));
    }

    /** The list with this, open for one more parameter. */
    String address(String list) {
        return list + "?"
                + (text.isBlank() ? "" : "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&")
                + (state.isBlank() ? "" : "state=" + URLEncoder.encode(state, StandardCharsets.UTF_8) + "&");
    }

    String place(String list) {
        var address = address(list);
        return address.substring(0, address.length() - 1);
    }
}
