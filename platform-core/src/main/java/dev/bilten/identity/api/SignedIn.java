package dev.bilten.identity.api;

import dev.bilten.kernel.Actor;

/** A member with a session, and what they may do as of at most five seconds ago. */
public record SignedIn(MemberId member, String name, String email, Rights rights) {
    public boolean may(String permission) {
        return rights.may(permission);
    }

    /** As the audit log names them. */
    public Actor actor() {
        return new Actor(Actor.Kind.MEMBER, member.toString(), name);
    }
}
