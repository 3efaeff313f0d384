package dev.bilten.files.api;

import java.math.BigDecimal;
import java.util.List;

/** Rows on their way into a file. A {@code Long} or {@link BigDecimal} is a number, everything else its text. */
public interface Table {
    /** Not after {@link #bytes}. */
    Table row(List<?> cells);

    /** The file whole; nothing is added to it any more. */
    byte[] bytes();
}
