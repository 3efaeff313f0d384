package dev.bilten.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.app.MigrateAll;
import dev.bilten.testing.TestDatabase;
import dev.bilten.testing.TestPlatform;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A start with a thousand organizers asks only those whose schema is behind. */
class MigrateAllTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();

    @Test
    void who_has_every_migration_of_this_build_is_not_even_looked_at() throws SQLException {
        run("alter table %s.schema_history rename to hidden".formatted(tenant.schema()));
        platform.get(MigrateAll.class).execute();
        assertThat(first("select count(*) from pg_tables where schemaname = '%s' and tablename = 'schema_history'"
                        .formatted(tenant.schema())))
                .isEqualTo("0");
    }

    @Test
    void who_is_behind_is_brought_up_and_is_known_to_be() throws SQLException {
        var newest = version();
        run("update platform.tenant set schema_version = '1' where schema_name = '%s'".formatted(tenant.schema()));
        platform.get(MigrateAll.class).execute();
        assertThat(version()).isEqualTo(newest);
    }

    private String version() throws SQLException {
        return first("select schema_version from platform.tenant where schema_name = '%s'".formatted(tenant.schema()));
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestDatabase.shared().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(String sql) throws SQLException {
        try (var connection = TestDatabase.shared().superuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
