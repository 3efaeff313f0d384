package dev.bilten.admin.eventsettings;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Sales;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said before a test begins while buyers have begun something.
 *
 * @param becomes what becomes of their carts and of their orders, a sentence each
 */
record TestAsked(List<String> becomes) {
    static TestAsked of(Sales.Begun begun, Wording wording) {
        var becomes = new ArrayList<String>();
        if (begun.carts() > 0) {
            becomes.add(wording.text("settings.test.asks.carts", begun.carts()));
        }
        if (begun.unpaid() > 0) {
            becomes.add(wording.text("settings.test.asks.orders", begun.unpaid()));
        }
        return new TestAsked(List.copyOf(becomes));
    }
}
