package dev.bilten.launcher.smoke;

import java.util.Map;
import java.util.UUID;

/** Buys in the shop as a stranger: each time with a new browser and address. */
final class Checkout {
    static final String TRANSFER = "bank-transfer";
    static final String TEST = "test-provider";

    private final Organizer organizer;
    private final SmokeEvent event;

    Checkout(Organizer organizer, SmokeEvent event) {
        this.organizer = organizer;
        this.event = event;
    }

    /** The page that asks who buys and how. */
    Page hold(Browser buyer, int quantity) {
        var page = buyer.open(organizer.shop() + "/events/" + event.slug());
        var form = page.formTo("/holds");
        var field = form.fields().stream()
                .filter(name -> !name.startsWith("_"))
                .findFirst()
                .orElseThrow(() -> new Mismatch("a field for the quantity", page.words()));
        return form.fill(field, String.valueOf(quantity)).submit().answering(200);
    }

    Bought buy(int quantity, String gateway, Map<String, String> answers) {
        var buyer = new Browser();
        return pay(hold(buyer, quantity), gateway, answers);
    }

    /** One of the test provider's endings. */
    Bought test(int quantity, String ending) {
        return buy(quantity, TEST, Map.of("outcome", ending));
    }

    static Bought pay(Page checkout, String gateway, Map<String, String> answers) {
        var email = "buyer-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        var form = choose(checkout, gateway, answers).fill("email", email).fill("name", "Sara Haddad");
        var page = form.submit().answering(200);
        Mismatch.unless(page.url().getPath().startsWith("/o/"), "the order's page", page.url() + " " + page.words());
        return new Bought(page.browser(), page.url().toString(), code(page), email);
    }

    static Form choose(Page checkout, String gateway, Map<String, String> answers) {
        var form = checkout.formWith("gateway").choose("gateway", gateway).fillIfThere("terms", "on");
        answers.forEach((key, value) -> form.choose("g-" + gateway + "-" + key, value));
        return form;
    }

    /** Six readable characters: beside the state, among what was ordered, or after the word order. */
    private static String code(Page page) {
        return page.find(".outcome .mono, .who .mono")
                .map(element -> element.text())
                .orElseGet(() -> {
                    var link = page.the("a[href=" + page.url().getPath() + "]").text();
                    return link.substring(link.lastIndexOf(' ') + 1);
                });
    }
}
