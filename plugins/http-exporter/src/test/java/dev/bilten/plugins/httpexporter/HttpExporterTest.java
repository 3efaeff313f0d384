package dev.bilten.plugins.httpexporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import dev.bilten.plugin.api.EventBatch;
import dev.bilten.plugin.api.ExportOutcome;
import dev.bilten.plugin.api.ExportOutcome.Accepted;
import dev.bilten.plugin.api.ExportOutcome.Refused;
import dev.bilten.plugin.api.ExportOutcome.RetryLater;
import dev.bilten.plugin.api.ExportedEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpExporterTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    private final List<Received> received = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private Map<String, String> answerHeaders = Map.of();

    record Received(String id, String timestamp, String signature, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answerHeaders.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_batch_arrives_whole_and_its_signature_holds() throws Exception {
        assertThat(export(url())).isInstanceOf(Accepted.class);

        var got = received.getFirst();
        assertThat(got.id()).isEqualTo("batch-1");
        assertThat(got.body())
                .contains("\"batch_id\":\"batch-1\"")
                .contains("\"type\":\"order.paid\"")
                .contains("\"payload\":{\"name\":\"مريم\"}");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        var signed = got.id() + "." + got.timestamp() + "." + got.body();
        var expected = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        assertThat(got.signature()).isEqualTo("v1," + expected);
        assertThat(Instant.ofEpochSecond(Long.parseLong(got.timestamp())))
                .isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void an_answer_other_than_2xx_means_again_later() {
        status = 503;
        answerHeaders = Map.of("Retry-After", "120");
        assertThat(export(url())).isEqualTo(new RetryLater("The address answered 503.", Duration.ofSeconds(120)));
        status = 404;
        answerHeaders = Map.of();
        assertThat(export(url())).isInstanceOf(RetryLater.class);
    }

    @Test
    void gone_for_good_stops_the_export() {
        status = 410;
        assertThat(export(url())).isInstanceOf(Refused.class);
    }

    @Test
    void a_redirect_is_not_followed() {
        status = 302;
        answerHeaders = Map.of("Location", url() + "other");
        assertThat(export(url())).isInstanceOf(Refused.class);
        assertThat(received).hasSize(1);
    }

    @Test
    void a_host_that_is_not_allowed_is_not_connected_to() {
        assertThat(export("http://10.0.0.1/")).isInstanceOf(Refused.class);
    }

    @Test
    void an_address_that_is_none_or_a_secret_that_is_too_short_is_refused() {
        assertThat(export("ftp://127.0.0.1/")).isInstanceOf(Refused.class);
        assertThat(export("http://user@127.0.0.1/")).isInstanceOf(Refused.class);
        assertThat(export("nonsense")).isInstanceOf(Refused.class);
        var context = TestContext.with(Map.of("url", url(), "secret", "whsec_c2hvcnQ="));
        assertThat(new HttpExporter().export(batch(), context)).isInstanceOf(Refused.class);
        assertThat(received).isEmpty();
    }

    @Test
    void a_server_that_is_away_is_tried_again() {
        var url = url();
        server.stop(0);
        assertThat(export(url)).isInstanceOf(RetryLater.class);
    }

    @Test
    void a_server_that_never_answers_costs_no_more_than_the_deadline() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var clock = Clock.systemUTC();
            var settings = Map.of("url", "http://127.0.0.1:" + silent.getLocalPort() + "/", "secret", SECRET);
            var context = new TestContext(settings, clock, clock.instant().plusMillis(300));
            long began = System.nanoTime();
            assertThat(new HttpExporter().export(batch(), context)).isInstanceOf(RetryLater.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private ExportOutcome export(String url) {
        return new HttpExporter().export(batch(), TestContext.with(Map.of("url", url, "secret", SECRET)));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events?from=bilten";
    }

    private static EventBatch batch() {
        var event = new ExportedEvent("e-1", "order.paid", Instant.EPOCH, "{\"name\":\"مريم\"}");
        return new EventBatch("batch-1", List.of(event));
    }
}
