package dev.bilten.launcher.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ClickHouse HTTP interface: one request, one session, one answer. */
final class Edge implements HttpHandler {
    private static final String USER = "default";
    private static final byte[] OK = "Ok.\n".getBytes(StandardCharsets.US_ASCII);

    private final Database database;
    private final String password;

    Edge(Database database, String password) {
        this.database = database;
        this.password = password;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = Request.of(exchange);
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/ping") || path.equals("/replicas_status")) {
                send(exchange, 200, OK);
            } else if (!path.equals("/")) {
                send(exchange, 404, "There is no handle for this path\n".getBytes(StandardCharsets.US_ASCII));
            } else {
                answer(exchange, request);
            }
        }
    }

    private void answer(HttpExchange exchange, Request request) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("X-ClickHouse-Server-Display-Name", "bilten-engine");
        headers.set("X-ClickHouse-Timezone", "UTC");
        headers.set("X-ClickHouse-Query-Id", request.either("query_id", "X-ClickHouse-Query-Id", fresh()));
        try {
            if (!request.from(USER, password)) {
                throw Refused.authentication();
            }
            try (var body = Bodies.read(exchange, request)) {
                run(exchange, request, body);
            }
        } catch (Refused e) {
            fail(exchange, e);
        } catch (IllegalArgumentException e) {
            fail(exchange, new Refused("Code: 36. DB::Exception: " + e.getMessage() + " (BAD_ARGUMENTS)"));
        }
    }

    private void run(HttpExchange exchange, Request request, InputStream body) throws IOException, Refused {
        var text = request.parameters().getOrDefault("query", "");
        var insert = new Statement(text).insert();
        var rest = insert.isPresent() ? new byte[0] : body.readAllBytes();
        if (insert.isEmpty() && text.isBlank() && rest.length == 0) {
            send(exchange, 200, OK);
            return;
        }
        var started = System.nanoTime();
        try (var session = database.open()) {
            prepare(session, request);
            var format = request.either("default_format", "X-ClickHouse-Format", "TabSeparated");
            try (var answer = insert.isPresent()
                    ? session.insert(insert.get().text(), insert.get().format(), body)
                    : session.run(joined(text, rest), format)) {
                exchange.getResponseHeaders()
                        .set("X-ClickHouse-Format", named(text, rest).format(format));
                exchange.getResponseHeaders().set("X-ClickHouse-Summary", answer.summary(System.nanoTime() - started));
                deliver(exchange, request, answer);
            }
        }
    }

    private static void prepare(Session session, Request request) throws Refused {
        if (!request.wellFormed()) {
            throw new Refused(
                    "Code: 115. DB::Exception: A setting has a name that no setting can have. (UNKNOWN_SETTING)");
        }
        var database = request.either("database", "X-ClickHouse-Database", "");
        if (!database.isEmpty()) {
            session.run("USE `" + database.replace("\\", "\\\\").replace("`", "\\`") + "`")
                    .close();
        }
        var settings = request.preparation();
        if (!settings.isEmpty()) {
            session.run(settings).close();
        }
    }

    private static void deliver(HttpExchange exchange, Request request, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
        var empty = answer.length() == 0;
        var packed = Bodies.packed(exchange, request);
        if (packed && !empty && !request.on("compress")) {
            exchange.getResponseHeaders().set("Content-Encoding", Bodies.encoding(exchange, request));
        }
        exchange.sendResponseHeaders(200, empty ? -1 : packed ? 0 : answer.length());
        if (!empty) {
            try (var out = Bodies.write(exchange, request)) {
                answer.writeTo(out);
            }
        }
    }

    /** A statement that came in the body names its format there; one that only brings rows behind it names it in front. */
    private static Statement named(String text, byte[] rest) {
        return new Statement(text.isBlank() && rest.length < 1 << 16 ? new String(rest, StandardCharsets.UTF_8) : text);
    }

    private static byte[] joined(String text, byte[] rest) throws IOException {
        if (text.isEmpty()) {
            return rest;
        }
        var whole = new ByteArrayOutputStream(text.length() + rest.length + 1);
        whole.write(text.getBytes(StandardCharsets.UTF_8));
        if (rest.length > 0) {
            whole.write('\n');
            whole.write(rest);
        }
        return whole.toByteArray();
    }

    private static void fail(HttpExchange exchange, Refused refused) throws IOException {
        exchange.getResponseHeaders().set("X-ClickHouse-Exception-Code", Integer.toString(refused.code()));
        send(exchange, refused.status(), (refused.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
