package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.Voucher;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes as people type them: made up, or given. */
public final class VoucherCodes {
    public static final int MOST = 10_000;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 32;
    private static final Pattern CODE = Pattern.compile("[\\p{Lu}\\p{Lo}\\p{Nd}_-]{4,64}");
    private static final Pattern PREFIX = Pattern.compile("[\\p{Lu}\\p{Lo}\\p{Nd}_-]{0,20}");

    private VoucherCodes() {}

    /** Random ones without characters that look alike. */
    public static Set<String> random(int count, int length, String prefix) {
        var codes = new LinkedHashSet<String>();
        while (codes.size() < count) {
            codes.add(prefix + Secrets.code(length));
        }
        return codes;
    }

    public static List<Violation> violations(int count, int length, String prefix) {
        var found = new ArrayList<Violation>();
        if (count < 1 || count > MOST) {
            found.add(Violation.of("/count", "error.between", 1, MOST));
        }
        if (length < SHORTEST || length > LONGEST) {
            found.add(Violation.of("/length", "error.between", SHORTEST, LONGEST));
        }
        if (!PREFIX.matcher(prefix).matches()) {
            found.add(Violation.of("/prefix", "error.code-unreadable", shortened(prefix)));
        }
        return found;
    }

    /** What is wrong with given ones. */
    public static List<Violation> violations(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of(Violation.of("/codes", "error.required"));
        }
        if (codes.size() > MOST) {
            return List.of(Violation.of("/codes", "error.between", 1, MOST));
        }
        var found = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            var code = Voucher.normal(codes.get(i));
            if (!CODE.matcher(code).matches()) {
                found.add(Violation.of("/codes/" + i, "error.code-unreadable", shortened(code)));
            } else if (!seen.add(code)) {
                found.add(Violation.of("/codes/" + i, "error.code-taken", code));
            }
        }
        return found;
    }

    private static String shortened(String code) {
        return code.length() > LONGEST ? code.substring(0, LONGEST) + "…" : code;
    }
}
