package dev.bilten.admin.orders;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.webkit.forms.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as the address has it. What makes no sense is left out rather than refused: an old link still
 * opens the list.
 */
record Search(String text, String state, String event, String from, String until, String voucher, String after) {
    private static final int LONGEST = 200;
    private static final int LAST_YEAR = 9_998;

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
                null);
    }

    private static String given(@Nullable String value) {
        // no database takes a NUL, and no name has a control character
        return value == null
                ? ""
                : value.substring(0, Math.min(value.length(), LONGEST)).replaceAll("\\p{Cntrl}", "");
    }

    /** @param zone on whose clock the days are */
    OrderFilter filter(ZoneId zone) {
        var filter = new OrderFilter(
                uuid(event).map(EventId::new),
                Arrays.stream(OrderState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst(),
                text.isBlank() ? Optional.empty() : Optional.of(text.strip()),
                day(from).map(day -> beginning(day, zone)),
                day(until).map(last -> beginning(last.plusDays(1), zone)));
        return filter.with(code());
    }

    /** The code that tickets were bought with. */
    Optional<VoucherId> code() {
        return uuid(voucher).map(VoucherId::new);
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

    /** Of a year that a date field can have: what lies outside, the database may not know. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return id.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
