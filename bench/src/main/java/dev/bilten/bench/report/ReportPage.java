package dev.bilten.bench.report;

import dev.bilten.bench.results.Goal;
import dev.bilten.bench.results.Outcome;
import dev.bilten.bench.results.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All results as one page: a plot per variant, and each plot's figures as a table. It loads nothing. */
public final class ReportPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --line: light-dark(#1d5fa8, #7db4f0); --goal: light-dark(#8a5a00, #e0b050); }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
            svg { width: 100%; max-width: 44rem; height: auto; }
            svg text { font-size: 12px; fill: currentColor; }
            .axis { stroke: currentColor; opacity: .4; } .line { fill: none; stroke: var(--line); stroke-width: 2; }
            circle { fill: var(--line); } .goal { stroke: var(--goal); stroke-width: 2; stroke-dasharray: 6 4; }
            .scroll { overflow-x: auto; } table { border-collapse: collapse; }
            th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #8886; white-space: nowrap; }
            th:first-child, td:first-child { text-align: left; }
            """;

    private ReportPage() {}

    /** Writes the page and returns where it is. */
    public static Path draw(List<Outcome> outcomes, Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, page(outcomes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String page(List<Outcome> outcomes) {
        var sections = outcomes.isEmpty()
                ? "<p>Nothing has been measured yet.</p>"
                : byVariant(outcomes).entrySet().stream()
                        .map(variant -> section(variant.getKey(), variant.getValue()))
                        .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Bilten: measured</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>Bilten: measured</h1>
                <p>Each point is one run: the median of ours over the median of the limit that ran in the same minutes.</p>
                %s</main>
                </body>
                </html>
                """.formatted(STYLE, sections);
    }

    private static Map<String, List<Outcome>> byVariant(List<Outcome> outcomes) {
        return outcomes.stream()
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .collect(Collectors.groupingBy(
                        outcome -> outcome.workload() + " " + outcome.variant(), TreeMap::new, Collectors.toList()));
    }

    private static String section(String title, List<Outcome> runs) {
        var last = runs.getLast();
        var goal = Goal.of(last.workload(), last.variant());
        return """
                <section>
                <h2>%s</h2>
                %s<div class="scroll" tabindex="0" role="region" aria-label="%s, all runs">
                <table>
                <thead><tr><th scope="col">at</th><th scope="col">commit</th><th scope="col">ours, %s</th>\
                <th scope="col">limit</th><th scope="col">its min / median / max</th><th scope="col">ratio</th>\
                <th scope="col">goal</th><th scope="col">rounds</th><th scope="col">CPU µs per operation</th>\
                <th scope="col">cores</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                </section>
                """.formatted(
                        Html.text(title),
                        new Plot(title, runs, goal).svg(),
                        Html.text(title),
                        Html.text(last.unit()),
                        runs.reversed().stream().map(ReportPage::row).collect(Collectors.joining()));
    }

    private static String row(Outcome run) {
        var goal = Goal.of(run.workload(), run.variant()).map(Goal::text).orElse("");
        var cells = List.of(
                run.commit(),
                ResultTable.spread(run.ours()),
                run.limitName(),
                ResultTable.spread(run.limit()),
                ResultTable.number(run.ratio()),
                goal,
                Integer.toString(run.rounds()),
                ResultTable.number(run.cpuMicros()),
                Integer.toString(run.cores()));
        return "<tr><td>" + run.at() + "</td>"
                + cells.stream().map(cell -> "<td>" + Html.text(cell) + "</td>").collect(Collectors.joining())
                + "</tr>\n";
    }
}
