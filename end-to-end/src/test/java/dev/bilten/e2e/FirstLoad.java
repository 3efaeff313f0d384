package dev.bilten.e2e;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a browser without anything kept sees while it opens a page and for as long as somebody looks at it then. */
final class FirstLoad {
    static final int MOST_BYTES = 60_000;

    /** What rounds to nothing in the third digit, the last that Lighthouse shows. */
    private static final double CALM = 0.001;

    /** Several times what is good enough: a busy machine must not fail it. */
    private static final double MOST_MS = 500;

    private static final Pattern TOOK = Pattern.compile("page;dur=([0-9.E-]+)");

    /** From the first moment on, so that nothing has to be waited for in the end. */
    private static final String LISTEN = """
            window.shifts = [];
            new PerformanceObserver(list => window.shifts.push(...list.getEntries()))
              .observe({type: "layout-shift", buffered: true});""";

    private static final String LOOK = """
            async () => {
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                .filter(one => one.initiatorType !== "img" && !/[.](png|jpe?g|webp|avif|gif|svg)$/.test(new URL(one.name).pathname))
                .map(one => ({name: new URL(one.name).pathname, bytes: one.encodedBodySize}))
                .sort((one, other) => other.bytes - one.bytes);
              const handlers = [...document.querySelectorAll("*")]
                .filter(element => element.getAttributeNames().some(name => name.startsWith("on")));
              return JSON.stringify({
                bytes: all.reduce((sum, one) => sum + one.bytes, 0),
                biggest: all.slice(0, 5).map(one => one.name + " " + one.bytes).join(", "),
                shifted: shifts.flatMap(one => one.sources.map(s => s.node?.className || s.node?.nodeName)).join(", "),
                shift: shifts.filter(one => !one.hadRecentInput).reduce((sum, one) => sum + one.value, 0),
                inline: handlers.length + document.querySelectorAll(
                  "script:not([src]):not([type='application/ld+json']):not([type='application/json'])").length
              });
            }""";

    private final Page page;
    private final int expected;
    private final List<String> complaints = new ArrayList<>();

    private FirstLoad(Page page, int expected) {
        this.page = page;
        this.expected = expected;
    }

    /** A page whose browser keeps nothing of what it fetched. */
    static Page keepingNothing(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        var off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        session.send("Network.setCacheDisabled", off);
        return watched(page);
    }

    /** A page of which is known how far what stands on it moves. */
    static Page watched(Page page) {
        page.addInitScript(LISTEN);
        return page;
    }

    /** How far what stood on a watched page moved, as browsers count it. */
    static double shift(Page page) {
        return ((Number) page.evaluate(
                        "() => shifts.filter(one => !one.hadRecentInput).reduce((sum, one) => sum + one.value, 0)"))
                .doubleValue();
    }

    /**
     * Opens a page, has it looked at, and says in words what is wrong with it.
     *
     * @param looking takes a while, in which the page must keep still
     */
    static List<String> faults(Page page, Stop stop, String address, Consumer<Page> looking) {
        var load = new FirstLoad(page, stop.status());
        Consumer<ConsoleMessage> heard = load::heard;
        Consumer<String> thrown = load.complaints::add;
        page.onConsoleMessage(heard);
        page.onPageError(thrown);
        try {
            var faults = new ArrayList<>(load.answered(page.navigate(address)));
            looking.accept(page);
            faults.addAll(load.seen());
            return faults;
        } finally {
            page.offConsoleMessage(heard);
            page.offPageError(thrown);
        }
    }

    private void heard(ConsoleMessage message) {
        var known = message.text().contains("the server responded with a status of " + expected);
        if (!known && (message.type().equals("error") || message.type().equals("warning"))) {
            complaints.add(message.text());
        }
    }

    private List<String> answered(Response answer) {
        var faults = new ArrayList<String>();
        if (answer.status() != expected) {
            faults.add("it answers " + answer.status());
        }
        Optional.ofNullable(answer.headerValue("server-timing")).stream()
                .flatMap(header -> TOOK.matcher(header).results())
                .map((MatchResult took) -> Double.parseDouble(took.group(1)))
                .filter(took -> took > MOST_MS)
                .forEach(took -> faults.add("the server needs " + took + " ms"));
        return faults;
    }

    private List<String> seen() {
        var seen = new Gson().fromJson((String) page.evaluate(LOOK), JsonObject.class);
        var faults = new ArrayList<String>();
        // of all that was fetched apart from images, also what came late, as it came over the wire
        if (seen.get("bytes").getAsInt() > MOST_BYTES) {
            faults.add(seen.get("bytes") + " bytes: " + seen.get("biggest").getAsString());
        }
        if (seen.get("shift").getAsDouble() >= CALM) {
            faults.add("it jumps by " + seen.get("shift") + ": "
                    + seen.get("shifted").getAsString());
        }
        if (seen.get("inline").getAsInt() > 0) {
            faults.add(seen.get("inline") + " scripts in the page itself");
        }
        complaints.forEach(complaint -> faults.add("the console: " + complaint));
        return faults;
    }
}
