package dev.bilten.e2e;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Pages of a shop that no page leads to a stranger: a place in the line, what is offered there, a ticket handed on, an order given up. */
record OnlyByLink(RunningPlatform platform) {
    /** Paths by the names of their pictures. */
    Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        waitsAndIsOffered(pages);
        isHandedOn(pages);
        isGivenUp(pages);
        return pages;
    }

    private void waitsAndIsOffered(Map<String, String> pages) {
        var event = FreshEvent.onSale(platform, 1);
        var first = Buyer.of(platform);
        var cart = first.takes(event.path(), 1).place().replace("/checkout/", "/cart/");
        var full = FreshEvent.onSale(platform, 1);
        Buyer.of(platform).takes(full.path(), 1);
        var visitor = new Visitor(platform, "nile");
        pages.put("shop-waiting-join", visitor.get(full.path()).find("href=\"([^\"]*/waiting\\?item=[^\"]+)\""));
        var guest = new WaitingGuest(visitor);
        var offer = guest.joins(event).place();
        first.visitor().post(first.visitor().get(cart), cart + "/removal", Map.of());
        guest.offered(offer);
        pages.put("shop-waiting-offer", offer);
        pages.put("shop-waiting", guest.joins(full).place());
    }

    private void isGivenUp(Map<String, String> pages) {
        var buyer = Buyer.of(platform);
        var checkout = buyer.takes(FreshEvent.onSale(platform, 5, "12").path(), 1);
        var order = buyer.orders(checkout, Map.of("gateway", "bank-transfer"));
        order.leadsTo("/o/.+");
        pages.put("shop-cancellation", order.place() + "/cancellation");
    }

    private void isHandedOn(Map<String, String> pages) {
        var buyer = Buyer.of(platform);
        var order = buyer.buys(FreshEvent.onSale(platform, 5).path());
        var ticket = order.find("/tickets/([0-9a-f-]{36})/");
        var next = "next-" + UUID.randomUUID() + "@example.org";
        buyer.visitor()
                .post(
                        order,
                        order.place() + "/tickets/" + ticket + "/handover",
                        Map.of("to-name-" + ticket, "Lena Aziz", "to-email-" + ticket, next));
        pages.put("shop-handover", new Letters(platform).find(next + "[\\s\\S]*?(/handover/[A-Za-z0-9_-]{20,})"));
    }
}
