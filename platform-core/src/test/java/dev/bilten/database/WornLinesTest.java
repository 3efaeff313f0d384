package dev.bilten.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A connection that has served very many organizers is replaced by another one. */
class WornLinesTest {
    private static final int TURNS = 30;

    @Test
    void a_connection_serves_no_more_organizers_than_it_may() {
        assertThat(processes("2")).isGreaterThan(TURNS / 4);
    }

    /** The positive control. */
    @Test
    void without_a_limit_the_same_few_serve_them_all() {
        assertThat(processes("1000")).isLessThanOrEqualTo(2);
    }

    private static int processes(String organizers) {
        var platform = TestPlatform.start(Map.of("bilten.db.pool", "2", "bilten.db.organizers", organizers));
        try {
            var tenants = List.of(platform.newTenant(), platform.newTenant(), platform.newTenant());
            var processes = new HashSet<Integer>();
            for (int turn = 0; turn < TURNS; turn++) {
                processes.add(process(platform, tenants.get(turn % tenants.size())));
            }
            return processes.size();
        } finally {
            platform.close();
        }
    }

    private static int process(TestPlatform platform, TenantContext tenant) {
        var database = platform.get(Database.class);
        return database.inTransaction(
                tenant,
                () -> database.sql()
                        .createQuery("select pg_backend_pid()")
                        .mapTo(Integer.class)
                        .one());
    }
}
