package dev.bilten.launcher.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import dev.bilten.launcher.Part;
import dev.bilten.launcher.clickhouse.ClickHouseServer;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.process.Ports;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official client against the engine's HTTP edge, for real. */
class EngineTest {
    @TempDir
    static Path folder;

    static Part engine;
    static Client client;

    @BeforeAll
    static void start() {
        var home = Home.at(folder.resolve("home"));
        engine = ClickHouseServer.start(home, Cache.of(home), Secrets.of(home), new Ports().take(0));
        assumeTrue(!engine.environment().isEmpty(), "ClickHouse is " + engine.where());
        client = client().build();
    }

    @AfterAll
    static void stop() {
        if (client != null) {
            client.close();
        }
        engine.close();
    }

    static Client.Builder client() {
        var environment = engine.environment();
        return new Client.Builder()
                .addEndpoint(environment.get("BILTEN_CLICKHOUSE_URL"))
                .setUsername(environment.get("BILTEN_CLICKHOUSE_USER"))
                .setPassword(environment.get("BILTEN_CLICKHOUSE_PASSWORD"))
                .setDefaultDatabase(environment.get("BILTEN_CLICKHOUSE_DATABASE"));
    }

    @Test
    void a_query_answers_with_types() {
        var rows = client.queryAll("SELECT toUInt64(7) AS n, 'ثمن' AS word, [1, 2] AS list, now64(3) AS t");
        assertThat(rows.getFirst().getLong("n")).isEqualTo(7);
        assertThat(rows.getFirst().getString("word")).isEqualTo("ثمن");
        assertThat(rows.getFirst().getList("list")).hasSize(2);
    }

    @Test
    void rows_go_in_as_row_binary_and_are_counted() throws Exception {
        table("counted");
        try (var response = insert("counted", rows(1_000), new InsertSettings())) {
            assertThat(response.getWrittenRows()).isEqualTo(1_000);
        }
        assertThat(count("counted")).isEqualTo(1_000);
    }

    @Test
    void the_same_deduplication_token_counts_once_in_table_and_view() throws Exception {
        run("CREATE TABLE once (a UInt32, b String) ENGINE = MergeTree ORDER BY a"
                + " SETTINGS non_replicated_deduplication_window = 100");
        run("CREATE TABLE sums (n UInt64) ENGINE = SummingMergeTree ORDER BY tuple()"
                + " SETTINGS non_replicated_deduplication_window = 100");
        run("CREATE MATERIALIZED VIEW to_sums TO sums AS SELECT count() AS n FROM once");
        for (int i = 0; i < 3; i++) {
            var settings = new InsertSettings();
            settings.serverSetting("insert_deduplication_token", "batch-1");
            settings.serverSetting("deduplicate_blocks_in_dependent_materialized_views", "1");
            insert("once", rows(10), settings).close();
        }
        assertThat(count("once")).isEqualTo(10);
        assertThat(first("SELECT sum(n) AS n FROM sums").getLong("n")).isEqualTo(10);
    }

    @Test
    void a_different_token_counts_again() throws Exception {
        run("CREATE TABLE twice (a UInt32, b String) ENGINE = MergeTree ORDER BY a"
                + " SETTINGS non_replicated_deduplication_window = 100");
        for (var token : List.of("one", "two")) {
            var settings = new InsertSettings();
            settings.serverSetting("insert_deduplication_token", token);
            insert("twice", rows(10), settings).close();
        }
        assertThat(count("twice")).isEqualTo(20);
    }

    @Test
    void a_large_packed_insert_and_answer_survive() throws Exception {
        table("large");
        try (var packing = client().compressClientRequest(true)
                .compressServerResponse(true)
                .build()) {
            packing.insert("large", new ByteArrayInputStream(rows(200_000)), ClickHouseFormat.RowBinary)
                    .get()
                    .close();
            assertThat(packing.queryAll("SELECT a, b FROM bilten.large ORDER BY a"))
                    .hasSize(200_000);
        }
    }

    @Test
    void http_compression_is_understood_both_ways() throws Exception {
        table("framed");
        try (var packing =
                client().compressClientRequest(true).useHttpCompression(true).build()) {
            packing.insert("framed", new ByteArrayInputStream(rows(5_000)), ClickHouseFormat.RowBinary)
                    .get()
                    .close();
            assertThat(packing.queryAll("SELECT a FROM framed")).hasSize(5_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "back\\slash", "tab\there", "سعر", "; DROP TABLE x"})
    void a_parameter_arrives_as_it_was_sent(String value) {
        var rows = client.queryAll("SELECT {word:String} AS word", Map.of("word", value), new QuerySettings());
        assertThat(rows.getFirst().getString("word")).isEqualTo(value);
    }

    @Test
    void an_unknown_table_is_a_404_with_its_code() {
        assertThatThrownBy(() -> client.queryAll("SELECT * FROM nowhere"))
                .satisfies(e -> assertThat(serverError(e).getCode()).isEqualTo(60));
    }

    @Test
    void a_failed_query_leaves_nothing_in_the_next_answer() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() ->
                            client.queryAll("SELECT throwIf(number = 5) FROM numbers(10) SETTINGS max_block_size = 1"))
                    .satisfies(e -> assertThat(serverError(e).getCode()).isEqualTo(395));
            assertThat(first("SELECT 42 AS n").getLong("n")).isEqualTo(42);
        }
    }

    @Test
    void a_setting_lives_for_one_request() {
        var settings = new QuerySettings();
        settings.serverSetting("max_block_size", "777");
        assertThat(client.queryAll("SELECT toString(getSetting('max_block_size')) AS n", settings)
                        .getFirst()
                        .getString("n"))
                .isEqualTo("777");
        assertThat(first("SELECT toString(getSetting('max_block_size')) AS n").getString("n"))
                .isNotEqualTo("777");
    }

    @Test
    void an_unknown_setting_and_broken_rows_are_refused() throws Exception {
        var settings = new QuerySettings();
        settings.serverSetting("no_such_setting", "1");
        assertThatThrownBy(() -> client.queryAll("SELECT 1", settings))
                .satisfies(e -> assertThat(serverError(e).getCode()).isEqualTo(115));
        table("broken");
        assertThatThrownBy(() -> insert("broken", new byte[] {1, 2, 3}, new InsertSettings()));
        assertThat(count("broken")).isZero();
    }

    @Test
    void a_wrong_password_is_refused() {
        try (var stranger = client().setPassword("guess").build()) {
            assertThatThrownBy(() -> stranger.queryAll("SELECT 1"))
                    .satisfies(e -> assertThat(serverError(e).getCode()).isEqualTo(516));
        }
    }

    @Test
    void many_clients_at_once_get_their_own_answers() throws Exception {
        try (var threads = Executors.newFixedThreadPool(24)) {
            var questions = IntStream.range(0, 400)
                    .mapToObj(i -> (Callable<Boolean>)
                            () -> first("SELECT " + i + " AS n").getLong("n") == i)
                    .toList();
            for (var answer : threads.invokeAll(questions)) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void a_statement_and_its_rows_may_both_stand_in_the_body() throws Exception {
        table("posted");
        var request = HttpRequest.newBuilder(
                        URI.create(engine.environment().get("BILTEN_CLICKHOUSE_URL") + "/?database=bilten"))
                .header("X-ClickHouse-User", "default")
                .header("X-ClickHouse-Key", engine.environment().get("BILTEN_CLICKHOUSE_PASSWORD"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "INSERT INTO posted FORMAT JSONEachRow\n{\"a\":1,\"b\":\"x\"}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(count("posted")).isEqualTo(1);
    }

    private static void table(String name) throws Exception {
        run("CREATE TABLE " + name + " (a UInt32, b String) ENGINE = MergeTree ORDER BY a");
    }

    private static void run(String statement) throws Exception {
        client.execute(statement).get().close();
    }

    private static com.clickhouse.client.api.insert.InsertResponse insert(
            String table, byte[] rows, InsertSettings settings) throws Exception {
        return client.insert(table, new ByteArrayInputStream(rows), ClickHouseFormat.RowBinary, settings)
                .get();
    }

    private static long count(String table) {
        return first("SELECT count() AS n FROM " + table).getLong("n");
    }

    private static GenericRecord first(String query) {
        return client.queryAll(query).getFirst();
    }

    private static ServerException serverError(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServerException server) {
                return server;
            }
        }
        throw new AssertionError("No answer of the server in it", thrown);
    }

    /** Bytes that a text protocol would trip over: line ends, zeros, semicolons. */
    private static byte[] rows(int count) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            out.write(i);
            out.write(i >> 8);
            out.write(i >> 16);
            out.write(i >> 24);
            var text = ("row\n\0;" + i).getBytes(StandardCharsets.UTF_8);
            out.write(text.length);
            out.writeBytes(text);
        }
        return out.toByteArray();
    }
}
