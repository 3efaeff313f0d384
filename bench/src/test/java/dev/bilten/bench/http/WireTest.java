package dev.bilten.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void an_answer_of_known_length_is_read_with_its_cookies_and_its_redirect() throws Exception {
        var reply = answer("HTTP/1.1 303 See Other\r\nSet-Cookie: browser=a1; Path=/; HttpOnly\r\nLocation: /o/x\r\n"
                + "Content-Length: 5\r\n\r\nhello");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).isEqualTo("/o/x");
        assertThat(reply.cookies()).containsExactly("browser=a1");
        assertThat(reply.text()).isEqualTo("hello");
    }

    @Test
    void an_answer_in_chunks_is_put_together() throws Exception {
        var reply = answer(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\nA;x=y\r\nlo, world!\r\n0\r\n\r\n");
        assertThat(reply.text()).isEqualTo("hello, world!");
    }

    @Test
    void an_answer_that_breaks_off_is_no_answer() {
        assertThatThrownBy(() -> answer("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_kept_connection_that_the_server_closed_meanwhile_is_opened_anew() throws Exception {
        var ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var wire = new Wire(server.getLocalPort())) {
            for (int i = 0; i < 2; i++) {
                var answered = CompletableFuture.runAsync(() -> serve(server, ok)); // closes after each answer
                assertThat(wire.send("GET / HTTP/1.1\r\nHost: x\r\n", new byte[0])
                                .text())
                        .isEqualTo("ok");
                answered.join();
            }
        }
    }

    @Test
    void what_stands_between_two_marks_is_found_or_empty() {
        assertThat(Reply.between("{\"code\":\"K7M3QX\",\"x\":1}", "\"code\":\"", "\""))
                .isEqualTo("K7M3QX");
        assertThat(Reply.between("{}", "\"code\":\"", "\"")).isEmpty();
    }

    private static Reply answer(String text) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var wire = new Wire(server.getLocalPort())) {
            var answered = CompletableFuture.runAsync(() -> serve(server, text));
            var reply = wire.send("GET / HTTP/1.1\r\nHost: x\r\n", new byte[0]);
            answered.join();
            return reply;
        }
    }

    private static void serve(ServerSocket server, String text) {
        try (var socket = server.accept()) {
            var in = socket.getInputStream();
            var asked = new StringBuilder();
            while (!asked.toString().endsWith("\r\n\r\n")) {
                asked.append((char) in.read());
            }
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
