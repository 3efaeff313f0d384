package dev.bilten.admin;

import dev.bilten.webkit.design.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader is in a list that only knows the way on. The address keeps the steps taken, so that there is a way back.
 *
 * @param steps the cursors so far, the last one leads to the slice that is shown; none on the first page
 */
public record Trail(List<String> steps) {
    private static final String BETWEEN = "~";
    /** Further back one starts anew. */
    private static final int MOST = 30;

    private static final int LONGEST = 80 * MOST;

    public Trail {
        steps = List.copyOf(steps);
    }

    /** @param after the address's {@code after} */
    public static Trail of(@Nullable String after) {
        return after == null || after.isBlank() || after.length() > LONGEST
                ? new Trail(List.of())
                : new Trail(List.of(after.split(BETWEEN)));
    }

    public Optional<String> cursor() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /**
     * @param count the sentence at the foot
     * @param address the list with its filters, ending with {@code ?} or {@code &}
     * @param next the cursor of the next slice
     */
    public Pager pager(String count, String address, Optional<String> next) {
        var previous = steps.isEmpty() ? null : link(address, steps.subList(0, steps.size() - 1));
        return new Pager(
                count, previous, next.map(cursor -> link(address, with(cursor))).orElse(null));
    }

    private List<String> with(String cursor) {
        var on = new ArrayList<>(steps.size() < MOST ? steps : steps.subList(1, steps.size()));
        on.add(cursor);
        return on;
    }

    private static String link(String address, List<String> steps) {
        var after = String.join(BETWEEN, steps);
        return after.isEmpty()
                ? address.substring(0, address.length() - 1)
                : address + "after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
