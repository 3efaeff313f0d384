package dev.bilten.database.api;

import dev.bilten.kernel.Scope;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The running transaction of this thread. Every method but {@link #inTransaction} fails where none runs. */
public interface Database {
    /** SQL by JDBI on the transaction's connection. What only reads stands alone; see {@link #together}. */
    Handle sql();

    /** EclipseLink on the same connection, for records that people edit. Flushed before the commit. */
    EntityManager entities();

    Scope scope();

    /** Whether the running transaction uses {@link #entities}: what it edits there may not be in the tables yet. */
    boolean editing();

    /**
     * Something that belongs to the running transaction and ends with it, made at the first call: what is gathered to be
     * written in one statement.
     *
     * @param write called once, inside the transaction, before it commits
     */
    <T> T gathered(Class<T> type, Supplier<T> empty, Consumer<T> write);

    /**
     * What a question was answered earlier in this transaction, or in the request where that only reads ({@link Asked}); asked
     * anew after every statement that may have written.
     *
     * @param key names the question and what it is about, within the scope
     * @param question changes nothing; its answer is immutable
     */
    <T> T once(Object key, Supplier<T> question);

    /**
     * From here on the server keeps all of this transaction together, as it does anyway from the first statement that may write.
     * What is read as it comes, with a fetch size, needs it.
     */
    void together();

    /** Whether a transaction runs on this thread. */
    boolean running();

    /** Runs when the commit is durable; never after a rollback. It must not throw and should be quick. */
    void afterCommit(Runnable action);

    /**
     * A transaction of its own for callers that are no bean: job runners, provisioning, start-up. Use cases say
     * {@link Transactional} instead.
     */
    <T> T inTransaction(Scope scope, Supplier<T> work);

    default void inTransaction(Scope scope, Runnable work) {
        inTransaction(scope, () -> {
            work.run();
            return true;
        });
    }
}
