package dev.bilten.webkit.design;

import java.util.List;

/**
 * Numbers over time or groups. The page carries them as a table; {@code chart.js} draws the table.
 *
 * @param id unique on the page
 * @param kind {@code line} or {@code bars}
 * @param caption what it shows, for readers of the table
 * @param xLabel the head of the first column
 * @param names one to three series
 * @param digits how many of a value's digits are decimals: 2 for minor units of the euro, 0 for counts
 */
public record Chart(
        String id, String kind, String caption, String xLabel, List<String> names, List<Row> rows, int digits) {

    /** One place on the x axis: its label, its position (any rising number, such as epoch seconds), a cell per series. */
    public record Row(String label, long at, List<Cell> cells) {}

    /** The number, and how people read it. */
    public record Cell(long value, String shown) {}

    public Chart {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }
}
