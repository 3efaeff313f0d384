package dev.bilten.bench.orders;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.BenchOptions;
import dev.bilten.bench.Contest;
import dev.bilten.bench.Measured;
import dev.bilten.bench.Workload;
import dev.bilten.bench.figures.Latencies;
import dev.bilten.bench.results.Outcome;
import dev.bilten.bench.sale.Sale;
import dev.bilten.bench.stage.Shop;
import dev.bilten.bench.stage.Staff;
import dev.bilten.bench.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** W4: a long list, looked at by people and by programs, from the front, from far behind, and for one order in it. */
public final class OrderLists implements Workload {
    private static final int DEEP_PAGE = 2_000;
    private static final int FEWEST = 3;
    private static final int MOST = 200;
    private static final double P95 = 0.95;
    /** One buyer in 256 is called so. */
    private static final String SOMEBODY = "sara haddad";

    private static final double TOO_LONG_MILLIS = 50;

    @Override
    public String name() {
        return "order-list";
    }

    @Override
    public String about() {
        return "W4: p95 of admin and REST order list at a million orders, page 1 and 2,000, search, filters, against SQL";
    }

    @Override
    public List<Outcome> run(Stage stage, BenchOptions options) {
        var count = options.number("orders", options.quick() ? 120_000 : 1_000_000);
        var staff = new Staff(stage);
        var shop = staff.openShop();
        var events = load(stage, shop, count);
        try (var program = Reader.program(shop);
                var owner = Reader.owner(shop, staff.ownerCookie(shop));
                var bare = new BareList(stage.databases(), shop.schema())) {
            var questions = new ArrayList<Question>();
            for (var reader : List.of(owner, program)) {
                questions.addAll(questions(reader, program, bare, events, count));
            }
            questions.forEach(question -> agree(question, bare));
            return play(stage, options, questions, bare);
        }
    }

    private static List<String> load(Stage stage, Shop shop, int count) {
        var events = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            try (var sale = Sale.open(shop, count * 3)) {
                events.add(sale.event());
            }
        }
        var begun = System.nanoTime();
        ManyOrders.load(stage.databases(), shop.schema(), events, count);
        System.out.println("  loaded   " + count + " orders in "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
        return events;
    }

    private static List<Question> questions(
            Reader reader, Reader program, BareList bare, List<String> events, int count) {
        var far = (DEEP_PAGE - 1) * reader.rows();
        var name = reader.name();
        var deep = reader.cursor() + "=" + program.behind(far);
        var one = bare.email(count / 2).replace(".org", ""); // one order, far from both ends
        var month = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(90));
        var rare = "o.state = 'PENDING' and o.event_id = '" + events.getLast() + "'";
        return List.of(
                new Question(name + "-page-1", reader, "", ""),
                new Question(name + "-page-" + DEEP_PAGE, reader, deep, bare.behind(far)),
                new Question(name + "-search", reader, "q=" + one.replace("@", "%40"), like(one)),
                new Question(name + "-search-name", reader, "q=" + SOMEBODY.replace(' ', '+'), like(SOMEBODY)),
                new Question(name + "-search-all", reader, "q=example", like("example")),
                new Question(name + "-search-none", reader, "q=nobody+example", like("nobody@example")),
                new Question(name + "-state", reader, "state=CANCELLED", "o.state = 'CANCELLED'"),
                new Question(name + "-event-state", reader, "state=PENDING&event=" + events.getLast(), rare),
                new Question(
                        name + "-until",
                        reader,
                        "until="
                                + (reader.name().equals("rest")
                                        ? month
                                        : month.atZone(ZoneOffset.UTC)
                                                .toLocalDate()
                                                .minusDays(1)),
                        "o.created_at < '" + month + "'"));
    }

    /** As one finds a text without an index of words. */
    private static String like(String text) {
        return "(o.code = '" + text.toUpperCase(Locale.ROOT) + "' or lower(o.email) like '%" + text
                + "%' or lower(o.name) like '%" + text + "%')";
    }

    /** A page that shows less than there is would be quick for the wrong reason. */
    private static void agree(Question question, BareList bare) {
        var reader = question.reader();
        var shown = reader.read(question.query());
        var there = bare.read(question.where(), reader.rows());
        if (shown != there) {
            throw new BenchFailed(question.variant() + " shows " + shown + " rows, SQL finds " + there + ".");
        }
    }

    private static List<Outcome> play(Stage stage, BenchOptions options, List<Question> questions, BareList bare) {
        var contest = new Contest();
        for (var question : questions) {
            Runnable ours = () -> question.reader().read(question.query());
            Runnable limit = () -> bare.read(question.where(), question.reader().rows());
            contest.side(question.variant(), time -> timed(stage, time, ours));
            contest.side(question.limit(), time -> timed(stage, time, limit));
            timed(stage, Duration.ofSeconds(options.quick() ? 1 : 3), ours); // warm-up
        }
        var measured = Measured.in(stage, "W4", contest.play(options.rounds(), options.seconds(1)));
        var outcomes = questions.stream()
                .map(question -> measured.outcome(question.variant(), "ms (p95)", question.limit(), "the SQL alone"))
                .toList();
        outcomes.stream()
                .filter(outcome -> outcome.ours().median() > TOO_LONG_MILLIS)
                .forEach(outcome -> System.out.println("  above " + TOO_LONG_MILLIS + " ms: " + outcome.variant()));
        return outcomes;
    }

    private static Contest.Reading timed(Stage stage, Duration time, Runnable page) {
        var before = stage.cpu();
        var latencies = new Latencies();
        var until = System.nanoTime() + time.toNanos();
        while (latencies.count() < FEWEST || (latencies.count() < MOST && System.nanoTime() < until)) {
            var begun = System.nanoTime();
            page.run();
            latencies.add(System.nanoTime() - begun);
        }
        return new Contest.Reading(
                latencies.millis(P95), latencies.count(), stage.cpu().minus(before));
    }
}
