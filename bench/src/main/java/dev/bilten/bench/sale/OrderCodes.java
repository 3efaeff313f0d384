package dev.bilten.bench.sale;

/** Order codes for rows that are loaded: each number another one, without an order that anybody could see. */
public final class OrderCodes {
    static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int PLACES = 6;
    private static final int BITS = 5;
    /** Odd, so that multiplying by it modulo a power of two never meets the same number twice. */
    private static final long STEP = 387_420_489L;

    private OrderCodes() {}

    /** An expression over an integer expression, from 1 to 2^30. */
    public static String sql(String number) {
        var mixed = "((" + number + ")::bigint * " + STEP + " & " + ((1L << (PLACES * BITS)) - 1) + ")";
        var code = new StringBuilder();
        for (int place = 0; place < PLACES; place++) {
            code.append(place == 0 ? "" : " || ")
                    .append("substr('" + LETTERS + "', ((" + mixed + " >> " + place * BITS + ") & 31)::int + 1, 1)");
        }
        return "(" + code + ")";
    }
}
