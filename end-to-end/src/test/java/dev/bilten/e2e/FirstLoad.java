package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a browser without anything kept saw when it opened a page.
 *
 * @param bytes of the body of all that was fetched apart from images until the page was at rest, as it came over the wire
 * @param biggest what of it weighs most
 * @param shift how far things jumped about; next to nothing is nothing
 * @param shifted what jumped
 * @param inline scripts that stand in the page, and handlers in its elements
 * @param complaints of the console
 */
record FirstLoad(int bytes, String biggest, double shift, String shifted, int inline, List<String> complaints) {
    static final int MOST_BYTES = 60_000;

    /** What rounds to nothing in the third digit, the last that Lighthouse shows. */
    private static final double CALM = 0.001;

    private static final int SETTLED_MS = 150;
    private static final String LOOK = """
            async () => {
              const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                .filter(one => one.initiatorType !== "img" && !/[.](png|jpe?g|webp|avif|gif|svg)$/.test(new URL(one.name).pathname))
                .map(one => ({name: new URL(one.name).pathname, bytes: one.encodedBodySize}))
                .sort((one, other) => other.bytes - one.bytes);
              const shifts = await new Promise(resolve => {
                const observer = new PerformanceObserver(list => resolve(list.getEntries()));
                observer.observe({type: "layout-shift", buffered: true});
                setTimeout(() => resolve([]), 100);
              });
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

    /** A page whose browser keeps nothing of what it fetched. */
    static Page keepingNothing(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        var off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        session.send("Network.setCacheDisabled", off);
        return page;
    }

    static FirstLoad of(Page page, String address) {
        var complaints = new ArrayList<String>();
        Consumer<ConsoleMessage> heard = message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        };
        Consumer<String> thrown = complaints::add;
        page.onConsoleMessage(heard);
        page.onPageError(thrown);
        try {
            var answer = page.navigate(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            page.waitForLoadState(LoadState.LOAD);
            page.waitForTimeout(SETTLED_MS);
            var seen = new com.google.gson.Gson().fromJson((String) page.evaluate(LOOK), JsonObject.class);
            return new FirstLoad(
                    seen.get("bytes").getAsInt(),
                    seen.get("biggest").getAsString(),
                    seen.get("shift").getAsDouble(),
                    seen.get("shifted").getAsString(),
                    seen.get("inline").getAsInt(),
                    List.copyOf(complaints));
        } finally {
            page.offConsoleMessage(heard);
            page.offPageError(thrown);
        }
    }

    /** What is wrong with it, in words; nothing when it is as it should be. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        if (bytes > MOST_BYTES) {
            faults.add(bytes + " bytes: " + biggest);
        }
        if (shift >= CALM) {
            faults.add("it jumps by " + shift + ": " + shifted);
        }
        if (inline > 0) {
            faults.add(inline + " scripts in the page itself");
        }
        complaints.forEach(complaint -> faults.add("the console: " + complaint));
        return faults;
    }
}
