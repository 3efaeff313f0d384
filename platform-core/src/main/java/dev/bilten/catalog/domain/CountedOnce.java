package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.Fullness;
import dev.bilten.catalog.api.Quota;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How full an event is by its quotas. Several may count the same ticket, the whole hall and the early birds in it: the widest
 * one speaks for all it overlaps, so that no ticket is counted twice.
 */
public final class CountedOnce {
    private static final Comparator<Quota> WIDEST = Comparator.<Quota, Boolean>comparing(
                    quota -> quota.size().isEmpty())
            .thenComparing(quota -> -quota.products().size())
            .thenComparing(quota ->
                    quota.items().stream().noneMatch(item -> item.variation().isEmpty()))
            .thenComparing(quota -> -quota.size().orElse(0));

    private CountedOnce() {}

    /**
     * @param quotas of a series those of the date that is shown and those that count all dates, which speak only where no
     *     other does
     */
    public static Fullness of(Collection<Quota> quotas) {
        var ofDate = quotas.stream().filter(quota -> quota.date().isPresent()).toList();
        var chosen = new ArrayList<Quota>();
        for (var quota :
                (ofDate.isEmpty() ? quotas : ofDate).stream().sorted(WIDEST).toList()) {
            if (chosen.stream().noneMatch(other -> overlap(quota, other))) {
                chosen.add(quota);
            }
        }
        return chosen.isEmpty() ? Fullness.UNCOUNTED : sum(chosen);
    }

    private static boolean overlap(Quota one, Quota other) {
        return one.items().stream().anyMatch(item -> other.items().stream().anyMatch(its -> overlap(item, its)));
    }

    private static boolean overlap(Quota.Scope one, Quota.Scope other) {
        return one.product().equals(other.product())
                && (one.variation().isEmpty()
                        || other.variation().isEmpty()
                        || one.variation().equals(other.variation()));
    }

    private static Fullness sum(List<Quota> quotas) {
        int sold = 0;
        int held = 0;
        int kept = 0;
        for (var quota : quotas) {
            var counts = quota.counts();
            sold += counts.sold() + counts.beyond();
            held += counts.held();
            kept += counts.blocked() + counts.promised() + counts.allotted();
        }
        return new Fullness(
                sold,
                held,
                kept,
                total(quotas.stream().map(Quota::left).toList()),
                total(quotas.stream().map(Quota::size).toList()));
    }

    /** Empty as soon as one of them has no end. */
    private static Optional<Integer> total(List<Optional<Integer>> numbers) {
        return numbers.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(numbers.stream().mapToInt(Optional::orElseThrow).sum());
    }
}
