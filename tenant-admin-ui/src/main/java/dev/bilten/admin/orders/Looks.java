package dev.bilten.admin.orders;

import dev.bilten.admin.Wording;
import dev.bilten.admin.undo.Undo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The looks at the list beside the one that is shown: those that everybody has, and what a person keeps for themselves.
 *
 * @param kept theirs
 */
record Looks(Wording wording, Search search, List<Views.Saved> kept) {

    /** @param current it is the one that is shown */
    record Look(String label, String href, boolean current) {}

    List<Look> all() {
        var ready = Stream.of(
                ready("common.all", ""),
                ready("orders.unpaid", "PENDING"),
                ready("status.requested", "REQUESTED"),
                ready("status.paid", "PAID"));
        var own = kept.stream()
                .map(view -> new Look(view.name(), OrdersPage.HERE + "?" + view.query(), search.isAt(view.query())));
        return Stream.concat(ready, own).toList();
    }

    private Look ready(String key, String state) {
        var href = state.isEmpty() ? OrdersPage.HERE : OrdersPage.HERE + "?state=" + state;
        return new Look(wording.text(key), href, search.isJust(state));
    }

    /** The name of the kept one that is shown. */
    @Nullable String current() {
        return kept.stream()
                .filter(view -> search.isAt(view.query()))
                .map(Views.Saved::name)
                .findFirst()
                .orElse(null);
    }

    /**
     * One that was let go is kept again: its filters are those of the list that is shown.
     *
     * @param gone its name
     */
    @Nullable Undo undo(@Nullable String gone) {
        return gone == null
                        || gone.isBlank()
                        || kept.stream().anyMatch(view -> view.name().equals(gone))
                ? null
                : Undo.of(wording.text("orders.view.gone", gone), OrdersPage.HERE + "/views", search.naming(gone));
    }
}
