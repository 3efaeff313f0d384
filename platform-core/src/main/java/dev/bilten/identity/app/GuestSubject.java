package dev.bilten.identity.app;

import dev.bilten.identity.api.MemberId;
import dev.bilten.kernel.TenantId;
import java.util.UUID;

/**
 * What the session of somebody of an agency keeps of them, at an organizer it looks after.
 *
 * @param home the organizer that the agency is led from, whose member they are
 */
record GuestSubject(TenantId home, MemberId member, int epoch) {
    private static final String MARK = "agency.";

    static boolean is(String text) {
        return text.startsWith(MARK);
    }

    String text() {
        return MARK + home + "." + member + "." + epoch;
    }

    static GuestSubject parse(String text) {
        var parts = text.substring(MARK.length()).split("\\.");
        return new GuestSubject(
                new TenantId(UUID.fromString(parts[0])),
                new MemberId(UUID.fromString(parts[1])),
                Integer.parseInt(parts[2]));
    }
}
