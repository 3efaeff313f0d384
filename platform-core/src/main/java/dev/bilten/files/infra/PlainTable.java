package dev.bilten.files.infra;

import dev.bilten.files.api.Csv;
import dev.bilten.files.api.Table;
import java.math.BigDecimal;
import java.util.List;

/** Rows as {@link Csv} has them. */
public final class PlainTable implements Table {
    private final Csv csv = new Csv();

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
