package dev.bilten.catalog.api;

/**
 * How the tax of an order is rounded: one way for all of it.
 *
 * @param schema of the document; 1
 */
public record Rounding(int schema, Mode mode) {
    public static final Rounding LINE = new Rounding(1, Mode.LINE);
    public static final Rounding NET = new Rounding(1, Mode.NET);
    public static final Rounding NET_KEEP_GROSS = new Rounding(1, Mode.NET_KEEP_GROSS);

    public Rounding {
        Schema.known(schema, 1, "rounding");
    }

    public enum Mode {
        /** Each line is rounded by itself; totals are sums of what was rounded. */
        LINE,
        /** The tax of each rate is reckoned once, on the sum of the net amounts; what lines cost follows. For e-invoices. */
        NET,
        /** As {@link #NET}, but each line costs what was listed; net and tax of the lines give way. */
        NET_KEEP_GROSS
    }
}
