package dev.bilten.admin.audit;

import dev.bilten.journal.api.AuditLog;
import org.jspecify.annotations.Nullable;

/** A change in the list. @param href the list with the change beside it */
record Row(String href, boolean open, String at, String when, String who, String kind, String thing, String did) {

    static Row of(AuditLog.Line line, String here, AuditLog.@Nullable Line open, Words words) {
        return new Row(
                here + "open=" + line.id(),
                open != null && open.id().equals(line.id()),
                line.at().toString(),
                words.when(line.at()),
                words.who(line.actor()),
                words.kind(line.objectType()),
                words.thing(line),
                words.did(line.action()));
    }
}
