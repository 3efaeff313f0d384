package dev.bilten.database.infra;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.bilten.database.api.Entities;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.ShardAddress;
import dev.bilten.kernel.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The database servers by name. {@code main} also holds the control schema; others are configured as
 * {@code bilten.db.shards.<name>.url} and opened at first use.
 */
@Service
public class Shards {
    /** A little longer than any statement may take. */
    private static final String SILENCE_SECONDS = "35";

    private final Settings settings;
    private final List<Class<?>> entityClasses;
    private final ConcurrentHashMap<String, Shard> open = new ConcurrentHashMap<>();

    @Inject
    public Shards(Settings settings, Instance<Entities> entities) {
        this.settings = settings;
        this.entityClasses =
                entities.stream().flatMap(domain -> domain.classes().stream()).toList();
    }

    Shard get(String name) {
        return open.computeIfAbsent(name, this::connect);
    }

    private Shard connect(String name) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSourceClassName("org.postgresql.ds.PGSimpleDataSource");
        config.addDataSourceProperty("url", ShardAddress.of(settings, name));
        config.addDataSourceProperty("user", settings.require("bilten.db.user"));
        config.addDataSourceProperty("password", settings.require("bilten.db.password"));
        config.addDataSourceProperty("applicationName", "bilten");
        // a string goes into a jsonb or enum-like column without a cast in every statement
        config.addDataSourceProperty("stringType", "unspecified");
        // nobody waits for a row lock, or runs a statement, longer than a buyer would wait for the page
        config.addDataSourceProperty("options", "-c lock_timeout=3000 -c statement_timeout=30000");
        // a server that falls silent without closing the line
        config.addDataSourceProperty("socketTimeout", settings.get("bilten.db.silence", SILENCE_SECONDS));
        config.setAutoCommit(false);
        int places = Integer.parseInt(settings.get("bilten.db.pool", "16"));
        config.setMaximumPoolSize(places);
        // whoever passed the turnstile waits for a server, not for a place: it answers soon or is away
        config.setConnectionTimeout(1000);
        config.setValidationTimeout(500);
        config.setInitializationFailTimeout(-1);
        // a quarter is always left to the others
        int share = Integer.parseInt(settings.get("bilten.db.share", String.valueOf(places - places / 4)));
        return new Shard(new HikariDataSource(config), share, entityClasses);
    }

    @PreDestroy
    void close() {
        open.values().forEach(Shard::close);
    }
}
