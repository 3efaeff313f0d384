package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Rounding;
import dev.bilten.ordering.api.TaxDecision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The last step: net and tax of everything that is charged, rounded in one way for the whole order. */
final class RoundingStep {
    private RoundingStep() {}

    /** What the tax of a bill is added up by. */
    record Group(TaxDecision.Outcome outcome, BigDecimal rate) {
        static Group of(TaxDecision tax) {
            return new Group(tax.outcome(), tax.rate());
        }
    }

    /** One result per charge, in their order. Who gets an odd unit depends on the order, no sum does. */
    static List<Taxed> apply(Rounding.Mode mode, List<Charge> charges) {
        return together(
                mode,
                charges.stream().map(Charge::alone).toList(),
                charges.stream().map(charge -> Group.of(charge.tax())).toList());
    }

    /** The same for lines that were rounded before, each with what it bore then. */
    static List<Rounded.Line> anew(Rounding.Mode mode, List<Rounded.Line> lines) {
        var taxed = together(
                mode,
                lines.stream()
                        .map(line -> new Taxed(line.gross() - line.tax(), line.tax()))
                        .toList(),
                lines.stream()
                        .map(line -> new Group(line.outcome(), line.rate().stripTrailingZeros()))
                        .toList());
        return Rounded.with(lines, taxed);
    }

    private static List<Taxed> together(Rounding.Mode mode, List<Taxed> alone, List<Group> groupOf) {
        if (mode == Rounding.Mode.LINE) {
            return alone;
        }
        var groups = new LinkedHashMap<Group, List<Integer>>();
        for (int i = 0; i < alone.size(); i++) {
            groups.computeIfAbsent(groupOf.get(i), _ -> new ArrayList<>()).add(i);
        }
        var result = new ArrayList<>(alone);
        groups.forEach((group, members) -> {
            var its = members.stream().map(alone::get).toList();
            var settled = mode == Rounding.Mode.NET ? onNet(its, group.rate()) : keepingGross(its, group.rate());
            IntStream.range(0, members.size()).forEach(i -> result.set(members.get(i), settled.get(i)));
        });
        return result;
    }

    /** The tax on the sum of the nets, shared out by net. */
    private static List<Taxed> onNet(List<Taxed> lines, BigDecimal rate) {
        var nets = lines.stream().map(Taxed::net).toList();
        var taxes = Shares.of(Percent.tax(sum(lines, Taxed::net), rate), nets);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Taxed(nets.get(i), taxes.get(i)))
                .toList();
    }

    /** The net within the sum of the grosses, shared out by gross; no share is more than its gross. */
    private static List<Taxed> keepingGross(List<Taxed> lines, BigDecimal rate) {
        var grosses = lines.stream().map(Taxed::gross).toList();
        var nets = Shares.of(Percent.net(sum(lines, Taxed::gross), rate), grosses);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Taxed(nets.get(i), grosses.get(i) - nets.get(i)))
                .toList();
    }

    private static long sum(List<Taxed> lines, ToLongFunction<Taxed> part) {
        return lines.stream().mapToLong(part).reduce(0, Math::addExact);
    }
}
