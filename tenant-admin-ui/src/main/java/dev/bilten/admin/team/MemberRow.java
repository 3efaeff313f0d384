package dev.bilten.admin.team;

import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Member;
import java.time.ZoneId;

/**
 * A member in the list.
 *
 * @param active may sign in
 * @param invited has not answered yet
 * @param me the reader, who is not offered to shut themselves out
 */
record MemberRow(
        String id,
        String href,
        String name,
        String email,
        String teams,
        String since,
        String state,
        boolean active,
        boolean invited,
        boolean me) {

    static MemberRow of(Member member, String reader, Wording wording, ZoneId zone) {
        boolean active = member.state() == Member.State.ACTIVE;
        return new MemberRow(
                member.id().toString(),
                MemberPage.HERE + "/" + member.id(),
                member.name(),
                member.email(),
                String.join(wording.text("team.comma"), member.teams()),
                wording.formats(zone).date(member.createdAt()),
                switch (member.state()) {
                    case INVITED -> "waiting";
                    case ACTIVE -> "active";
                    case DISABLED -> "off";
                },
                active,
                member.state() == Member.State.INVITED,
                member.id().toString().equals(reader));
    }
}
