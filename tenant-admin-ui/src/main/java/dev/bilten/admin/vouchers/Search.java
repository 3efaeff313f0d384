package dev.bilten.admin.vouchers;

import dev.bilten.admin.EventChoices;
import dev.bilten.admin.Ids;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherFilter;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.webkit.forms.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as the address has it. What means nothing has a fault and finds nothing: left out, it would find
 * codes that nobody asked for, and whoever ends all of them would end these.
 */
record Search(String text, String state, String event, String batch) {
    private static final int LONGEST = 200;

    /** As the forms beside the list send it along. */
    static Search of(Form form) {
        return of(form.raw("q"), form.raw("state"), form.raw("event"), form.raw("batch"));
    }

    static Search of(@Nullable String text, @Nullable String state, @Nullable String event, @Nullable String batch) {
        return new Search(given(text), given(state), given(event), given(batch));
    }

    private static String given(@Nullable String value) {
        // no database takes a NUL, and no code has a control character
        return value == null
                ? ""
                : value.substring(0, Math.min(value.length(), LONGEST)).replaceAll("\\p{Cntrl}", "");
    }

    /** None where something of it means nothing: then what codes of all events do is not meant either. */
    Optional<VoucherFilter> filter(EventChoices.Offered offered) {
        return faults(offered).isEmpty()
                ? Optional.of(new VoucherFilter(
                        eventId(),
                        Optional.of(text.strip()).filter(some -> !some.isEmpty()),
                        known(),
                        Ids.read(batch).map(VoucherId::new)))
                : Optional.empty();
    }

    /** The key of what is wrong with each field, in their order; empty where all of it means something. */
    Map<String, String> faults(EventChoices.Offered offered) {
        var faults = new LinkedHashMap<String, String>();
        if (!state.isBlank() && known().isEmpty()) {
            faults.put("state", "error.choice");
        }
        if (!event.isBlank() && (eventId().isEmpty() || offered.unknown())) {
            faults.put("event", "error.choice");
        }
        if (!batch.isBlank() && Ids.read(batch).isEmpty()) {
            faults.put("batch", "error.no-code");
        }
        return faults;
    }

    private Optional<VoucherFilter.State> known() {
        return Arrays.stream(VoucherFilter.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
    }

    Optional<EventId> eventId() {
        return Ids.read(event).map(EventId::new);
    }

    /** Nothing is looked for. */
    boolean isAll() {
        return values().values().stream().allMatch(String::isBlank);
    }

    Map<String, String> values() {
        return Map.of("q", text, "state", state, "event", event, "batch", batch);
    }

    /** The list with these filters. */
    String place(String list) {
        var address = address(list);
        return address.substring(0, address.length() - 1);
    }

    /** The same, open for one more parameter. */
    String address(String list) {
        return list + "?"
                + values().entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank())
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                + "&")
                        .collect(Collectors.joining());
    }
}
