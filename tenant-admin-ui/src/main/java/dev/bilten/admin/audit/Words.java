package dev.bilten.admin.audit;

import dev.bilten.admin.Wording;
import dev.bilten.admin.keys.OwnRights;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.kernel.Actor;
import dev.bilten.webkit.messages.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the log's own words are to people; what a plugin named stays as it is.
 *
 * @param zone on whose clock times are told
 * @param currency of amounts that say none themselves
 * @param names what people call the team, its keys and the orders, by their ids
 */
record Words(Wording wording, ZoneId zone, Map<String, String> names, Currency currency) {
    private static final int ID = 36;
    private static final int TOLD = 8;

    /** The things people look for, in the order they are offered. */
    static final List<String> KINDS = List.of(
            "order",
            "payment",
            "event",
            "date",
            "product",
            "variation",
            "quota",
            "question",
            "category",
            "checkin-list",
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
        return find("kind." + type).orElse(type);
    }

    /** The name of an action without the thing it begins with. */
    String did(String action) {
        return find("did." + action.substring(action.indexOf('.') + 1)).orElse(action);
    }

    /** What somebody may do, by the name of the permission. */
    Optional<String> right(String name) {
        return wording.messages().find(OwnRights.WORDS, wording.locale(), "permission." + name);
    }

    String when(Instant at) {
        return formats().dateTime(at);
    }

    Formats formats() {
        return wording.formats(zone);
    }

    String who(Actor actor) {
        return switch (actor.kind()) {
            case SYSTEM -> wording.text("audit.system");
            case BUYER -> wording.text("audit.buyer");
            case MEMBER, API_KEY, OPERATOR -> actor.name();
        };
    }

    /** What people call it now; else what the change itself says of it. */
    String thing(AuditLog.Line line) {
        return Optional.ofNullable(names.get(line.objectId()))
                .or(() -> Difference.name(line, wording.locale().getLanguage()))
                .orElseGet(() -> named(line.objectId()));
    }

    /** An id says nothing to anybody, but its end tells two things apart. */
    String named(String id) {
        return names.getOrDefault(id, id.length() == ID ? "…" + id.substring(ID - TOLD) : id);
    }

    boolean knows(String id) {
        return names.containsKey(id);
    }

    Optional<String> find(String key) {
        return wording.messages().find(wording.bundle(), wording.locale(), key);
    }
}
