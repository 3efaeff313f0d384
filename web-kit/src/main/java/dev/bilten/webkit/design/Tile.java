package dev.bilten.webkit.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number of a board.
 *
 * @param number already formatted
 * @param change a sentence that compares ("12 more than yesterday"), or null
 * @param direction {@code up}, {@code down} or {@code same}: the colour of the change, which its words say too
 * @param href where the number is explained, or null
 * @param points the line below it, made by {@link #spark}, or null
 */
public record Tile(
        String label,
        String number,
        @Nullable String change,
        String direction,
        @Nullable String href,
        @Nullable String points) {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 24;

    public static Tile of(String label, String number) {
        return new Tile(label, number, null, "same", null, null);
    }

    public Tile compared(String sentence, String upDownOrSame) {
        return new Tile(label, number, sentence, upDownOrSame, href, points);
    }

    public Tile to(String address) {
        return new Tile(label, number, change, direction, address, points);
    }

    public Tile withSpark(List<Long> values) {
        return new Tile(label, number, change, direction, href, spark(values));
    }

    /** The points of an SVG polyline in a box of 100 × 24, oldest value first; null below two values. */
    public static @Nullable String spark(List<Long> values) {
        if (values.size() < 2) {
            return null;
        }
        var highest = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
        var points = new StringBuilder();
        for (var i = 0; i < values.size(); i++) {
            var x = WIDTH * i / (values.size() - 1);
            var y = HEIGHT - HEIGHT * Math.max(0, values.get(i)) / highest;
            points.append(x).append(',').append(y).append(' ');
        }
        return points.toString().strip();
    }
}
