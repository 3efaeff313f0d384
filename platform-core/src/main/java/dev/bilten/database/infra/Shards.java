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
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The database servers by name. {@code main} also holds the control schema; others are configured as
 * {@code bilten.db.shards.<name>.url} and opened at first use.
 */
@Service
public class Shards {
    /** A little longer than any statement may take. */
    private static final String SILENCE_SECONDS = "35";
    /** Of an organizer's statements some forty are asked again and again: enough for a dozen of those at home on a connection. */
    private static final int KEPT_STATEMENTS = 512;

    private static final int KEPT_STATEMENTS_MIB = 8;

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
        int places = Integer.parseInt(settings.get("bilten.db.pool", "16"));
        // two connections in each: one may be busy, and another then serves the same organizers
        int lanes = Math.max(1, places / 2);
        // a quarter is always left to the others
        int share = Integer.parseInt(settings.get("bilten.db.share", String.valueOf(places - places / 4)));
        var pools = IntStream.range(0, lanes)
                .mapToObj(lane ->
                        new HikariDataSource(config(name, lane, places / lanes + (lane < places % lanes ? 1 : 0))))
                .toList();
        // three times those who are at home in a lane when there are a thousand
        int organizers = Integer.parseInt(settings.get("bilten.db.organizers", "400"));
        return new Shard(name, pools, share, organizers, entityClasses);
    }

    private HikariConfig config(String name, int lane, int places) {
        var config = new HikariConfig();
        config.setPoolName(name + "-" + lane);
        config.setDataSource(source(name));
        config.setMaximumPoolSize(places);
        // whoever passed the turnstile waits for a server, not for a place: it answers soon or is away
        config.setConnectionTimeout(1000);
        config.setValidationTimeout(500);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private DataSource source(String name) {
        var source = new PatientSource();
        source.setUrl(ShardAddress.of(settings, name));
        source.setUser(settings.require("bilten.db.user"));
        source.setPassword(settings.require("bilten.db.password"));
        source.setApplicationName("bilten");
        // a string goes into a jsonb or enum-like column without a cast in every statement
        source.setStringType("unspecified");
        // nobody waits for a row lock, or runs a statement, longer than a buyer would wait for the page; names are
        // looked for in
        // the schema of the role alone (the platform's role has another name than its schema, which nobody else may
        // use)
        source.setOptions("-c lock_timeout=3000 -c statement_timeout=30000 -c search_path=\"$user\",platform");
        source.setPreparedStatementCacheQueries(KEPT_STATEMENTS);
        source.setPreparedStatementCacheSizeMiB(KEPT_STATEMENTS_MIB);
        // a server that falls silent without closing the line
        source.setSocketTimeout(Integer.parseInt(settings.get("bilten.db.silence", SILENCE_SECONDS)));
        return source;
    }

    @PreDestroy
    void close() {
        open.values().forEach(Shard::close);
    }
}
