package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What terms have to keep to, whatever event they are for. */
final class TermsRules {
    private static final int MOST_TIERS = 20;
    private static final int MOST_ADD_ONS = 20;
    private static final int MOST_PARTS = 20;
    private static final int MOST_PER_ORDER = 1_000;
    private static final int MOST_TICKETS = 10_000_000;
    private static final int LONGEST_VALIDITY = 3_660;
    private static final int LONGEST_RULE = 60;
    private static final long HIGHEST_PRICE = 100_000_000_00L;

    private final String pointer;
    private final List<Violation> found = new ArrayList<>();

    private TermsRules(String pointer) {
        this.pointer = pointer;
    }

    static List<Violation> violations(ProductTerms terms, String pointer) {
        var rules = new TermsRules(pointer);
        rules.price(terms);
        rules.tiers(terms.tiers());
        rules.limits(terms);
        rules.addOns(terms.addOns());
        rules.bundle(terms);
        rules.validity(terms.validity());
        return rules.found;
    }

    private void price(ProductTerms terms) {
        var highest = terms.open().highestMinor();
        var suggested = terms.open().suggestedMinor();
        if (terms.price() != ProductTerms.PriceKind.OPEN && (highest.isPresent() || suggested.isPresent())) {
            fault("/open", "error.open-price-only");
        }
        highest.ifPresent(minor -> money("/open/highestMinor", minor));
        suggested.ifPresent(minor -> money("/open/suggestedMinor", minor));
        if (highest.isPresent()
                && suggested.filter(minor -> minor > highest.get()).isPresent()) {
            fault("/open/suggestedMinor", "error.above-highest-price");
        }
        if (terms.price() != ProductTerms.PriceKind.FIXED && !terms.tiers().isEmpty()) {
            fault("/tiers", "error.fixed-price-only");
        }
    }

    /** A tier that a tier before it always hides would never be anybody's price. */
    private void tiers(List<ProductTerms.Tier> tiers) {
        most("/tiers", tiers.size(), MOST_TIERS);
        for (int i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            var at = "/tiers/" + i;
            money(at + "/priceMinor", tier.priceMinor());
            if (tier.until().isEmpty() && tier.first().isEmpty()) {
                fault(at, "error.tier-endless");
            }
            tier.first().ifPresent(first -> between(at + "/first", first, 1, MOST_TICKETS));
            if (i > 0 && hides(tiers.get(i - 1), tier)) {
                fault(at, "error.tier-never-reached");
            }
        }
    }

    private static boolean hides(ProductTerms.Tier earlier, ProductTerms.Tier later) {
        boolean lasts = earlier.until().isEmpty()
                || later.until()
                        .filter(until -> !until.isAfter(earlier.until().get()))
                        .isPresent();
        boolean reaches = earlier.first().isEmpty()
                || later.first().filter(first -> first <= earlier.first().get()).isPresent();
        return lasts && reaches;
    }

    private void limits(ProductTerms terms) {
        between("/minPerOrder", terms.minPerOrder(), 1, MOST_PER_ORDER);
        terms.maxPerPerson().ifPresent(most -> {
            between("/maxPerPerson", most, 1, MOST_PER_ORDER);
            if (most < terms.minPerOrder()) {
                fault("/maxPerPerson", "error.less-than-least", terms.minPerOrder());
            }
        });
        if (!terms.sale().sensible()) {
            fault("/sale/until", "error.end-before-start");
        }
        terms.taxRule().ifPresent(rule -> {
            if (rule.isBlank() || rule.length() > LONGEST_RULE) {
                fault("/taxRule", "error.unknown-choice");
            }
        });
    }

    private void addOns(List<ProductTerms.AddOn> addOns) {
        most("/addOns", addOns.size(), MOST_ADD_ONS);
        var seen = new HashSet<CategoryId>();
        for (int i = 0; i < addOns.size(); i++) {
            var addOn = addOns.get(i);
            var at = "/addOns/" + i;
            between(at + "/min", addOn.min(), 0, MOST_PER_ORDER);
            between(at + "/max", addOn.max(), Math.max(1, addOn.min()), MOST_PER_ORDER);
            if (!seen.add(addOn.category())) {
                fault(at + "/category", "error.repeated-choice");
            }
        }
    }

    private void bundle(ProductTerms terms) {
        most("/bundle", terms.bundle().size(), MOST_PARTS);
        if (terms.price() == ProductTerms.PriceKind.OPEN && !terms.bundle().isEmpty()) {
            fault("/bundle", "error.bundle-open-price");
        }
        for (int i = 0; i < terms.bundle().size(); i++) {
            between("/bundle/" + i + "/count", terms.bundle().get(i).count(), 1, MOST_PER_ORDER);
            money("/bundle/" + i + "/shareMinor", terms.bundle().get(i).shareMinor());
        }
    }

    private void validity(ProductTerms.Validity validity) {
        if (!new SaleWindow(validity.from(), validity.until()).sensible()) {
            fault("/validity/until", "error.end-before-start");
        }
        validity.days().ifPresent(days -> between("/validity/days", days, 1, LONGEST_VALIDITY));
        if (validity.days().isPresent()
                && (validity.from().isPresent() || validity.until().isPresent())) {
            fault("/validity/days", "error.validity-one-way");
        }
    }

    private void money(String at, long minor) {
        if (minor < 0 || minor > HIGHEST_PRICE) {
            fault(at, "error.price-out-of-range");
        }
    }

    private void between(String at, int number, int least, int most) {
        if (number < least || number > most) {
            fault(at, "error.between", least, most);
        }
    }

    private void most(String at, int count, int most) {
        if (count > most) {
            fault(at, "error.too-many", most);
        }
    }

    private void fault(String at, String key, Object... arguments) {
        found.add(Violation.of(pointer + at, key, arguments));
    }
}
