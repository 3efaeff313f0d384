package dev.bilten.admin.jump;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands who opens the field: its acts come first. What stands in a header is only looked at for an order's code or an
 * event's id, which are read as anybody's who typed them.
 */
record Here(Optional<String> order, Optional<String> event) {
    static final Here NOWHERE = new Here(Optional.empty(), Optional.empty());

    private static final Pattern ORDER = Pattern.compile("/admin/orders/([2-9A-HJ-NP-Z]{6})(?:/.*)?");
    private static final Pattern EVENT = Pattern.compile("/admin/events/([0-9a-f-]{36})(?:/.*)?");
    private static final Pattern BESIDE = Pattern.compile("(?:.*&)?open=([2-9A-HJ-NP-Z]{6})(?:&.*)?");

    static Here of(@Nullable String address) {
        try {
            var uri = URI.create(address == null ? "" : address);
            var path = uri.getPath() == null ? "" : uri.getPath();
            var query = uri.getQuery() == null ? "" : uri.getQuery();
            var beside = path.equals("/admin/orders") ? first(BESIDE, query) : Optional.<String>empty();
            return new Here(beside.or(() -> first(ORDER, path)), first(EVENT, path));
        } catch (IllegalArgumentException noAddress) {
            return NOWHERE;
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
