package dev.bilten.web.boot;

import dev.bilten.database.api.Service;
import dev.bilten.tenancy.app.MigrateAll;
import jakarta.inject.Inject;

/** Nothing else runs before the schemas fit this build. */
@Service
public class Migrate implements Step {
    private final MigrateAll migrations;

    @Inject
    public Migrate(MigrateAll migrations) {
        this.migrations = migrations;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public void start() {
        migrations.execute();
    }
}
