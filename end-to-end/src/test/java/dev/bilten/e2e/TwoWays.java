package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Two ways to pay of which one costs more: what it comes to is told beside the choice, and nobody is asked twice. */
record TwoWays(RunningPlatform platform, FreshEvent event) {
    private static final Map<String, String> DEARER =
            Map.of("gateway", "test-provider", "g-test-provider-outcome", "success");

    /** A ticket for €40.00, by the test provider for two more. */
    static TwoWays onSale(RunningPlatform platform) {
        var nile = Program.of(platform, "nile");
        var event = FreshEvent.onSale(platform, 9, "40.00");
        var rules = "/events/" + nile.event(event) + "/rules";
        var saved = nile.put(rules, """
                {"version": %s, "country": "EG",
                 "taxes": {"usual": {"homeRate": 0.14, "place": "VENUE", "adapting": "NET_STAYS"}},
                 "fees": [{"id": "card", "kind": "PAYMENT", "fixedMinor": 200, "paymentMethods": ["test-provider"],
                           "taxRule": "usual"}]}""".formatted(nile.get(rules).find("\"version\":([0-9]+)")));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return new TwoWays(platform, event);
    }

    void withoutAScript() {
        var buyer = Buyer.of(platform);
        assertThat(buyer.visitor().get(event.path()).body())
                .contains("plus Payment fee, depending on how you pay: €2.00 per order")
                .doesNotContain("data-fees");
        var checkout = buyer.takes(event.path(), 1);
        assertThat(buyer.visitor()
                        .get(checkout.place().replace("/checkout/", "/cart/"))
                        .body())
                .contains("plus Payment fee, depending on how you pay: €2.00 per order", ">€40.00<");
        assertThat(checkout.body()).contains("+ €2.00, €42.00 in all", ">Pay</button>");
        assertThat(checkout.body())
                .as("the fee waits for the choice")
                .containsPattern("hidden(=\"hidden\")? data-way=\"gateway-test-provider\"><th[^>]*>Payment fee<")
                .doesNotContainPattern("data-way=\"gateway-\"><th[^>]*>Payment fee<");
        var none = buyer.orders(checkout);
        assertThat(none.status()).as("none was chosen").isEqualTo(422);
        assertThat(none.body()).contains("gateway-error").doesNotContain("in all now");
        var paid = buyer.orders(none, DEARER);
        paid.leadsTo("/o/.+");
        assertThat(paid.body()).as("with one more press").contains("outcome-paid");
        assertThat(Buyer.tickets(paid)).isEqualTo(1);
    }

    /** A fee that each way has is no surprise on any page: none has to be chosen to read the sum. */
    void theSameByAll() {
        var nile = Program.of(platform, "nile");
        var alike = onSale(platform).event();
        var rules = "/events/" + nile.event(alike) + "/rules";
        var saved = nile.put(rules, """
                {"version": %s, "country": "EG",
                 "taxes": {"usual": {"homeRate": 0.14, "place": "VENUE", "adapting": "NET_STAYS"}},
                 "fees": [{"id": "any", "kind": "PAYMENT", "fixedMinor": 200, "taxRule": "usual",
                           "paymentMethods": ["test-provider", "bank-transfer"]}]}""".formatted(nile.get(rules).find("\"version\":([0-9]+)")));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var buyer = Buyer.of(platform);
        assertThat(buyer.visitor().get(alike.path()).body())
                .contains("Payment fee: €2.00 per order", "data-fees=\"200|0|0|0\"");
        var checkout = buyer.takes(alike.path(), 1);
        assertThat(checkout.body()).contains(">Payment fee<", "Pay €42.00").doesNotContain("Pay €40.00");
        assertThat(buyer.visitor()
                        .get(checkout.place().replace("/checkout/", "/cart/"))
                        .body())
                .contains(">Payment fee<", ">€42.00<")
                .doesNotContain("depending on how you pay");
    }

    /** As a theme does that tells no sums beside the ways. */
    void toldOnceWhereTheSumIsAnotherOne() {
        var buyer = Buyer.of(platform);
        var checkout = buyer.takes(event.path(), 1);
        var typed = new HashMap<>(DEARER);
        typed.put("agreed-test-provider", "4000");
        var told = buyer.orders(checkout, typed);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("It is €42.00 in all now", "Pay €42.00");
        buyer.orders(told, DEARER).leadsTo("/o/.+");
    }

    /** What the organizer had to agree to is paid later: the same is told then. */
    void agreedLater() {
        var nile = Program.of(platform, "nile");
        var later = onSale(platform).event();
        var id = nile.event(later);
        var products = "/events/" + id + "/products";
        var product = nile.get(products);
        var edited = nile.put(products + "/" + product.find("\"id\":\"([0-9a-f-]{36})\""), """
                {"version": %s, "name": {"en": "Seat"}, "price": {"minor": 4000, "currency": "EUR"}, "taxRate": 0,
                 "terms": {"approval": true}}""".formatted(
                        product.find("\"version\":([0-9]+)")));
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        var buyer = Buyer.of(platform);
        var order = buyer.orders(buyer.takes(later.path(), 1));
        assertThat(order.body()).contains("We have your request");
        var code = nile.get("/orders?event=" + id).find("\"code\":\"([^\"]+)\"");
        var approved = nile.post("/orders/" + code + "/approval", "{}");
        assertThat(approved.status()).as(approved.body()).isEqualTo(201);

        var open = buyer.visitor().get(order.place());
        open.leadsTo("/o/.+/pay");
        assertThat(open.body()).contains("+ €2.00, €42.00 in all", ">Pay</button>");
        var typed = new HashMap<>(DEARER);
        typed.put("agreed-test-provider", "4000");
        var told = buyer.orders(open, typed);
        assertThat(told.status()).as("nobody pays what no page told").isEqualTo(422);
        assertThat(told.body()).contains("It is €42.00 in all now", "Pay €42.00");
        assertThat(buyer.orders(told, DEARER).body()).contains("outcome-paid");
        assertThat(nile.get("/orders/" + code).body()).contains("\"minor\":4200");
    }

    void withAScript(Guest guest) {
        guest.opens("nile", event.title()).takes(1, FreshEvent.TICKET).is("Sara Haddad", "sara@example.org");
        var page = guest.page();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pay"))))
                .hasText("Pay");
        Pictures.both(page, "shop-checkout-two-ways");
        var fee = page.locator(".bill-extra:visible").filter(new Locator.FilterOptions().setHasText("Payment fee"));
        assertThat(fee).hasCount(0);
        TestProvider.offered(page).check();
        assertThat(page.locator("[data-shows=pay]")).containsText("42.00");
        assertThat(page.locator("[data-shows=total]")).containsText("42.00");
        assertThat(fee).containsText("2.00");
        Pictures.both(page, "shop-checkout-dearer-way");
        TestProvider.way(page, "Bank transfer").check();
        assertThat(page.locator("[data-shows=total]")).containsText("40.00");
        assertThat(fee).hasCount(0);
        TestProvider.offered(page).check();
        page.getByLabel("How should it end?").selectOption("success");
        guest.pays("Test payment");
        guest.ticketCodes();
    }
}
