package dev.bilten.bench.report;

import dev.bilten.bench.results.Goal;
import dev.bilten.bench.results.Outcome;
import dev.bilten.bench.results.ResultTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ratio of one variant from run to run, with its goal as a line, as SVG. What it shows also stands in the table. */
record Plot(String title, List<Outcome> runs, Optional<Goal> goal) {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 180;
    private static final double LEFT = 56;
    private static final double RIGHT = 16;
    private static final double TOP = 14;
    private static final double BOTTOM = 30;
    private static final double AIR = 1.15;

    String svg() {
        return """
                <svg viewBox="0 0 %s %s" role="img" aria-label="%s">
                  <line class="axis" x1="%s" y1="%s" x2="%s" y2="%s"/>
                  %s
                  <polyline class="line" points="%s"/>
                  %s
                  <text x="%s" y="%s">0</text>
                  <text x="%s" y="%s">%s</text>
                  <text x="%s" y="%s">%s</text>
                </svg>
                """.formatted(
                        at(WIDTH),
                        at(HEIGHT),
                        Html.text(label()),
                        at(LEFT),
                        at(y(0)),
                        at(WIDTH - RIGHT),
                        at(y(0)),
                        goal.map(this::goalLine).orElse(""),
                        IntStream.range(0, runs.size())
                                .mapToObj(i -> at(x(i)) + "," + at(y(runs.get(i).ratio())))
                                .collect(Collectors.joining(" ")),
                        IntStream.range(0, runs.size()).mapToObj(this::dot).collect(Collectors.joining("\n  ")),
                        at(4),
                        at(y(0)),
                        at(4),
                        at(TOP + 4),
                        ResultTable.number(top()),
                        at(LEFT),
                        at(HEIGHT - 8),
                        Html.text(runs.getFirst().at() + " to " + runs.getLast().at()));
    }

    private String label() {
        var last = runs.getLast();
        return title + ": ratio over " + runs.size() + " runs, last " + ResultTable.number(last.ratio())
                + goal.map(g -> ", goal " + g.text()).orElse("");
    }

    private String goalLine(Goal wanted) {
        var height = at(y(wanted.ratio()));
        return "<line class=\"goal\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/><text x=\"%s\" y=\"%s\">goal %s</text>"
                .formatted(
                        at(LEFT),
                        height,
                        at(WIDTH - RIGHT),
                        height,
                        at(LEFT + 4),
                        at(y(wanted.ratio()) - 4),
                        wanted.text());
    }

    private String dot(int run) {
        var outcome = runs.get(run);
        return "<circle cx=\"%s\" cy=\"%s\" r=\"4\"><title>%s</title></circle>"
                .formatted(
                        at(x(run)),
                        at(y(outcome.ratio())),
                        Html.text(
                                ResultTable.number(outcome.ratio()) + " at " + outcome.commit() + ", " + outcome.at()));
    }

    private double x(int run) {
        var steps = Math.max(1, runs.size() - 1);
        return LEFT + 8 + (WIDTH - LEFT - RIGHT - 16) * run / steps;
    }

    private double y(double ratio) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * ratio / top();
    }

    private double top() {
        var highest = runs.stream().mapToDouble(Outcome::ratio).max().orElse(1);
        return Math.max(highest, goal.map(Goal::ratio).orElse(0.0)) * AIR;
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
