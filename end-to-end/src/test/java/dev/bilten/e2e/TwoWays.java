package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
        var checkout = buyer.takes(event.path(), 1);
        assertThat(checkout.body()).contains("+ €2.00, €42.00 in all", ">Pay</button>");
        var none = buyer.orders(checkout);
        assertThat(none.status()).as("none was chosen").isEqualTo(422);
        assertThat(none.body()).contains("gateway-error").doesNotContain("in all now");
        var paid = buyer.orders(none, DEARER);
        paid.leadsTo("/o/.+");
        assertThat(paid.body()).as("with one more press").contains("outcome-paid");
        assertThat(Buyer.tickets(paid)).isEqualTo(1);
    }

    /** As a theme does that tells no sums beside the ways. */
    void toldOnceWhereTheSumIsAnotherOne() {
        var buyer = Buyer.of(platform);
        var checkout = buyer.takes(event.path(), 1);
        var typed = new java.util.HashMap<>(DEARER);
        typed.put("agreed-test-provider", "4000");
        var told = buyer.orders(checkout, typed);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("It is €42.00 in all now", "Pay €42.00");
        buyer.orders(told, DEARER).leadsTo("/o/.+");
    }

    void withAScript(Guest guest) {
        guest.opens("nile", event.title()).takes(1, FreshEvent.TICKET).is("Sara Haddad", "sara@example.org");
        var page = guest.page();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pay"))))
                .hasText("Pay");
        Pictures.both(page, "shop-checkout-two-ways");
        TestProvider.offered(page).check();
        assertThat(page.locator("[data-shows=pay]")).containsText("42.00");
        assertThat(page.locator("[data-shows=total]")).containsText("42.00");
        TestProvider.way(page, "Bank transfer").check();
        assertThat(page.locator("[data-shows=total]")).containsText("40.00");
        TestProvider.offered(page).check();
        page.getByLabel("How should it end?").selectOption("success");
        guest.pays("Test payment");
        guest.ticketCodes();
    }
}
