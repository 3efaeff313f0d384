package dev.bilten.database.infra;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.config.BatchWriting;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * Makes the entity manager factory of a shard in code, without a persistence.xml: the server must not try to deploy it
 * on a data source that knows no tenant.
 */
final class EclipseLink {
    private EclipseLink() {}

    static EntityManagerFactory factory(String shard, List<Class<?>> entities) {
        var properties = new HashMap<String, Object>();
        // a shared cache showed one tenant's rows to another in every trial
        properties.put(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false");
        properties.put(PersistenceUnitProperties.WEAVING, "false");
        properties.put(PersistenceUnitProperties.TARGET_DATABASE, "PostgreSQL");
        properties.put(PersistenceUnitProperties.BATCH_WRITING, BatchWriting.JDBC);
        properties.put(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE);
        properties.put(PersistenceUnitProperties.LOGGING_LOGGER, "JavaLogger");
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "WARNING");
        properties.put(PersistenceUnitProperties.SESSION_NAME, "bilten-" + shard);
        properties.put(PersistenceUnitProperties.CLASSLOADER, EclipseLink.class.getClassLoader());
        var unit = new EntityUnit("bilten-" + shard, entities, new BoundDataSource());
        return new PersistenceProvider().createContainerEntityManagerFactory(unit, Map.copyOf(properties));
    }
}
