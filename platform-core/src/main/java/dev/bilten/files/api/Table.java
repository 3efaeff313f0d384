package dev.bilten.files.api;

import java.math.BigDecimal;
import java.util.List;

/** Rows on their way into a file. A {@code Long} or {@link BigDecimal} is a number, everything else its text. */
public interface Table {
    /** @throws IllegalStateException after {@link #bytes} */
    Table row(List<?> cells);

    /** The file whole; nothing is added to it any more. */
    byte[] bytes();

    /** @param type {@link FileType#XLSX} for a spreadsheet with a sheet of this name; everything else is CSV */
    static Table of(FileType type, String sheet) {
        return type == FileType.XLSX ? new Xlsx(sheet) : new Plain();
    }

    /** As {@link Csv} has it. */
    final class Plain implements Table {
        private final Csv csv = new Csv();

        private Plain() {}

        @Override
        public Table row(List<?> cells) {
            csv.row(cells.stream()
                    .map(cell -> cell instanceof BigDecimal number ? number.toPlainString() : String.valueOf(cell))
                    .toList());
            return this;
        }

        @Override
        public byte[] bytes() {
            return csv.bytes();
        }
    }
}
