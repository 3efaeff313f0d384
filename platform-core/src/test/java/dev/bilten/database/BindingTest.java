package dev.bilten.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.database.api.Database;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final Database database = platform.get(Database.class);

    @Test
    void without_a_scope_there_is_no_connection() {
        assertThatThrownBy(database::sql).hasMessageContaining("No tenant is bound");
        assertThatThrownBy(database::entities).hasMessageContaining("No tenant is bound");
    }

    @Test
    void inside_a_transaction_sql_runs_as_the_tenants_role_in_its_schema() {
        var tenant = platform.newTenant();
        var role = database.inTransaction(tenant, () -> one("select current_user"));
        var schema = database.inTransaction(tenant, () -> one("select current_schema()"));
        assertThat(role).isEqualTo(tenant.role());
        assertThat(schema).isEqualTo(tenant.schema());
    }

    @Test
    void statements_stay_prepared_for_a_tenant_that_comes_again() {
        var tenant = platform.newTenant();
        for (int i = 0; i < 200; i++) {
            database.inTransaction(tenant, () -> one("select 'again and again'"));
        }
        // that it was prepared is not enough: thrown away, it would be prepared anew for each run
        var runs = database.inTransaction(
                tenant,
                () -> one("select coalesce(max(generic_plans + custom_plans), 0) from pg_prepared_statements"
                        + " where statement like '%again and again%'"));
        assertThat(Integer.parseInt(runs)).isGreaterThan(100);
    }

    @Test
    void each_of_two_who_take_turns_on_one_connection_keeps_statements_of_its_own() {
        var narrow = TestPlatform.start(Map.of("bilten.db.pool", "1"));
        try {
            var turns = narrow.get(Database.class);
            var two = List.of(narrow.newTenant(), narrow.newTenant());
            for (int i = 0; i < 40; i++) {
                two.forEach(tenant -> turns.inTransaction(tenant, () -> one(turns, "select 'by turns'")));
            }
            for (var tenant : two) {
                var runs = turns.inTransaction(
                        tenant,
                        () -> one(
                                turns,
                                "select coalesce(max(generic_plans + custom_plans), 0) from pg_prepared_statements"
                                        + " where statement like '%by turns%" + tenant.schema() + "%'"));
                assertThat(Integer.parseInt(runs)).isGreaterThan(20);
            }
        } finally {
            narrow.close();
        }
    }

    @Test
    void after_a_failure_names_are_looked_for_at_whoever_comes_next() {
        var one = platform.newTenant();
        var other = platform.newTenant();
        for (int i = 0; i < 50; i++) {
            for (var tenant : List.of(one, other)) {
                assertThatThrownBy(() -> database.inTransaction(tenant, () -> one("select 1 / 0")))
                        .hasMessageContaining("division by zero");
                assertThat(database.inTransaction(tenant, () -> one("select current_schema()")))
                        .isEqualTo(tenant.schema());
            }
        }
    }

    @Test
    void the_tenant_cannot_change_inside_a_transaction() {
        var one = platform.newTenant();
        var other = platform.newTenant();
        assertThatThrownBy(() ->
                        database.inTransaction(one, () -> database.inTransaction(other, () -> one("select 1"))))
                .hasMessageContaining("scope changed");
    }

    @Test
    void another_tenants_table_is_refused_by_the_database_itself() {
        var one = platform.newTenant();
        var other = platform.newTenant();
        assertThatThrownBy(() ->
                        database.inTransaction(one, () -> one("select count(*) from " + other.schema() + ".event")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.inTransaction(one, () -> one("select count(*) from platform.tenant")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_role_of_the_login_itself_sees_nothing() throws Exception {
        var tenant = platform.newTenant();
        var unbound = new TenantContext(tenant.id(), "x", "main", "nowhere", "bilten_app");
        assertThatThrownBy(() -> database.inTransaction(unbound, () -> one("select count(*) from event")))
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> database.inTransaction(
                        unbound, () -> one("select count(*) from " + tenant.schema() + ".event")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_failed_call_leaves_nothing_behind() {
        var tenant = platform.newTenant();
        assertThatThrownBy(() -> database.inTransaction(tenant, () -> {
                    database.sql().execute("insert into setting (key, value, updated_at) values ('a', '{}', now())");
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");
        assertThat(database.inTransaction(tenant, () -> one("select count(*) from setting where key = 'a'")))
                .isEqualTo("0");
    }

    @Test
    void the_audit_log_cannot_be_rewritten() {
        var tenant = platform.newTenant();
        assertThatThrownBy(() ->
                        database.inTransaction(tenant, () -> database.sql().execute("delete from audit_entry")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.inTransaction(
                        PlatformContext.PLATFORM, () -> database.sql().execute("update audit_entry set reason = ''")))
                .hasMessageContaining("permission denied");
    }

    private String one(String sql) {
        return one(database, sql);
    }

    private static String one(Database database, String sql) {
        return database.sql().createQuery(sql).mapTo(String.class).one();
    }
}
