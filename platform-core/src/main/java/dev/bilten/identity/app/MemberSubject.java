package dev.bilten.identity.app;

import dev.bilten.identity.api.MemberId;
import java.util.UUID;

/**
 * What a member's session keeps of them.
 *
 * @param epoch the member's own when it was opened; once theirs is another, the session is over
 */
record MemberSubject(MemberId member, int epoch) {
    private static final char BETWEEN = '.';

    String text() {
        return member.toString() + BETWEEN + epoch;
    }

    static MemberSubject parse(String text) {
        int at = text.indexOf(BETWEEN);
        return new MemberSubject(
                new MemberId(UUID.fromString(text.substring(0, at))), Integer.parseInt(text.substring(at + 1)));
    }
}
