package dev.bilten.analytics.infra;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.command.CommandSettings;
import dev.bilten.database.api.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the warehouse's tables up, once per version. ClickHouse has no transactions, and two nodes may do this at the same
 * time: every statement of a migration has to bear being run again ({@code if not exists}).
 */
@Service
public class WarehouseSchema {
    private static final Logger LOG = LoggerFactory.getLogger(WarehouseSchema.class);
    private static final String FOLDER = "/db/clickhouse/";
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    void bringUp(Client client, String database) throws Exception {
        makeDatabase(client, database);
        run(client, """
                create table if not exists schema_history (
                    version String, applied_at DateTime64(3, 'UTC') default now64(3)
                ) engine = MergeTree order by version""");
        var applied = applied(client);
        for (var file : files()) {
            var version = file.substring(1, file.indexOf("__"));
            if (!applied.contains(version)) {
                apply(client, file, version);
            }
        }
    }

    private static void makeDatabase(Client client, String database) throws Exception {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalStateException("bilten.clickhouse.database is no plain name");
        }
        var outside = new CommandSettings();
        outside.setDatabase("default");
        ClickHouse.await(client.execute("create database if not exists " + database, outside))
                .close();
    }

    private static Set<String> applied(Client client) {
        var versions = new HashSet<String>();
        client.queryAll("select distinct version from schema_history")
                .forEach(row -> versions.add(row.getString("version")));
        return versions;
    }

    private static void apply(Client client, String file, String version) throws Exception {
        for (var statement : statements(text(file))) {
            run(client, statement);
        }
        ClickHouse.await(client.execute(
                        "insert into schema_history (version) values ({version:String})", Map.of("version", version)))
                .close();
        LOG.info("Applied {} to the warehouse", file);
    }

    private static void run(Client client, String statement) throws Exception {
        ClickHouse.await(client.execute(statement)).close();
    }

    /** The files in their order, from a list beside them: a class path cannot be asked what is in a folder. */
    static List<String> files() throws IOException {
        return text("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .sorted()
                .toList();
    }

    static List<String> statements(String sql) {
        return Pattern.compile(";\\s*(\\n|$)")
                .splitAsStream(sql)
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = WarehouseSchema.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IOException(FOLDER + file + " is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
