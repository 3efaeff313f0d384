package dev.bilten.web.api;

import java.math.BigDecimal;

/** Numbers as a person would write them. */
public final class Numbers {
    private Numbers() {}

    /** 0.19, though the database keeps 0.19000. */
    public static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
