package dev.bilten.database.infra;

import dev.bilten.database.api.OutcomeUnknown;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failure of the database means for whoever asked. The codes are PostgreSQL's (appendix A of its manual). */
enum Trouble {
    /** A deadlock, or two that cannot both be true: the same again may go through. */
    CONFLICT,
    /** Somebody else has the lock, or it takes too long. */
    BUSY,
    /** The connection or the server is gone. */
    AWAY,
    /** Something else; not for us. */
    NONE;

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final int DEPTH = 10;
    private static final int LONGEST_PAUSE_MILLIS = 20;

    static Trouble of(RuntimeException failure) {
        if (failure instanceof OutcomeUnknown || failure instanceof ProblemException) {
            return NONE;
        }
        boolean silent = false;
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return drawnTwice(sql) ? CONFLICT : of(sql.getSQLState());
            }
            silent |= cause instanceof SQLException;
        }
        // without a code it is the pool that speaks: it has taken the broken connection away
        return silent ? AWAY : NONE;
    }

    /** A code that people say is drawn by lot, and was drawn before: the next try draws another. */
    private static boolean drawnTwice(SQLException failure) {
        return failure instanceof PSQLException sql
                && sql.getServerErrorMessage() != null
                && "orders_code_key".equals(sql.getServerErrorMessage().getConstraint());
    }

    private static Trouble of(String state) {
        return switch (state) {
            case "40001", "40P01" -> CONFLICT;
            case "55P03", "57014", "53300" -> BUSY;
            default -> state.startsWith("08") || state.startsWith("57P") ? AWAY : NONE;
        };
    }

    /** The connection is gone; the server may be there still. Without a code it is the pool that has taken it away. */
    static boolean lineIsLost(Exception failure) {
        return failure instanceof SQLException sql && (sql.getSQLState() == null || of(sql.getSQLState()) == AWAY);
    }

    static ProblemException busy(RuntimeException cause) {
        LOG.warn("The database is busy", cause);
        return new ProblemException(ProblemType.UNAVAILABLE, "Many want the same at once. Try again in a moment.");
    }

    static ProblemException away(RuntimeException cause) {
        LOG.warn("The database went away", cause);
        return new ProblemException(ProblemType.UNAVAILABLE, "The database does not answer. Try again in a moment.");
    }

    /** Not in step with the one that was in the way. */
    static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
