package dev.bilten.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Asked;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.Alone;
import dev.bilten.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request asks again, and what it does not. */
@Alone
class AskedTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final Database database = platform.get(Database.class);
    private final TenantContext tenant = platform.newTenant();
    private int times;

    @Test
    void a_request_that_only_reads_asks_once() {
        reading(() -> {
            ask(tenant);
            ask(tenant);
        });
        assertThat(times).isOne();
    }

    @Test
    void the_next_request_asks_anew() {
        reading(() -> ask(tenant));
        reading(() -> ask(tenant));
        assertThat(times).isEqualTo(2);
    }

    /** A buyer's order is decided by what is true when it is made, not by what was when the form was looked at. */
    @Test
    void a_request_that_is_meant_to_change_something_asks_in_each_of_its_transactions() {
        Asked.counting().during(() -> {
            ask(tenant);
            ask(tenant);
            return true;
        });
        assertThat(times).isEqualTo(2);
    }

    @Test
    void work_that_nobody_waits_for_asks_in_each_of_its_transactions() {
        ask(tenant);
        ask(tenant);
        assertThat(times).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into setting (key, value, updated_at) values ('asked', '{}', now())",
                "select key from setting for update",
                "with gone as (delete from setting returning key) select key from gone"
            })
    void after_a_statement_that_may_write_or_lock_a_request_asks_anew(String sql) {
        reading(() -> {
            ask(tenant);
            database.inTransaction(tenant, () -> database.sql().execute(sql));
            ask(tenant);
        });
        assertThat(times).isEqualTo(2);
    }

    @Test
    void a_transaction_asks_once_and_after_it_has_written_once_more() {
        database.inTransaction(tenant, () -> {
            ask(tenant);
            ask(tenant);
            assertThat(times).isOne();
            database.sql().execute("update setting set updated_at = now()");
            ask(tenant);
            ask(tenant);
        });
        assertThat(times).isEqualTo(2);
    }

    /** It may be undone, and others of the same request must not believe it. */
    @Test
    void what_a_transaction_sees_after_it_has_written_is_its_own() {
        reading(() -> {
            database.inTransaction(tenant, () -> {
                database.sql().execute("update setting set updated_at = now()");
                ask(tenant);
            });
            ask(tenant);
        });
        assertThat(times).isEqualTo(2);
    }

    @Test
    void who_edits_entities_asks_each_time() {
        reading(() -> database.inTransaction(tenant, () -> {
            database.entities();
            ask(tenant);
            ask(tenant);
        }));
        assertThat(times).isEqualTo(2);
    }

    @Test
    void an_answer_about_one_organizer_is_none_about_another() {
        var other = platform.newTenant();
        reading(() -> {
            ask(tenant);
            ask(other);
        });
        assertThat(times).isEqualTo(2);
    }

    @Test
    void a_request_that_takes_long_asks_again() {
        reading(() -> {
            ask(tenant);
            try {
                Thread.sleep(600);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            ask(tenant);
        });
        assertThat(times).isEqualTo(2);
    }

    @Test
    void what_it_asked_is_counted() {
        var asked = Asked.counting();
        asked.during(() -> {
            database.inTransaction(tenant, () -> true);
            assertThat(asked.statements()).isZero();
            database.inTransaction(tenant, () -> {
                one("select 1");
                one("select 2");
                database.sql().execute("update setting set updated_at = now()");
            });
            return true;
        });
        assertThat(asked.statements()).isEqualTo(3);
        // each statement, the commit, and perhaps the role
        assertThat(asked.trips()).isBetween(4, 5);
    }

    private void reading(Runnable work) {
        Asked.remembering().during(() -> {
            work.run();
            return true;
        });
    }

    private void ask(TenantContext of) {
        database.inTransaction(of, () -> database.once("how often", () -> ++times));
    }

    private String one(String sql) {
        return database.sql().createQuery(sql).mapTo(String.class).one();
    }
}
