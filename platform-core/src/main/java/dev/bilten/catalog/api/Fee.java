package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What is charged beside the tickets. An order that costs nothing bears no fee.
 *
 * @param schema of the document; 1
 * @param id a short name, unique in the event; orders keep it
 * @param rate of what the tickets cost, tax included; 0.029 for 2.9 %
 * @param fixedMinor once per order, in minor units of the event's currency
 * @param ofTotal the rate counts on the total with the fee in it, as payment providers reckon; the fee is then gross
 * @param paymentMethods empty for all
 * @param channels empty for all
 * @param taxRule which of the event's tax rules it follows
 */
public record Fee(
        int schema,
        String id,
        Text name,
        Kind kind,
        BigDecimal rate,
        long fixedMinor,
        boolean ofTotal,
        Set<String> paymentMethods,
        Set<Channel> channels,
        Bearer bearer,
        String taxRule) {

    public Fee {
        Schema.known(schema, 1, "fee");
        paymentMethods = Set.copyOf(paymentMethods);
        channels = Set.copyOf(channels);
    }

    public enum Kind {
        PAYMENT,
        SERVICE
    }

    /** Who pays it. What the organizer bears is recorded and not charged. */
    public enum Bearer {
        BUYER,
        ORGANIZER
    }

    /** Half of a total is the most that a fee may be, for one on the total; beyond, it grows without bound. */
    private static final BigDecimal HIGHEST_OF_TOTAL = new BigDecimal("0.5");

    void violations(List<Violation> found, String pointer, Set<String> taxRules) {
        if (id.isBlank()) {
            found.add(Violation.of(pointer + "/id", "error.required"));
        }
        Limits.rate(found, pointer + "/rate", rate);
        if (ofTotal && rate.compareTo(HIGHEST_OF_TOTAL) > 0) {
            found.add(Violation.of(pointer + "/rate", "error.between", 0, HIGHEST_OF_TOTAL));
        }
        Limits.amount(found, pointer + "/fixedMinor", fixedMinor);
        if (!taxRules.contains(taxRule)) {
            found.add(Violation.of(pointer + "/taxRule", "error.unknown-choice"));
        }
    }
}
