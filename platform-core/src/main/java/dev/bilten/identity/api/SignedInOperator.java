package dev.bilten.identity.api;

import dev.bilten.kernel.Actor;

/** An operator with a session on the platform's own host. */
public record SignedInOperator(OperatorId operator, String name, String email) {
    public Actor actor() {
        return new Actor(Actor.Kind.OPERATOR, operator.toString(), name);
    }
}
