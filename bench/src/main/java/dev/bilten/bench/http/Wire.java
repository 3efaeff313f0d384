package dev.bilten.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive connection to the server on this machine. It takes as little CPU as a client can, because it shares
 * the cores with what is measured.
 */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int BUFFER = 16_384;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public Wire(int port) {
        this.port = port;
    }

    /** @param head everything up to the empty line, without {@code Content-Length} */
    public Reply send(String head, byte[] body) throws IOException {
        var kept = socket != null;
        try {
            return once(head, body);
        } catch (Silence e) {
            if (!kept) {
                throw e;
            }
            return once(head, body); // the server closed what was idle for too long; it has not read the request
        }
    }

    /** The server closed the connection before it said a word. */
    private static final class Silence extends EOFException {
        private static final long serialVersionUID = 1L;

        Silence() {
            super("the connection was closed");
        }
    }

    private Reply once(String head, byte[] body) throws IOException {
        try {
            var stream = connected();
            var request = new ByteArrayOutputStream(head.length() + body.length + 32);
            var length = body.length == 0 && head.startsWith("GET") ? "" : "Content-Length: " + body.length + "\r\n";
            request.writeBytes((head + length + "\r\n").getBytes(StandardCharsets.UTF_8));
            request.writeBytes(body);
            request.writeTo(output());
            return read(stream);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private InputStream connected() throws IOException {
        var current = in;
        if (current != null) {
            return current;
        }
        var fresh = new Socket();
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MILLIS);
        fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket = fresh;
        var stream = new BufferedInputStream(fresh.getInputStream(), BUFFER);
        in = stream;
        return stream;
    }

    private java.io.OutputStream output() throws IOException {
        var open = socket;
        if (open == null) {
            throw new IOException("closed");
        }
        return open.getOutputStream();
    }

    private Reply read(InputStream stream) throws IOException {
        stream.mark(1);
        if (stream.read() < 0) {
            throw new Silence();
        }
        stream.reset();
        var first = line(stream);
        var status = Integer.parseInt(first.substring(9, 12));
        String location = null;
        var cookies = new ArrayList<String>();
        long length = -1;
        var chunked = false;
        var last = false;
        for (var line = line(stream); !line.isEmpty(); line = line(stream)) {
            var colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "location" -> location = value;
                case "set-cookie" -> cookies.add(value.split(";", 2)[0]);
                case "connection" -> last = value.equalsIgnoreCase("close");
                default -> {
                    // of no interest to a load
                }
            }
        }
        var body = chunked ? chunks(stream) : length > 0 ? exactly(stream, (int) length) : new byte[0];
        if (last) {
            close();
        }
        return new Reply(status, location, cookies, body);
    }

    private static byte[] chunks(InputStream stream) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line(stream).split(";", 2)[0].strip(), 16);
            if (size == 0) {
                while (!line(stream).isEmpty()) {
                    // trailers
                }
                return body.toByteArray();
            }
            body.writeBytes(exactly(stream, size));
            line(stream);
        }
    }

    private static byte[] exactly(InputStream stream, int length) throws IOException {
        var bytes = stream.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private static String line(InputStream stream) throws IOException {
        var line = new StringBuilder(80);
        for (int c = stream.read(); c != '\n'; c = stream.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // nothing is lost with it
            }
        }
    }
}
