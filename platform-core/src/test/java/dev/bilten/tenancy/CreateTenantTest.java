package dev.bilten.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.identity.app.SaveProfile;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.tenancy.api.NewTenantStep;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.app.CreateTenant;
import dev.bilten.tenancy.app.CreateTenant.Result;
import dev.bilten.testing.TestDatabase;
import dev.bilten.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreateTenantTest {
    private static final String UNLUCKY = "Unlucky Person";

    private final TestPlatform platform = TestPlatform.shared();
    private final String slug = "r" + Secrets.code(8).toLowerCase(Locale.ROOT);

    /** Fails where the owner has a certain name, when the schema stands already. */
    @Service
    public static class Breaks implements NewTenantStep {
        @Override
        public void prepare(CallContext call, Tenant tenant, Owner owner) {
            if (owner.name().equals(UNLUCKY)) {
                throw new IllegalStateException("broken on the way");
            }
        }
    }

    @Test
    void of_many_who_want_one_name_at_once_one_gets_it_and_the_others_hear_that_it_is_taken() throws Exception {
        int many = 8;
        var together = new CyclicBarrier(many);
        Callable<Result> create = () -> {
            together.await();
            return create(platform, slug, "Owner");
        };
        var results = new ArrayList<Result>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            var running = IntStream.range(0, many)
                    .mapToObj(one -> threads.submit(create))
                    .toList();
            for (var one : running) {
                results.add(one.get());
            }
        }
        assertThat(results).filteredOn(Result.Created.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Result.SlugTaken.class::isInstance).hasSize(many - 1);
        assertThat(column(platform, "select state from tenant where slug = '" + slug + "'"))
                .containsExactly("ACTIVE");
    }

    @Test
    void a_shop_begins_in_the_language_that_was_chosen_and_may_speak_all_of_ours() {
        var owner = new NewTenantStep.Owner("owner@" + slug + ".test", "Owner", "owner-test-2026", "tr");
        var made = platform.get(CreateTenant.class)
                .execute(PlatformCall.system("test"), new CreateTenant.Command(slug, "Organizer", owner));
        var tenant = ((Result.Created) made).tenant().context();
        var profile = platform.get(ReadProfile.class).execute(tenant);
        assertThat(profile.defaultLocale()).isEqualTo("tr");
        assertThat(profile.languages()).containsExactly("tr");
        var all = new Profile("Organizer", "", "", "tr", OurLanguages.TAGS, "", "");
        assertThat(platform.get(SaveProfile.class).execute(TestPlatform.call(tenant), all))
                .isInstanceOf(SaveProfile.Result.Saved.class);
        assertThat(platform.get(ReadProfile.class).execute(tenant).languages()).isEqualTo(OurLanguages.TAGS);
    }

    @Test
    void two_who_only_looked_first_would_both_find_the_name_free() throws Exception {
        var bothHaveLooked = new CyclicBarrier(2);
        Callable<Integer> look = () -> platform.get(Database.class).inTransaction(PlatformContext.PLATFORM, () -> {
            int found = column(platform, "select slug from tenant where slug = '" + slug + "'")
                    .size();
            await(bothHaveLooked);
            return found;
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(look);
            var other = threads.submit(look);
            assertThat(one.get() + other.get()).isZero();
        }
    }

    @Test
    void what_fails_on_the_way_leaves_nothing_and_the_name_is_free_again() throws Exception {
        int before = schemas();
        assertThatThrownBy(() -> create(platform, slug, UNLUCKY)).hasMessage("broken on the way");
        assertThat(column(platform, "select slug from tenant where slug = '" + slug + "'"))
                .isEmpty();
        assertThat(schemas()).isEqualTo(before);
        assertThat(create(platform, slug, "Owner")).isInstanceOf(Result.Created.class);
    }

    @Test
    void a_new_organizer_goes_to_the_open_shard_with_the_fewest() {
        var suffix = Secrets.code(6).toLowerCase(Locale.ROOT);
        var databases = TestDatabase.shared();
        var two = TestPlatform.start(Map.of(
                "bilten.db.url", databases.another("main_" + suffix),
                "bilten.db.shards.second.url", databases.another("second_" + suffix),
                "bilten.db.pool", "4"));
        try {
            assertThat(shardOf(two)).isEqualTo("main");
            run(two, "insert into shard (name) values ('second'), ('unknown-here')");
            assertThat(shardOf(two)).isEqualTo("second");
            assertThat(shardOf(two)).as("of two alike").isEqualTo("main");
            assertThat(shardOf(two)).isEqualTo("second");

            run(two, "update shard set state = 'FULL' where name = 'main'");
            assertThat(List.of(shardOf(two), shardOf(two))).containsExactly("second", "second");
            run(two, "update shard set state = 'FULL'");
            assertThat(create(two, slug, "Owner")).isInstanceOf(Result.NoRoom.class);
        } finally {
            two.close();
        }
    }

    /** Makes an organizer, and reads from it what only its own database has. */
    private static String shardOf(TestPlatform platform) {
        var fresh = "s" + Secrets.code(8).toLowerCase(Locale.ROOT);
        var tenant = ((Result.Created) create(platform, fresh, "Owner")).tenant();
        assertThat(platform.get(TenantSettings.class).read(tenant.context(), OwnProfile.KEY))
                .get()
                .extracting(OwnProfile::displayName)
                .isEqualTo(Optional.of("Organizer " + fresh));
        var database = platform.get(Database.class);
        var where = database.inTransaction(
                tenant.context(),
                () -> database.sql()
                        .createQuery("select split_part(current_database(), '_', 1)")
                        .mapTo(String.class)
                        .one());
        assertThat(where).isEqualTo(tenant.shard());
        return where;
    }

    private static Result create(TestPlatform platform, String slug, String person) {
        var owner = new NewTenantStep.Owner("owner@" + slug + ".test", person, "owner-test-2026");
        return platform.get(CreateTenant.class)
                .execute(PlatformCall.system("test"), new CreateTenant.Command(slug, "Organizer " + slug, owner));
    }

    private static List<String> column(TestPlatform platform, String query) {
        var database = platform.get(Database.class);
        return database.inTransaction(
                PlatformContext.PLATFORM,
                () -> database.sql().createQuery(query).mapTo(String.class).list());
    }

    private static void run(TestPlatform platform, String statement) {
        var database = platform.get(Database.class);
        database.inTransaction(PlatformContext.PLATFORM, () -> {
            database.sql().execute(statement);
        });
    }

    private static int schemas() throws Exception {
        try (var connection = TestDatabase.shared().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select (select count(*) from pg_namespace where nspname like 't\\_%')
                             + (select count(*) from pg_roles where rolname like 't\\_%')""")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
