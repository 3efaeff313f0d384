package dev.bilten.admin;

import dev.bilten.webkit.forms.Form;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Rates as people write them: 19 for 0.19, with either decimal sign. */
public final class Percent {
    private static final Pattern SHAPE = Pattern.compile("\\d{1,3}(?:[.,٫]\\d{1,3})?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private Percent() {}

    /** Nothing typed is nothing contained. */
    public static BigDecimal read(Form form, String field) {
        var typed = form.text(field).max(8).value();
        if (typed.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!SHAPE.matcher(typed).matches()) {
            form.fault(field, "error.percent");
            return BigDecimal.ZERO;
        }
        var percent = new BigDecimal(western(typed));
        if (percent.compareTo(MOST) > 0) {
            form.fault(field, "error.percent");
            return BigDecimal.ZERO;
        }
        return percent.movePointLeft(2).stripTrailingZeros();
    }

    public static String text(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** Arabic keyboards type Arabic digits. */
    private static String western(String typed) {
        var plain = new StringBuilder();
        typed.chars().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else {
                plain.append('.');
            }
        });
        return plain.toString();
    }
}
