package dev.bilten.files.infra;

import dev.bilten.files.api.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet of one sheet, packed while it grows. A text stays a text, whatever it begins with: it is never a formula. */
public final class Xlsx implements Table {
    /** What is kept unpacked; a thousand rows are some hundred kilobytes. */
    private static final int TOGETHER = 1_000;
    /** A cell of a spreadsheet takes no more. */
    private static final int LONGEST = 32_767;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(out, "Bilten", "1.0");
    private final Worksheet sheet;
    private int rows;

    public Xlsx(String name) {
        sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public Table row(List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(rows, column, number);
            } else {
                sheet.inlineString(rows, column, fit(String.valueOf(cell)));
            }
        }
        rows++;
        if (rows % TOGETHER == 0) {
            flush();
        }
        return this;
    }

    /** XML has no place for control characters, not even an escaped one. */
    private static String fit(String text) {
        var clean = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] bytes() {
        try {
            book.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
