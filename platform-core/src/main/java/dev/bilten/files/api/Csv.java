package dev.bilten.files.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as RFC 4180 has them, with a mark for spreadsheets that it is UTF-8. What a spreadsheet would take for a formula is not one. */
public final class Csv {
    private final StringBuilder text = new StringBuilder("\ufeff");

    public Csv row(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        var safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !number(value) ? "'" + value : value;
        return safe.contains(",") || safe.contains("\"") || safe.contains("\n") || safe.contains("\r")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    private static boolean number(String value) {
        return value.matches("[-+]?[0-9]+(\\.[0-9]+)?");
    }
}
