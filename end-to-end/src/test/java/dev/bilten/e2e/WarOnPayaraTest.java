package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.e2e.probe.ProbeSettings;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.postgres.PostgresServer;
import dev.bilten.launcher.process.Ports;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The floor that every domain stands on, deployed alone on the real server: what Weld and Jersey make of it there is
 * not what Weld SE makes of it in the tests of the domains.
 */
@ExtendWith(ArquillianExtension.class)
class WarOnPayaraTest {
    private static final List<String> LIBRARIES = List.of(
            "HikariCP",
            "caffeine",
            "flyway",
            "geantyref",
            "jackson-datatype",
            "jdbi3",
            "jspecify",
            "migrations",
            "postgresql",
            "slf4j");

    /** They stand in the directory, but on the cache, which is no part of the floor. */
    private static final String AGENCIES = ".*/tenancy/.*(Agenc|AssignOrganizer|Care).*";

    private static PostgresServer database;

    @ArquillianResource
    private URL server;

    @Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        var war = ShrinkWrap.create(WebArchive.class, "probe.war")
                .addPackages(
                        true,
                        Filters.exclude(AGENCIES),
                        "dev.bilten.kernel",
                        "dev.bilten.database",
                        "dev.bilten.journal",
                        "dev.bilten.jobs.api",
                        "dev.bilten.tenancy",
                        "dev.bilten.e2e.probe")
                .addAsResource(new StringAsset(settings()), ProbeSettings.FILE)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> LIBRARIES.stream().anyMatch(file.getName()::startsWith))
                .forEach(war::addAsLibrary);
        return war;
    }

    /** A database of its own, with the roles of production. */
    private static String settings() throws IOException {
        var folder = Path.of("target/probe-home").toAbsolutePath();
        Cache.delete(folder);
        var home = Home.at(folder);
        database = PostgresServer.start(home, Cache.of(home), Secrets.of(home), new Ports().take(0));
        var values = new Properties();
        database.environment()
                .forEach((name, value) ->
                        values.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        values.put("bilten.base.url", "http://localhost");
        var text = new StringWriter();
        values.store(text, null);
        return text.toString();
    }

    @AfterAll
    static void closes() {
        database.close();
    }

    @Test
    void a_service_gets_its_parts_through_its_only_constructor() throws Exception {
        assertThat(ask("names")).contains(" in t_");
    }

    @Test
    void a_transactional_call_runs_as_its_organizers_role_in_its_schema() throws Exception {
        assertThat(ask("who-and-where")).isEqualTo(ask("names"));
        assertThat(ask("own-events")).isEqualTo("0");
    }

    @Test
    void the_database_refuses_one_organizer_the_tables_of_another() throws Exception {
        assertThat(ask("others-events")).contains("permission denied");
    }

    @Test
    void a_call_that_fails_leaves_nothing_behind() throws Exception {
        assertThat(ask("write-and-fail")).isEqualTo("IllegalStateException: after the write");
        assertThat(ask("settings")).isEqualTo("0");
    }

    @Test
    void a_transactional_call_without_a_scope_is_refused() throws Exception {
        assertThat(ask("without-scope")).contains("No tenant is bound");
    }

    @Test
    void sql_without_a_transaction_is_refused() throws Exception {
        assertThat(ask("without-transaction")).contains("No tenant is bound");
    }

    private String ask(String question) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.getPort() + "/ask/" + question);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
