package dev.bilten.testing;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.NewTenantStep;
import dev.bilten.tenancy.app.CreateTenant;
import dev.bilten.tenancy.app.MigrateAll;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.weld.environment.se.Weld;

/** The domains as they run in production, on a real database, without the web around them. */
public final class TestPlatform {
    /** Started by whoever asks first: a node that is a process of its own has another database. */
    private static final class Shared {
        private static final TestPlatform PLATFORM = start(Map.of());
    }

    private final SeContainer container;

    private TestPlatform(SeContainer container) {
        this.container = container;
    }

    public static TestPlatform shared() {
        return Shared.PLATFORM;
    }

    public static TestPlatform start(Map<String, String> more) {
        var values = new HashMap<>(TestDatabase.shared().settings());
        values.put("bilten.base.url", "http://localhost:8080");
        values.put("bilten.secret.key", "dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3Q=");
        values.put("bilten.redis.url", "redis://127.0.0.1:1");
        values.putAll(more);
        var platform = node(values);
        platform.get(MigrateAll.class).execute();
        return platform;
    }

    /** One more node of a platform that is there already. */
    static TestPlatform node(Map<String, String> settings) {
        TestSettings.values = Map.copyOf(settings);
        var weld = (Weld) SeContainerInitializer.newInstance();
        var platform = new TestPlatform(weld.initialize());
        // taken now: a bean of this platform that is made later must not see the settings of the next one
        platform.get(Settings.class).get("bilten.base.url");
        return platform;
    }

    /** What another node has to be told to belong to the same platform. */
    static Map<String, String> settings() {
        return Shared.PLATFORM.get(TestSettings.class).mine;
    }

    public <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    /** A fresh organizer with a name of its own. */
    public TenantContext newTenant() {
        var slug = "t" + Secrets.code(8).toLowerCase(Locale.ROOT);
        var owner = new NewTenantStep.Owner("owner@" + slug + ".test", "Owner", "owner-test-2026");
        var result = get(CreateTenant.class)
                .execute(PlatformCall.system("test"), new CreateTenant.Command(slug, "Tenant " + slug, owner));
        if (result instanceof CreateTenant.Result.Created created) {
            return created.tenant().context();
        }
        throw new IllegalStateException("no tenant: " + result);
    }

    public static CallContext call(TenantContext tenant) {
        return call(tenant, Clock.systemUTC());
    }

    public static CallContext call(TenantContext tenant, Clock clock) {
        return new CallContext(tenant, Actor.SYSTEM, "test", clock, "test");
    }

    public void close() {
        container.close();
    }

    /** Answers the configuration in tests. */
    @Service
    public static class TestSettings implements Settings {
        static volatile Map<String, String> values = Map.of();
        private final Map<String, String> mine = values;

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(mine.get(key));
        }
    }
}
