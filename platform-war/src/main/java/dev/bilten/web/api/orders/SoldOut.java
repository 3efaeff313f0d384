package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.Item;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ExplainStock;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says to the organizer's people where the places are that were asked for in too great a number. */
@Service
public class SoldOut {
    private final ExplainStock explain;

    @Inject
    public SoldOut(ExplainStock explain) {
        this.explain = explain;
    }

    /** The refusals of requests that were decided together: each item is looked at once. */
    Told told(TenantContext tenant) {
        return new Told(tenant, explain, new HashMap<>());
    }

    ProblemException problem(TenantContext tenant, List<Wish> wishes, Map<Item, Integer> left) {
        return told(tenant).problem(wishes, left);
    }

    /** Of a change, what stands there is what is added. */
    ProblemException changed(TenantContext tenant, List<Wish> added, Map<Item, Integer> left) {
        return new ProblemException(
                ProblemType.SOLD_OUT,
                "Nothing was changed: not everything is left.",
                told(tenant).violations("/add", added, left));
    }

    /** Of an order that was to be taken up again: all it has that is short. */
    ProblemException reactivated(TenantContext tenant, Collection<Item> items) {
        var pointers = new LinkedHashMap<Item, String>();
        items.forEach(item -> pointers.put(item, "/positions"));
        return new ProblemException(
                ProblemType.SOLD_OUT,
                "Its tickets or its voucher are somebody else's by now.",
                explain.refusals(tenant, pointers));
    }

    record Told(TenantContext tenant, ExplainStock explain, Map<Item, List<Violation>> known) {
        ProblemException problem(List<Wish> wishes, Map<Item, Integer> left) {
            return new ProblemException(
                    ProblemType.SOLD_OUT,
                    "Nothing was ordered: not everything is left.",
                    violations("/lines", wishes, left));
        }

        List<Violation> violations(String base, List<Wish> wishes, Map<Item, Integer> left) {
            var found = new ArrayList<Violation>();
            left.forEach((item, spare) -> {
                var pointer = pointer(base, wishes, item);
                var why = known.computeIfAbsent(item, one -> explain.refusals(tenant, Map.of(one, "")));
                if (why.isEmpty()) {
                    found.add(Violation.of(pointer, "error.left", spare));
                }
                why.forEach(one -> found.add(new Violation(pointer, one.key(), one.arguments())));
            });
            return found;
        }

        /** What is contained in a bundle was not asked for by itself. */
        private static String pointer(String base, List<Wish> wishes, Item item) {
            for (int i = 0; i < wishes.size(); i++) {
                if (wishes.get(i).item().equals(item)) {
                    return base + "/" + i + "/quantity";
                }
                var addOns = wishes.get(i).addOns();
                for (int j = 0; j < addOns.size(); j++) {
                    if (addOns.get(j).item().equals(item)) {
                        return base + "/" + i + "/addOns/" + j + "/quantity";
                    }
                }
            }
            return base;
        }
    }
}
