package dev.bilten.admin.keys;

import dev.bilten.admin.Wording;
import dev.bilten.admin.reach.NamedDoors;
import dev.bilten.identity.api.ApiKeyView;
import dev.bilten.kernel.Phrase;
import java.time.ZoneId;
import java.util.List;

/**
 * A key as the list shows it: never the key itself.
 *
 * @param doors the check-in lists it is limited to, event by event
 */
record KeyRow(
        String id,
        String name,
        String prefix,
        String rights,
        List<Phrase> doors,
        String by,
        String since,
        String used,
        boolean valid,
        String state) {

    static KeyRow of(ApiKeyView key, NamedDoors.Names doors, Wording wording, ZoneId zone) {
        var formats = wording.formats(zone);
        boolean valid = key.revokedAt().isEmpty();
        return new KeyRow(
                key.id().toString(),
                key.name(),
                key.prefix(),
                key.events().isEmpty()
                        ? wording.text("keys.rights", key.permissions().size())
                        : wording.text(
                                "keys.rights.only",
                                key.permissions().size(),
                                key.events().size()),
                doors.of(key.lists()),
                key.createdBy(),
                formats.date(key.createdAt()),
                key.lastUsedAt().map(formats::date).orElse(wording.text("keys.never")),
                valid,
                valid ? "active" : "revoked");
    }
}
