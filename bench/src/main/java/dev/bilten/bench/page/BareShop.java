package dev.bilten.bench.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The peer: a server of the JDK and nothing else, in a process of its own. It has the page's markup in pieces, reads the
 * event's rows every half second, as the platform may, and renders the page from them for everybody who asks: values
 * escaped, put between the pieces, encoded. {@code /kept} sends the same bytes without rendering.
 *
 * <p>Arguments: the URL of the database, its password, the schema, the slug, the file with the page. Prints its port.
 */
final class BareShop {
    private static final long HALF_SECOND = 500;
    private static final int THREADS = 4;
    private static final String ROWS = """
            select e.title ->> 'en', e.venue_name, p.name ->> 'en', p.price_minor::text, q.size::text, q.sold::text
            from event e join product p on p.event_id = e.id join quota q on q.event_id = e.id
            where e.slug = ? order by p.place, q.id limit 1""";

    private final String url;
    private final String password;
    private final String schema;
    private final String slug;
    private final List<Object> pieces;
    private volatile List<String> rows;
    private volatile byte[] kept;

    private BareShop(String[] args) throws IOException, SQLException {
        url = args[0];
        password = args[1];
        schema = args[2];
        slug = args[3];
        rows = read();
        pieces = pieces(Files.readString(Path.of(args[4])), rows);
        kept = render();
    }

    public static void main(String[] args) throws IOException, SQLException {
        var shop = new BareShop(args);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/events/", exchange -> answer(exchange, shop.render()));
        server.createContext("/kept", exchange -> answer(exchange, shop.kept));
        server.start();
        Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(shop::refresh, HALF_SECOND, HALF_SECOND, TimeUnit.MILLISECONDS);
        System.out.println(server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, byte[] page) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html;charset=UTF-8");
        headers.set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(200, page.length);
        try (var out = exchange.getResponseBody()) {
            out.write(page);
        }
    }

    private void refresh() {
        try {
            rows = read();
            kept = render();
        } catch (SQLException e) {
            System.err.println("The rows cannot be read: " + e.getMessage());
        }
    }

    private List<String> read() throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", password)) {
            connection.setSchema(schema);
            try (var statement = connection.prepareStatement(ROWS)) {
                statement.setString(1, slug);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new SQLException("no such event: " + slug);
                    }
                    var read = new ArrayList<String>();
                    for (int i = 1; i <= 6; i++) {
                        read.add(String.valueOf(row.getString(i)));
                    }
                    return List.copyOf(read);
                }
            }
        }
    }

    /** The page cut where a value of the rows stands: markup is text, a value is its number. */
    private static List<Object> pieces(String page, List<String> rows) {
        var pieces = new ArrayList<Object>();
        var from = 0;
        for (int at = 0; at < page.length(); at++) {
            for (int value = 0; value < 3; value++) {
                if (page.startsWith(rows.get(value), at)) {
                    pieces.add(page.substring(from, at));
                    pieces.add(value);
                    at += rows.get(value).length() - 1;
                    from = at + 1;
                    break;
                }
            }
        }
        pieces.add(page.substring(from));
        return List.copyOf(pieces);
    }

    private byte[] render() {
        var now = rows;
        var page = new StringBuilder(16_384);
        for (var piece : pieces) {
            if (piece instanceof Integer value) {
                escape(now.get(value), page);
            } else {
                page.append(piece);
            }
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(text.charAt(i));
            }
        }
    }

    /** Started by the workload. */
    static Process start(String url, String password, String schema, String slug, Path page) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareShop.class.getName(),
                        url,
                        password,
                        schema,
                        slug,
                        page.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
