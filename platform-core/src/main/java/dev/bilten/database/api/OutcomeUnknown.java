package dev.bilten.database.api;

import java.sql.SQLException;

/**
 * The connection broke while a commit was on its way: it may stand or not. Whoever asked must look before asking again; an
 * idempotency key or a record's own id tells.
 */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OutcomeUnknown(SQLException cause) {
        super("The commit failed; whether it is durable is unknown", cause);
    }
}
