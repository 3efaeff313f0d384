package dev.bilten.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestDatabase;
import dev.bilten.testing.TestPlatform;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty threads work for ten organizers at once; each row names its owner, and nobody may ever meet another's. */
class IsolationHammerTest {
    private static final int THREADS = 20;
    private static final int ROUNDS = 60;

    private final TestPlatform platform = TestPlatform.shared();
    private final List<TenantContext> tenants =
            IntStream.range(0, 10).mapToObj(i -> platform.newTenant()).toList();

    @Test
    void nobody_ever_meets_another_organizers_row() throws Exception {
        var database = platform.get(Database.class);
        tenants.forEach(tenant -> database.inTransaction(tenant, () -> mark(database, tenant)));
        var strangers = new AtomicInteger();
        hammer(() -> {
            var tenant = tenants.get(ThreadLocalRandom.current().nextInt(tenants.size()));
            var owner = database.inTransaction(
                    tenant,
                    () -> database.sql()
                            .createQuery("select value ->> 'owner' from setting where key = 'mark'")
                            .mapTo(String.class)
                            .one());
            if (!owner.equals(tenant.slug())) {
                strangers.incrementAndGet();
            }
            return null;
        });
        assertThat(strangers).hasValue(0);
    }

    /** The positive control: a session that keeps its search path, as a pool does without our binding, leaks. */
    @Test
    void without_the_binding_the_same_hammer_meets_strangers() throws Exception {
        var database = platform.get(Database.class);
        tenants.forEach(tenant -> database.inTransaction(tenant, () -> mark(database, tenant)));
        var strangers = new AtomicInteger();
        try (Connection shared = TestDatabase.shared().superuser()) {
            hammer(() -> {
                var tenant = tenants.get(ThreadLocalRandom.current().nextInt(tenants.size()));
                try (var statement = shared.createStatement()) {
                    statement.execute("set search_path = " + tenant.schema());
                    Thread.yield();
                    try (var rows =
                            statement.executeQuery("select value ->> 'owner' from setting where key = 'mark'")) {
                        rows.next();
                        if (!rows.getString(1).equals(tenant.slug())) {
                            strangers.incrementAndGet();
                        }
                    }
                }
                return null;
            });
        }
        assertThat(strangers.get()).isPositive();
    }

    private static void mark(Database database, TenantContext tenant) {
        database.sql().createUpdate("""
                        insert into setting (key, value, updated_at)
                        values ('mark', jsonb_build_object('owner', cast(:owner as text)), now())""").bind("owner", tenant.slug()).execute();
    }

    private static void hammer(Callable<Void> blow) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var blows = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(() -> {
                        for (int round = 0; round < ROUNDS; round++) {
                            blow.call();
                        }
                        return null;
                    }))
                    .toList();
            for (var one : blows) {
                one.get();
            }
        }
    }
}
