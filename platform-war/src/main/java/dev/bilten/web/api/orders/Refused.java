package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.Item;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says why an order cannot be. */
final class Refused {
    private Refused() {}

    /** Names what is left of each item that was asked for in too great a number; not who took it. */
    static ProblemException soldOut(List<Wish> wishes, Map<Item, Integer> left) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < wishes.size(); i++) {
            var spare = left.get(wishes.get(i).item());
            if (spare != null) {
                violations.add(Violation.of("/lines/" + i + "/quantity", "error.left", spare));
            }
        }
        return new ProblemException(ProblemType.SOLD_OUT, "Nothing was ordered: not everything is left.", violations);
    }

    static String because(WhyClosed reason) {
        return switch (reason) {
            case NOT_PUBLISHED -> "The event is not published.";
            case ARCHIVED -> "The event is archived.";
            case OVER -> "The event is over.";
            case NOT_YET -> "The sale has not begun.";
            case NO_LONGER -> "The sale has ended.";
        };
    }
}
