package dev.bilten.e2e.probe;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;

/** Calls as use cases make them. */
@Service
public class Questions {
    private final Database database;

    @Inject
    public Questions(Database database) {
        this.database = database;
    }

    @Transactional
    public String whoAndWhere(TenantContext tenant) {
        return text("select current_user || ' in ' || current_schema");
    }

    @Transactional
    public String events(TenantContext tenant) {
        return text("select count(*)::text from event");
    }

    @Transactional
    public String eventsOf(TenantContext tenant, TenantContext other) {
        return text("select count(*)::text from " + other.schema() + ".event");
    }

    @Transactional
    public String settings(TenantContext tenant) {
        return text("select count(*)::text from setting");
    }

    /** What a use case does that finds a fault after its first write. */
    @Transactional
    public void writesAndFails(TenantContext tenant) {
        database.sql().execute("insert into setting values ('probe', '1', now())");
        throw new IllegalStateException("after the write");
    }

    /** Names no scope, so no transaction can begin. */
    @Transactional
    public String withoutScope(String word) {
        return text("select '" + word + "'");
    }

    /** Opens no transaction, so there is no connection. */
    public String withoutTransaction() {
        return text("select 'something'");
    }

    private String text(String query) {
        return database.sql().createQuery(query).mapTo(String.class).one();
    }
}
