package dev.bilten.admin;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a file for spreadsheets (RFC 4180). What a spreadsheet would take for a formula, it is shown as text. */
public final class Csv {
    /** Tells a spreadsheet that the file is UTF-8; without it, it guesses. */
    public static final String MARK = "\uFEFF";

    public static final String MEDIA_TYPE = "text/csv; charset=UTF-8";

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
