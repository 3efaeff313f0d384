package dev.bilten.admin.audit;

import dev.bilten.journal.api.AuditLog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the log.
 *
 * @param type the kind of thing, or empty
 * @param object one thing of this kind, or empty
 * @param by one person or key, or empty
 */
record Asked(String type, String object, String by) {
    private static final int LONGEST = 120;

    static Asked of(@Nullable String type, @Nullable String object, @Nullable String by) {
        var kind = plain(type);
        // a thing without its kind is nothing: the kind is what the ids are told apart by
        return new Asked(kind, kind.isEmpty() ? "" : plain(object), plain(by));
    }

    private static String plain(@Nullable String text) {
        var there = text == null ? "" : text.strip().replaceAll("\\p{Cntrl}", "");
        return there.substring(0, Math.min(there.length(), LONGEST));
    }

    AuditLog.Filter filter() {
        return new AuditLog.Filter(given(type), given(object), given(by));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    boolean filtered() {
        return !filter().equals(AuditLog.Filter.ALL);
    }

    Map<String, String> values() {
        return Map.of("type", type, "object", object, "by", by);
    }

    /** Ends so that more can be added: with {@code ?} or {@code &}. */
    String address(String page) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("type", type);
        parts.put("object", object);
        parts.put("by", by);
        var query = parts.entrySet().stream()
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
