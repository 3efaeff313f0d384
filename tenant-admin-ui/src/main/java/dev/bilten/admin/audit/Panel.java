package dev.bilten.admin.audit;

import dev.bilten.journal.api.AuditLog;
import dev.bilten.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change beside the list.
 *
 * @param history everything about this thing
 * @param person everything this person did; null for buyers and the platform itself
 */
record Panel(
        String did,
        String kind,
        String thing,
        String who,
        String when,
        String reason,
        String history,
        @Nullable String person,
        List<Difference> differences) {

    static Panel of(AuditLog.Line line, Words words) {
        var kind = line.actor().kind();
        var named = kind != Actor.Kind.BUYER && kind != Actor.Kind.SYSTEM;
        return new Panel(
                words.did(line.action()),
                words.kind(line.objectType()),
                words.thing(line),
                words.who(line.actor()),
                words.when(line.at()),
                line.reason(),
                Asked.thing(line.objectType(), line.objectId()).place(AuditPage.HERE),
                named ? Asked.person(line.actor().id()).place(AuditPage.HERE) : null,
                Difference.of(line, new Telling(words)));
    }
}
