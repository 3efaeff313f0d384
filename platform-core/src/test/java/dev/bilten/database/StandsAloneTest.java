package dev.bilten.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements the server keeps together, and which stand alone: a lock that ends with its own statement locks nothing. */
class StandsAloneTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final Database database = platform.get(Database.class);
    private final TenantContext tenant = platform.newTenant();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select key from setting",
                "with one as (select key, updated_at from setting) select key from one",
                "select pg_current_xact_id_if_assigned()"
            })
    void what_only_reads_needs_no_transaction(String sql) {
        assertThat(together(() -> database.sql().execute(sql))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select key from setting for update",
                "SELECT key FROM setting FOR NO KEY UPDATE",
                "select key from setting for share",
                "select key from setting\nfor key share skip locked",
                "with held as (select key from setting for update) select key from held",
                "with gone as (delete from setting returning key) select key from gone",
                "select pg_advisory_xact_lock(1)",
                "select set_config('bilten.test', 'x', true)",
                "lock table setting in share mode",
                "update setting set updated_at = now()",
                "set local statement_timeout = 1000"
            })
    void what_locks_or_may_write_begins_one(String sql) {
        assertThat(together(() -> database.sql().execute(sql))).isTrue();
    }

    @Test
    void so_do_entities_and_whoever_says_so() {
        assertThat(together(database::entities)).isTrue();
        assertThat(together(database::together)).isTrue();
    }

    @Test
    void so_does_a_batch() {
        assertThat(together(() -> database.sql()
                        .createBatch()
                        .add("update setting set key = key")
                        .execute()))
                .isTrue();
    }

    /** Two questions of one transaction of the server have its number in common. */
    private boolean together(Runnable work) {
        return database.inTransaction(tenant, () -> {
            work.run();
            return number().equals(number());
        });
    }

    private String number() {
        return database.sql()
                .createQuery("select min(virtualtransaction) from pg_locks where pid = pg_backend_pid()")
                .mapTo(String.class)
                .one();
    }
}
