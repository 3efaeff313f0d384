package dev.bilten.e2e;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An event that the owner of nile has just put on sale, so that a test depends on nobody's sales. Where its only ticket is
 * free, an order of it is paid at once.
 *
 * @param path its page in the shop
 * @param admin its workspace
 */
record FreshEvent(String title, String path, String admin) {
    static final String TICKET = "Seat";

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final DateTimeFormatter IN_A_FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static FreshEvent onSale(RunningPlatform platform, int tickets) {
        return onSale(platform, tickets, "0");
    }

    /** Where its tickets are scanned. */
    String door() {
        return "/scan" + path.substring(path.lastIndexOf('/'));
    }

    /** Of which a ticket costs something; it has to be paid for. */
    static FreshEvent onSale(RunningPlatform platform, int tickets, String price) {
        var begins = LocalDateTime.now().plusDays(30);
        return onSale(
                platform,
                Map.of(
                        "title.en",
                        "Small Evening " + begins.getNano(),
                        "title.ar",
                        "أمسية صغيرة " + begins.getNano(),
                        "venueName",
                        "Small Hall"),
                TICKET,
                tickets,
                price);
    }

    /** @param said its title and its place, by the fields of the form */
    static FreshEvent onSale(
            RunningPlatform platform, Map<String, String> said, String ticket, int tickets, String price) {
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        // the latest begins first, so that it stands on the first page of the shop
        var begins = LocalDateTime.now().plusDays(30).minusMinutes(MADE.incrementAndGet());
        var typed = new HashMap<>(said);
        typed.putAll(Map.of(
                "startsAt",
                begins.format(IN_A_FORM),
                "endsAt",
                begins.plusHours(2).format(IN_A_FORM),
                "zone",
                "Africa/Cairo",
                "currency",
                "EUR"));
        var event = owner.post(owner.get("/admin/events/new"), "/admin/events/new", typed);
        event.leadsTo("/admin/events/[0-9a-f-]{36}");
        ticket(owner, event.place(), ticket, tickets, price);
        var published = owner.post(event, event.place() + "/publication", Map.of());
        return new FreshEvent(
                said.getOrDefault("title.en", ""),
                published.find("href=\"[^\"]*(/events/[^\"/]+)\"[^>]*target=\"_blank\""),
                event.place());
    }

    String id() {
        return admin.substring(admin.lastIndexOf('/') + 1);
    }

    /** With one more ticket, which has places of its own. */
    FreshEvent and(Visitor owner, String ticket, int tickets, String price) {
        ticket(owner, admin, ticket, tickets, price);
        return this;
    }

    private static void ticket(Visitor owner, String event, String name, int tickets, String price) {
        var products = event + "/products/new";
        owner.post(
                        owner.get(products),
                        products,
                        Map.of(
                                "name.en",
                                name,
                                "name.ar",
                                "مقعد",
                                "price",
                                price,
                                "size",
                                "" + tickets,
                                "maxPerOrder",
                                "2"))
                .leadsTo(event);
    }
}
