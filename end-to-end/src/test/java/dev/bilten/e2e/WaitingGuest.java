package dev.bilten.e2e;

import java.util.HashMap;
import java.util.Map;

/** Omar Farouk, who waits for what is sold out. */
record WaitingGuest(Visitor visitor) {
    static final Map<String, String> OMAR = Map.of("email", "omar@example.org", "name", "Omar Farouk");

    /** For one of the only thing that an event has. */
    Answer joins(FreshEvent event) {
        var link = visitor.get(event.path()).find("href=\"([^\"]*/waiting\\?item=[^\"]+)\"");
        return joins(link, visitor.get(link).find(Buyer.QUANTITY), 1);
    }

    /** By the form at this address. */
    Answer joins(String link, String field, int quantity) {
        var typed = new HashMap<>(OMAR);
        typed.put(field, "" + quantity);
        var joined = visitor.post(visitor.get(link), link, typed);
        joined.leadsTo("/waiting/.+");
        return joined;
    }

    /** The page of a place in the line, once something is offered there. */
    Answer offered(String place) {
        return Until.seen(
                "an offer at " + place,
                () -> visitor.get(place),
                page -> page.body().contains(place + "/cart\""));
    }
}
