package dev.bilten.admin.orders;

import dev.bilten.admin.Days;
import dev.bilten.admin.Ids;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.webkit.forms.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as the address has it. What means nothing has a fault and finds nothing: left out, it would find
 * orders that nobody asked for, and whoever acts on all of them would act on these.
 */
record Search(String text, String state, String event, String from, String until, String voucher, String after) {
    private static final int LONGEST = 200;

    static Search of(
            @Nullable String text,
            @Nullable String state,
            @Nullable String event,
            @Nullable String from,
            @Nullable String until,
            @Nullable String voucher,
            @Nullable String after) {
        return new Search(
                given(text),
                given(state),
                given(event),
                given(from),
                given(until),
                given(voucher),
                after == null ? "" : after);
    }

    /** As the forms beside the list send it along. */
    static Search of(Form form) {
        return of(
                form.raw("q"),
                form.raw("state"),
                form.raw("event"),
                form.raw("from"),
                form.raw("until"),
                form.raw("voucher"),
                form.raw("after"));
    }

    private static String given(@Nullable String value) {
        // no database takes a NUL, and no name has a control character
        return value == null
                ? ""
                : value.substring(0, Math.min(value.length(), LONGEST)).replaceAll("\\p{Cntrl}", "");
    }

    /**
     * None where something of it means nothing.
     *
     * @param zone on whose clock the days are
     */
    Optional<OrderFilter> filter(ZoneId zone) {
        if (!faults().isEmpty()) {
            return Optional.empty();
        }
        var filter = new OrderFilter(
                eventId(),
                known(),
                text.isBlank() ? Optional.empty() : Optional.of(text.strip()),
                days().first().map(day -> beginning(day, zone)),
                days().last().map(last -> beginning(last.plusDays(1), zone)));
        return Optional.of(filter.with(code()));
    }

    /** The key of what is wrong with each field, in their order; empty where all of it means something. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (!state.isBlank() && known().isEmpty()) {
            faults.put("state", "error.choice");
        }
        if (!event.isBlank() && eventId().isEmpty()) {
            faults.put("event", "error.choice");
        }
        faults.putAll(days().faults());
        if (!voucher.isBlank() && code().isEmpty()) {
            faults.put("voucher", "error.no-code");
        }
        return faults;
    }

    private Days days() {
        return new Days(from, until);
    }

    private Optional<OrderState> known() {
        return Arrays.stream(OrderState.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
    }

    Optional<EventId> eventId() {
        return Ids.read(event).map(EventId::new);
    }

    /** The code that tickets were bought with. */
    Optional<VoucherId> code() {
        return Ids.read(voucher).map(VoucherId::new);
    }

    /** The same, whatever tickets were bought with. */
    Search anyCode() {
        return new Search(text, state, event, from, until, "", "");
    }

    Map<String, String> values() {
        return Map.of("q", text, "state", state, "event", event, "from", from, "until", until, "voucher", voucher);
    }

    /** The same, with the name of a look at it. */
    Map<String, String> naming(String look) {
        var all = new HashMap<>(values());
        all.put("name", look);
        return all;
    }

    /** The same, with the page of the list, for the forms of the order beside it. */
    Map<String, String> page() {
        var all = new LinkedHashMap<>(values());
        all.put("after", after);
        all.values().removeIf(String::isBlank);
        return all;
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

    /** The list as it is shown now, with its page. */
    String place(String list) {
        var address = address(list)
                + (after.isBlank() ? "" : "after=" + URLEncoder.encode(after, StandardCharsets.UTF_8) + "&");
        return address.substring(0, address.length() - 1);
    }

    /** The same with an order beside it. */
    String beside(String list, String order) {
        var place = place(list);
        return place + (place.contains("?") ? "&" : "?") + "open=" + order;
    }

    /** These are the filters of a kept view. */
    boolean isAt(String query) {
        return !query.isBlank() && address("").equals("?" + query + "&");
    }

    /** Nothing is looked for but this state. */
    boolean isJust(String wanted) {
        return Stream.of(text, event, from, until, voucher).allMatch(String::isBlank) && state.equals(wanted);
    }

    private static Instant beginning(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
