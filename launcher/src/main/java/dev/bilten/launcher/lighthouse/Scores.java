package dev.bilten.launcher.lighthouse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What Lighthouse said of a page.
 *
 * @param of 0 to 100 each
 * @param machine what Lighthouse found this machine to do in the meantime; a phone of the middle class does 125 to 800
 * @param lost what did not get all its points, with the measured value, the heaviest first
 */
public record Scores(String page, Map<Category, Integer> of, double machine, List<String> lost) {
    private static final int MOST_NAMED = 12;
    private static final double QUIET = 1000;

    /** In the order of the report. */
    public enum Category {
        PERFORMANCE,
        ACCESSIBILITY,
        BEST_PRACTICES,
        SEO;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static String all() {
            return Arrays.stream(values()).map(Category::id).collect(Collectors.joining(","));
        }
    }

    private record Lost(double points, String line) {}

    static Scores read(String page, JsonNode report) {
        var error = report.path("runtimeError").path("message").asText();
        if (!error.isEmpty()) {
            throw new NotJudged(page, error);
        }
        var scores = new EnumMap<Category, Integer>(Category.class);
        for (var category : Category.values()) {
            var score = report.path("categories").path(category.id()).path("score");
            scores.put(category, (int) Math.round(score.asDouble() * 100));
        }
        return new Scores(
                page, scores, report.path("environment").path("benchmarkIndex").asDouble(), lost(report));
    }

    private static List<String> lost(JsonNode report) {
        return Arrays.stream(Category.values())
                .flatMap(category -> StreamSupport.stream(
                                report.path("categories")
                                        .path(category.id())
                                        .path("auditRefs")
                                        .spliterator(),
                                false)
                        .map(audit -> lost(
                                category,
                                audit.path("weight").asDouble(),
                                report.path("audits").path(audit.path("id").asText()))))
                .filter(lost -> lost.points() > 0)
                .sorted((one, other) -> Double.compare(other.points(), one.points()))
                .limit(MOST_NAMED)
                .map(Lost::line)
                .toList();
    }

    private static Lost lost(Category category, double weight, JsonNode audit) {
        var score = audit.path("score");
        return new Lost(
                score.isNumber() ? weight * (1 - score.asDouble()) : 0,
                "%s: %s %s"
                        .formatted(
                                category.id(),
                                audit.path("id").asText(),
                                audit.path("displayValue").asText("").replace('\u00a0', ' ')));
    }

    /** Whether nothing else kept the machine so busy that its speed says more about that than about the page. */
    public boolean undisturbed() {
        return machine >= QUIET;
    }

    public int lowest() {
        return of.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** One row of the table. */
    String row() {
        return "  %-10s %11d  %13d  %14d  %3d"
                .formatted(
                        page,
                        of.get(Category.PERFORMANCE),
                        of.get(Category.ACCESSIBILITY),
                        of.get(Category.BEST_PRACTICES),
                        of.get(Category.SEO));
    }

    static String head() {
        return "  %-10s %11s  %13s  %14s  %3s"
                .formatted("page", "performance", "accessibility", "best practices", "SEO");
    }
}
