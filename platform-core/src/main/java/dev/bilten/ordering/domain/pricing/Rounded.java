package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Rounding;
import dev.bilten.ordering.api.TaxDecision;
import java.math.BigDecimal;
import java.util.List;

/** The rounding step for what is written down already. */
public final class Rounded {
    private Rounded() {}

    /** In minor units; the tax is contained in the gross. */
    public record Line(long gross, long tax, TaxDecision.Outcome outcome, BigDecimal rate) {
        private Line rounded(Taxed taxed) {
            return new Line(taxed.gross(), taxed.tax(), outcome, rate);
        }
    }

    /** In their order. */
    public static List<Line> together(List<Line> lines, Rounding.Mode mode) {
        return RoundingStep.anew(mode, lines);
    }

    static List<Line> with(List<Line> lines, List<Taxed> taxed) {
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(at -> lines.get(at).rounded(taxed.get(at)))
                .toList();
    }
}
