package dev.bilten.admin.stock;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a whole as the rectangles of a picture.
 *
 * @param x where it begins, in thousandths of the whole
 */
record Bar(String kind, int x, int width) {
    static final int WHOLE = 1_000;

    /** A number of something, by the name of its colour. */
    record Part(String kind, int count) {}

    /** Each ends where the next begins, whatever is rounded; what is none is not drawn. */
    static List<Bar> of(List<Part> parts) {
        long all = parts.stream().mapToLong(Part::count).sum();
        var bars = new ArrayList<Bar>();
        long before = 0;
        for (var part : parts) {
            long begin = all == 0 ? 0 : before * WHOLE / all;
            before += part.count();
            long end = all == 0 ? 0 : before * WHOLE / all;
            if (end > begin) {
                bars.add(new Bar(part.kind(), (int) begin, (int) (end - begin)));
            }
        }
        return bars;
    }
}
