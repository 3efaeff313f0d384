package dev.bilten.admin.inplace;

import dev.bilten.catalog.api.Quota;
import java.util.Map;

/** A limit as a row: its name and how many places it has. */
public final class LimitRow {
    /** In the list of all limits of an event. */
    public static final String LIST = "list";
    /** In the workspace of the event. */
    public static final String EVENT = "event";

    private LimitRow() {}

    /** @param where the page that the row stands in */
    public static EditedRow of(Quota quota, String where, Typed typed) {
        return typed.row(
                quota.id().toString(),
                "/admin/events/" + quota.event() + "/quotas/" + quota.id() + "/row?in=" + where,
                quota.version(),
                "",
                Map.of(
                        "name",
                        quota.name(),
                        "size",
                        quota.size().map(String::valueOf).orElse("")));
    }
}
