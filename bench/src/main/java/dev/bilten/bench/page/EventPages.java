package dev.bilten.bench.page;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.BenchOptions;
import dev.bilten.bench.Contest;
import dev.bilten.bench.Measured;
import dev.bilten.bench.Workload;
import dev.bilten.bench.http.Reply;
import dev.bilten.bench.http.Wire;
import dev.bilten.bench.results.Outcome;
import dev.bilten.bench.results.ResultTable;
import dev.bilten.bench.sale.Sale;
import dev.bilten.bench.stage.CpuTime;
import dev.bilten.bench.stage.Databases;
import dev.bilten.bench.stage.Processes;
import dev.bilten.bench.stage.Shop;
import dev.bilten.bench.stage.Staff;
import dev.bilten.bench.stage.Stage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/** W3: the page of an event, as nineteen strangers and one who has chosen tickets look at it. */
public final class EventPages implements Workload {
    private static final String BARE = "bare JDK server";
    private static final String KEPT = "bare JDK server, bytes kept";
    private static final String STATIC = "a static file of the platform's server";
    /** As every browser says it. */
    private static final String PACKED = "Accept-Encoding: gzip, deflate, br\r\n";

    private static final String UNIT = "CPU µs per page";
    private static final int CLIENTS = 16;
    private static final int ONE_IN = 20;
    /** What somebody has in their cart is theirs: more of them than looks within half a second. */
    private static final int CARTS = 400;

    private static final int MOST_TICKETS = 4;
    /** Until the server's compiler rests. */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final Duration QUICK = Duration.ofSeconds(4);
    private static final int QUOTA = 1_000_000;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String about() {
        return "W3: CPU per public event page, 95 % anonymous, against a bare JDK server that renders the same";
    }

    @Override
    public List<Outcome> run(Stage stage, BenchOptions options) {
        var shop = new Staff(stage).openShop();
        try (var sale = Sale.open(shop, QUOTA);
                var wire = new Wire(shop.port())) {
            sale.ready();
            var place = "/events/" + sale.slug();
            var first = wire.send(head(shop, place, ""), new byte[0]);
            if (first.status() != OK) {
                throw new BenchFailed("The event's page is not there: " + first.brief());
            }
            return against(stage, options, shop, place, carts(wire, shop, place, sale.product()), first);
        } catch (IOException e) {
            throw new BenchFailed("The event's page is not answered: " + e, e);
        }
    }

    /** The cookies of people who have chosen one to four tickets and have seen a page since. */
    private static List<String> carts(Wire wire, Shop shop, String place, String product) throws IOException {
        var all = new ArrayList<String>();
        for (int i = 0; i < CARTS; i++) {
            all.add(cart(wire, shop, place, "q-" + product + "=" + (1 + i % MOST_TICKETS)));
        }
        return List.copyOf(all);
    }

    private static String cart(Wire wire, Shop shop, String place, String choice) throws IOException {
        var more = "Origin: http://" + shop.host() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        var head = head(shop, place + "/holds", more).replaceFirst("GET", "POST");
        var cart = cookie(wire.send(head, choice.getBytes(StandardCharsets.UTF_8)), "cart=");
        var page = wire.send(head(shop, place, "Cookie: " + cart + "\r\n"), new byte[0]);
        return cart + "; " + cookie(page, "cart-seen=");
    }

    private static String cookie(Reply reply, String name) {
        return reply.cookies().stream()
                .filter(cookie -> cookie.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new BenchFailed("Nobody gets a cart: " + reply.brief()));
    }

    private static List<Outcome> against(
            Stage stage, BenchOptions options, Shop shop, String place, List<String> carts, Reply first)
            throws IOException {
        var file = Files.createTempFile("page", ".html");
        var slug = place.substring(place.lastIndexOf('/') + 1);
        Files.write(file, first.body());
        var url = "jdbc:postgresql://127.0.0.1:" + stage.databases().port() + "/" + Databases.PLATFORM;
        var process = BareShop.start(url, stage.databases().password(), shop.schema(), slug, file);
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var line = said.readLine();
            if (line == null) {
                throw new BenchFailed("The bare server did not start.");
            }
            int port = Integer.parseInt(line);
            same(port, shop, place, first);
            return play(stage, options, shop, place, carts, port, process.pid());
        } finally {
            process.destroy();
            Files.deleteIfExists(file);
        }
    }

    /** A peer that sends something else would be compared with nothing. */
    private static void same(int port, Shop shop, String place, Reply first) throws IOException {
        try (var wire = new Wire(port)) {
            var theirs = wire.send(head(shop, place, ""), new byte[0]);
            if (!theirs.text().equals(first.text())) {
                throw new BenchFailed("The bare server renders another page: " + theirs.brief());
            }
        }
    }

    private static List<Outcome> play(
            Stage stage, BenchOptions options, Shop shop, String place, List<String> carts, int bare, long process) {
        var etag = etag(shop, place);
        var plain = head(shop, place, "");
        var packed = head(shop, place, PACKED);
        var known = head(shop, place, PACKED + "If-None-Match: " + etag + "\r\n");
        var choosing = looks(shop, place, "", carts);
        var packedChoosing = looks(shop, place, PACKED, carts);
        var file = head(shop, "/assets/design/favicon.svg", "");
        var kept = head(shop, "/kept", "");
        int clients = options.number("clients", CLIENTS);
        var sides = new LinkedHashMap<String, Readers>();
        sides.put("page", ours(stage, shop, clients, OK, n -> look(n, packed, packedChoosing)));
        sides.put(BARE, theirs(bare, clients, plain, process));
        sides.put("unpacked", ours(stage, shop, clients, OK, n -> look(n, plain, choosing)));
        sides.put("anonymous", ours(stage, shop, clients, OK, _ -> packed));
        sides.put("with-cart", ours(stage, shop, clients, OK, _ -> any(packedChoosing)));
        sides.put("not-modified", ours(stage, shop, clients, NOT_MODIFIED, _ -> known));
        sides.put(KEPT, theirs(bare, clients, kept, process));
        sides.put(STATIC, ours(stage, shop, clients, OK, _ -> file));
        var contest = new Contest();
        sides.forEach((name, readers) -> {
            readers.round(options.quick() ? QUICK : WARM_UP);
            contest.side(name, readers::round);
        });
        return outcomes(Measured.in(stage, "W3", contest.play(options.rounds(), options.seconds(5))));
    }

    private static List<String> looks(Shop shop, String place, String more, List<String> carts) {
        return carts.stream()
                .map(cart -> head(shop, place, more + "Cookie: " + cart + "\r\n"))
                .toList();
    }

    private static String look(int number, String stranger, List<String> choosing) {
        return number % ONE_IN == 0 ? any(choosing) : stranger;
    }

    private static String any(List<String> looks) {
        return looks.get(ThreadLocalRandom.current().nextInt(looks.size()));
    }

    private static List<Outcome> outcomes(Measured measured) {
        for (var name : List.of(STATIC, KEPT)) {
            System.out.println("  " + name + ": "
                    + ResultTable.number(measured.of(name).spread().median()) + " " + UNIT);
        }
        return Map.of("page", BARE, "anonymous", BARE, "with-cart", BARE, "unpacked", BARE, "not-modified", KEPT)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> measured.outcome(one.getKey(), UNIT, one.getValue(), one.getValue()))
                .toList();
    }

    private static Readers ours(Stage stage, Shop shop, int clients, int status, IntFunction<String> head) {
        return new Readers(shop.port(), clients, status, head, stage::cpu);
    }

    private static Readers theirs(int port, int clients, String head, long process) {
        return new Readers(port, clients, OK, _ -> head, () -> new CpuTime(Processes.cpuMicros(process), 0, 0, 0));
    }

    private static String head(Shop shop, String path, String more) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + shop.host()
                + "\r\nAccept: text/html\r\nAccept-Language: en\r\nUser-Agent: Mozilla/5.0 (bench)\r\n" + more;
    }

    /** {@link Wire} keeps no such header. */
    private static String etag(Shop shop, String path) {
        try (var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), shop.port())) {
            var request = head(shop, path, "Connection: close\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines()
                    .filter(line -> line.startsWith("ETag: "))
                    .map(line -> line.substring("ETag: ".length()))
                    .findFirst()
                    .orElse("\"none\"");
        } catch (IOException e) {
            throw new BenchFailed("The event's page is not answered: " + e, e);
        }
    }
}
