package dev.bilten.e2e;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Buys tickets as a browser without scripts does, with what stands in the page alone. */
record Buyer(Visitor visitor) {
    /** The name of a field that says how many. */
    static final String QUANTITY = "name=\"(q-[0-9a-f-]{36})\"";

    private static final Pattern TICKET = Pattern.compile("class=\"ticket-code\"");

    static Buyer of(RunningPlatform platform) {
        return new Buyer(new Visitor(platform, "nile"));
    }

    /** Looks at an event and sends how many of its first ticket it wants. */
    Answer chooses(String event, int quantity) {
        return chooses(visitor.get(event), event, quantity);
    }

    /** By a page that has been open for a while. */
    Answer chooses(Answer page, String event, int quantity) {
        return visitor.post(page, event + "/holds", Map.of(page.find(QUANTITY), "" + quantity));
    }

    /** With what was chosen in the cart. */
    Answer takes(String event, int quantity) {
        var checkout = chooses(event, quantity);
        checkout.leadsTo("/checkout/.+");
        return checkout;
    }

    /** As Mona Salem. */
    Answer orders(Answer checkout) {
        return orders(checkout, Map.of());
    }

    Answer orders(Answer checkout, Map<String, String> more) {
        var typed = new HashMap<>(Map.of("email", "mona@example.org", "name", "Mona Salem"));
        typed.putAll(more);
        return visitor.post(checkout, checkout.place(), typed);
    }

    /** An order of one. */
    Answer buys(String event) {
        return orders(takes(event, 1));
    }

    /** How many tickets a page shows. */
    static long tickets(Answer page) {
        return TICKET.matcher(page.body()).results().count();
    }
}
