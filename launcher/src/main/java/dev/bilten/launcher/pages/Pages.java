package dev.bilten.launcher.pages;

import java.io.PrintStream;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code ./bilten pages}: how long the server needs for each page of the admin and the console of a running platform. */
public final class Pages {
    /** A page that takes longer makes people wait. */
    private static final double GOAL_MS = 100;

    private static final int LOOKS = 7;
    private static final String USAGE = "./bilten pages [--url http://localhost:8080]";

    private Pages() {}

    public static void main(String[] arguments) {
        var words = List.of(arguments);
        if (!words.isEmpty() && (words.size() != 2 || !words.getFirst().equals("--url"))) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var url = words.isEmpty() ? "http://localhost:8080" : words.getLast().replaceAll("/+$", "");
        try {
            System.exit(measure(URI.create(url), System.out).getFirst().median() > GOAL_MS ? 1 : 0);
        } catch (RuntimeException e) {
            System.err.println("Nothing was measured: " + e.getMessage());
            System.exit(2);
        }
    }

    /** The admin of the demo's first organizer, as its owner. */
    public static Reach admin(URI platform) {
        var shop = URI.create(platform.getScheme() + "://nile." + platform.getAuthority());
        return Reach.into(shop, "/admin", "/admin/login", "owner@nile.test", "owner-demo-2026");
    }

    public static Reach console(URI platform) {
        return Reach.into(platform, "/platform", "/platform/login", "operator@bilten.test", "operator-demo-2026");
    }

    /** Prints the table, the slowest first. */
    public static List<ServerTime> measure(URI platform, PrintStream out) {
        var times = Stream.of(admin(platform), console(platform))
                .flatMap(reach ->
                        reach.pages().stream().map(path -> ServerTime.of(reach.browser(), reach.host(), path, LOOKS)))
                .sorted(Comparator.comparingDouble(ServerTime::median).reversed())
                .toList();
        out.println("  least ms  median ms  most ms  page");
        times.forEach(time -> out.printf(
                Locale.ROOT,
                "  %8.1f  %9.1f  %7.1f  %s%n",
                time.least(),
                time.median(),
                time.most(),
                Reach.kind(time.path())));
        var late = times.stream().filter(time -> time.median() > GOAL_MS).count();
        out.println(times.size() + " pages, " + late + " above " + Math.round(GOAL_MS) + " ms.");
        return times;
    }
}
