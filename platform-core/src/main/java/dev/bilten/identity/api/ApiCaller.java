package dev.bilten.identity.api;

import dev.bilten.kernel.Actor;

/** A program with a valid key of this organizer. */
public record ApiCaller(ApiKeyId key, String name, Rights rights) {
    public boolean may(String permission) {
        return rights.may(permission);
    }

    public Actor actor() {
        return new Actor(Actor.Kind.API_KEY, key.toString(), name);
    }
}
