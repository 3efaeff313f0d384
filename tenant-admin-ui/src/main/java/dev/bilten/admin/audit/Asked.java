package dev.bilten.admin.audit;

import dev.bilten.admin.Days;
import dev.bilten.journal.api.AuditLog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the log. What means nothing has a fault and finds nothing: left out, all changes would stand there as
 * if they were those.
 *
 * @param type the kind of thing, or empty
 * @param object one thing of this kind, or empty
 * @param by one person or key, or empty
 * @param from the first day, or empty
 * @param until the last day, or empty
 */
record Asked(String type, String object, String by, String from, String until) {
    private static final int LONGEST = 120;

    /** @param value of each name, as the address or a form has it */
    static Asked of(UnaryOperator<@Nullable String> value) {
        return new Asked(
                plain(value.apply("type")),
                plain(value.apply("object")),
                plain(value.apply("by")),
                plain(value.apply("from")),
                plain(value.apply("until")));
    }

    static Asked thing(String type, String object) {
        return new Asked(type, object, "", "", "");
    }

    boolean isAbout(String itsType, String itsId) {
        return type.equals(itsType) && object.equals(itsId);
    }

    static Asked person(String by) {
        return new Asked("", "", by, "", "");
    }

    private static String plain(@Nullable String text) {
        var there = text == null ? "" : text.strip().replaceAll("\\p{Cntrl}", "");
        return there.substring(0, Math.min(there.length(), LONGEST));
    }

    /** The key of what is wrong with each field, in their order; empty where all of it means something. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        // a thing without its kind is nothing: the kind is what the ids are told apart by
        if (type.isEmpty() && !object.isEmpty()) {
            faults.put("type", "error.choice");
        }
        faults.putAll(days().faults());
        return faults;
    }

    private Days days() {
        return new Days(from, until);
    }

    /**
     * None where something of it means nothing.
     *
     * @param zone on whose clock the days are
     * @param orders those of the person whose history is asked for
     */
    Optional<AuditLog.Filter> filter(ZoneId zone, List<String> orders) {
        return faults().isEmpty()
                ? Optional.of(new AuditLog.Filter(
                        given(type),
                        given(object),
                        given(by),
                        days().first().map(day -> day.atStartOfDay(zone).toInstant()),
                        days().last()
                                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                        orders))
                : Optional.empty();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    boolean filtered() {
        return !equals(new Asked("", "", "", "", ""));
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("type", type);
        values.put("object", object);
        values.put("by", by);
        values.put("from", from);
        values.put("until", until);
        return values;
    }

    /** Ends so that more can be added: with {@code ?} or {@code &}. */
    String address(String page) {
        var query = values().entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
        return page + "?" + query;
    }

    /** The same without what is added at the end. */
    String place(String page) {
        var address = address(page);
        return address.substring(0, address.length() - 1);
    }
}
