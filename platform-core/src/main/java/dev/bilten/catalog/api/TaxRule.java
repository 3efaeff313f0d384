package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tax is on a price, by where the sale counts and who buys. The first row that fits decides; where none fits, the
 * home rate does.
 *
 * @param schema of the document; 1
 * @param homeRate what listed prices are made for, 0.19 for 19 %
 */
public record TaxRule(
        int schema, BigDecimal homeRate, Prices prices, Adapting adapting, PlaceOfSupply place, List<TaxRow> rows) {

    public TaxRule {
        Schema.known(schema, 1, "tax rule");
        rows = List.copyOf(rows);
    }

    /** Whether listed prices contain the tax. */
    public enum Prices {
        TAX_INCLUDED,
        TAX_ON_TOP
    }

    /** What stays when a buyer's tax is not the home rate. A reverse charge always leaves the net price. */
    public enum Adapting {
        NET_STAYS,
        GROSS_STAYS
    }

    /** Whose country counts: an admission is taxed where the door is, an online event where the buyer is. */
    public enum PlaceOfSupply {
        VENUE,
        ONLINE
    }

    /** One rate for everybody, contained in the price. */
    public static TaxRule flat(BigDecimal rate) {
        return new TaxRule(1, rate, Prices.TAX_INCLUDED, Adapting.NET_STAYS, PlaceOfSupply.VENUE, List.of());
    }

    /** What is wrong with it: rates out of range, unknown countries, rows that an earlier one leaves nothing to decide. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        Limits.rate(found, "/homeRate", homeRate);
        if (prices == Prices.TAX_ON_TOP && adapting == Adapting.GROSS_STAYS) {
            found.add(Violation.of("/adapting", "error.cannot-combine"));
        }
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).violations(found, "/rows/" + at);
            shadowed(found, at);
        }
        return found;
    }

    private void shadowed(List<Violation> found, int at) {
        for (int earlier = 0; earlier < at; earlier++) {
            if (rows.get(earlier).covers(rows.get(at))) {
                var same = rows.get(earlier).decidesAs(rows.get(at));
                found.add(Violation.of(
                        "/rows/" + at, same ? "error.row-never-reached" : "error.row-contradicts", earlier + 1));
                return;
            }
        }
    }
}
