package dev.bilten.plugins.httpexporter;

import dev.bilten.plugin.api.PluginContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP/1.1 POST to the very address that was allowed.
 *
 * <p>Written by hand because the JDK's client looks the name up once more when it connects: a name server that gives a
 * public address first and a private one a moment later would lead it into the operator's network. Redirects are not
 * followed for the same reason. The answer's body is not read.
 */
final class Post {
    private static final int MOST_HEADERS = 16_384;
    private static final Duration MOST_PATIENCE = Duration.ofHours(1);

    /**
     * What the other end said.
     *
     * @param retryAfter when it wants to be asked again, where it said so in seconds
     */
    record Answer(int status, Optional<Duration> retryAfter) {}

    private Post() {}

    static Answer send(URI url, Map<String, String> headers, byte[] body, PluginContext context) throws IOException {
        boolean tls = url.getScheme().equals("https");
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        var host = url.getHost().replaceAll("[\\[\\]]", "");
        var allowed =
                InetAddress.getByAddress(host, context.resolve(host).getFirst().getAddress());
        var left = context.timeLeft();
        var plain = new Socket();
        var watch = Thread.ofVirtual().start(() -> cut(plain, left));
        try {
            int millis = (int) Math.clamp(left.toMillis(), 1, 60_000);
            plain.connect(new InetSocketAddress(allowed, port), millis);
            plain.setSoTimeout(millis);
            var socket = tls ? encrypted(plain, host, port) : plain;
            var out = socket.getOutputStream();
            out.write(head(url, headers, body.length));
            out.write(body);
            out.flush();
            return answer(new BufferedInputStream(socket.getInputStream()));
        } finally {
            watch.interrupt(); // closes the socket
        }
    }

    private static Socket encrypted(Socket plain, String host, int port) throws IOException {
        var socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] head(URI url, Map<String, String> headers, int length) {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var head = new StringBuilder("POST ").append(path);
        if (url.getRawQuery() != null) {
            head.append('?').append(url.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nhost: ").append(url.getRawAuthority());
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        head.append("\r\ncontent-length: ").append(length).append("\r\nconnection: close\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Answer answer(InputStream in) throws IOException {
        int left = MOST_HEADERS;
        var status = line(in, left);
        if (!status.matches("HTTP/1\\.[01] [1-5]\\d\\d.*")) {
            throw new IOException("not an HTTP answer");
        }
        int code = Integer.parseInt(status.substring(9, 12));
        Optional<Duration> retryAfter = Optional.empty();
        for (var header = line(in, left); !header.isEmpty(); header = line(in, left)) {
            left -= header.length();
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.matches("retry-after:\\s*\\d{1,6}\\s*")) {
                var asked = Duration.ofSeconds(
                        Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip()));
                retryAfter = Optional.of(asked.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : asked);
            }
        }
        return code < 200 ? answer(in) : new Answer(code, retryAfter); // 1xx only announces the answer
    }

    private static String line(InputStream in, int most) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > most) {
                throw new IOException("the answer broke off or never ended");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    private static void cut(Socket socket, Duration after) {
        try (socket) {
            Thread.sleep(after);
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        } catch (IOException alreadyGone) {
            // nothing left to cut
        }
    }
}
