package dev.bilten.admin.audit;

import dev.bilten.admin.Wording;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.kernel.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the log's own words are to people; what a plugin named stays as it is.
 *
 * @param zone on whose clock times are told
 * @param people the names of the team and its keys by their ids
 */
record Words(Wording wording, ZoneId zone, Map<String, String> people) {
    /** The things people look for, in the order they are offered. */
    static final List<String> KINDS = List.of(
            "order",
            "event",
            "date",
            "product",
            "variation",
            "quota",
            "question",
            "category",
            "voucher",
            "waiting",
            "person",
            "member",
            "team",
            "api-key",
            "setting",
            "theme",
            "plugin",
            "signing_key",
            "task",
            "tenant");

    String kind(String type) {
        return find("kind." + type, type);
    }

    /** The name of an action without the thing it begins with. */
    String did(String action) {
        return find("did." + action.substring(action.indexOf('.') + 1), action);
    }

    String when(Instant at) {
        return wording.formats(zone).dateTime(at);
    }

    String who(Actor actor) {
        return switch (actor.kind()) {
            case SYSTEM -> wording.text("audit.system");
            case BUYER -> wording.text("audit.buyer");
            case MEMBER, API_KEY, OPERATOR -> actor.name();
        };
    }

    /** An id says nothing to anybody, but its end tells two things apart. */
    String thing(AuditLog.Line line) {
        var id = line.objectId();
        var name = people.containsKey(id)
                ? Optional.of(people.getOrDefault(id, ""))
                : Difference.name(line, wording.locale().getLanguage());
        return name.orElse(id.length() == 36 ? "…" + id.substring(28) : id);
    }

    private String find(String key, String otherwise) {
        return wording.messages().find(wording.bundle(), wording.locale(), key).orElse(otherwise);
    }
}
