package dev.bilten.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What axe finds serious or critical in a page as it stands. A frame is a page of its own and has to have a name here; of
 * what is as it should be nothing is told, which is most of the time that axe needs.
 */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            async rules => {
              const options = {iframes: false, preload: false, resultTypes: ["violations"]};
              if (rules.length > 0) {
                options.runOnly = {type: "rule", values: rules};
              }
              const found = await axe.run(document, options);
              return found.violations
                .filter(rule => rule.impact === "serious" || rule.impact === "critical")
                .map(rule => `${rule.id}: ${rule.help} at ${rule.nodes.map(node => node.html).join(", ")}`);
            }""";

    private Axe() {}

    /** Into a page that has just been loaded. */
    static void into(Page page) {
        page.evaluate(SCRIPT);
    }

    static List<String> everything(Page page) {
        return run(page, List.of());
    }

    /** The one thing that changes with the colours. */
    static List<String> contrast(Page page) {
        return run(page, List.of("color-contrast"));
    }

    private static List<String> run(Page page, List<String> rules) {
        return ((List<?>) page.evaluate(RUN, rules))
                .stream().map(Object::toString).toList();
    }

    private static String script() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
