package dev.bilten.bench.sale;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** One client of the load, who buys again and again. */
interface Buyer extends AutoCloseable {
    enum Ending {
        /** Paid, and the answer said so. */
        BOUGHT,
        /** Changed their mind, as planned. */
        LEFT,
        SOLD_OUT,
        /** Still waited when the round was over. */
        CUT_OFF,
        FAILED
    }

    /**
     * How a purchase ended.
     *
     * @param remark what was wrong; empty otherwise
     */
    record Purchase(Ending ending, String remark) {
        static final Purchase BOUGHT = new Purchase(Ending.BOUGHT, "");
        static final Purchase LEFT = new Purchase(Ending.LEFT, "");
        static final Purchase SOLD_OUT = new Purchase(Ending.SOLD_OUT, "");
        static final Purchase CUT_OFF = new Purchase(Ending.CUT_OFF, "");

        static Purchase failed(String remark) {
            return new Purchase(Ending.FAILED, remark);
        }
    }

    /** @param over whether the round has ended: who still waits for something stops waiting */
    Purchase buy(BooleanSupplier over) throws IOException;

    @Override
    void close();
}
