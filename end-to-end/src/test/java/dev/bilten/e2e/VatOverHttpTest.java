package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A business's VAT number is looked up while it buys, where the organizer wants that. */
@OnPlatform
class VatOverHttpTest {
    private static final String SETTINGS = "/admin/settings";

    private final RunningPlatform platform;
    private final Visitor owner;
    private final Register register = new Register();

    VatOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
        this.owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
    }

    @BeforeEach
    void look_numbers_up() {
        turn(Map.of("vatLookup", "on", "vatNumber", "ATU12345678"));
    }

    @AfterEach
    void look_nothing_up() {
        turn(Map.of("turn", "release.VAT"));
        register.close();
    }

    private void turn(Map<String, String> vat) {
        var form = owner.get(SETTINGS);
        var typed = new HashMap<>(Map.of(
                "displayName",
                form.find("name=\"displayName\"[^>]* value=\"([^\"]*)\""),
                "contactEmail",
                form.find("name=\"contactEmail\"[^>]* value=\"([^\"]*)\""),
                "defaultLocale",
                "en"));
        typed.putAll(vat);
        var saved = owner.post(form, SETTINGS, typed, "languages", "en", "ar");
        assertThat(saved.body()).contains("Saved.");
    }

    /** An evening that costs €100 net, sold without tax to businesses of the Union whose number is good. */
    private FreshEvent taxed() {
        var nile = Program.of(platform, "nile");
        var event = FreshEvent.onSale(platform, 5, "119");
        var id = nile.event(event);
        var version = nile.get("/events/" + id + "/rules").find("\"version\":([0-9]+)");
        assertThat(nile.put("/events/" + id + "/rules", """
                                {"version": %s, "country": "AT", "taxes": {"usual": {"homeRate": 0.19, "place": "ONLINE",
                                  "adapting": "NET_STAYS", "rows": [{"countries": ["EU"],
                                    "buyers": "BUSINESSES_WITH_VALID_VAT_ID", "outcome": "REVERSE_CHARGE"}]}}}""".formatted(version)).status())
                .isEqualTo(200);
        var products = "/events/" + id + "/products";
        var product = nile.get(products);
        var edited = nile.put(products + "/" + product.find("\"id\":\"([0-9a-f-]{36})\""), """
                {"version": %s, "name": {"en": "Seat"}, "price": {"minor": 11900, "currency": "EUR"}, "taxRate": 0.19,
                 "terms": {"taxRule": "usual"}}""".formatted(
                        product.find("\"version\":([0-9]+)")));
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        return event;
    }

    private Answer checkout(Visitor buyer, FreshEvent event) {
        var page = buyer.get(event.path());
        var held = buyer.post(page, event.path() + "/holds", Map.of(page.find("name=\"(q-[0-9a-f-]{36})\""), "1"));
        held.leadsTo("/checkout/.+");
        return held;
    }

    private static Map<String, String> typed(Answer checkout, String number) {
        return new HashMap<>(Map.of(
                "email",
                "mona@example.org",
                "name",
                "Mona Salem",
                "country",
                "DE",
                "company",
                "Lantern GmbH",
                "vatId",
                number,
                "gateway",
                checkout.find("name=\"gateway\"[^>]* value=\"([^\"]+)\"")));
    }

    private static String amount(String body) {
        return body.replace(' ', ' ');
    }

    @Test
    void a_confirmed_number_takes_the_tax_off_before_anybody_pays() {
        var buyer = new Visitor(platform, "nile");
        var event = taxed();
        var checkout = checkout(buyer, event);
        assertThat(checkout.body()).contains("We ask VIES");
        var shown = buyer.post(checkout, checkout.place(), typed(checkout, "DE 111 111 111"));
        assertThat(shown.status()).as("another total is shown first").isEqualTo(422);
        assertThat(amount(shown.body()))
                .contains("VIES confirms this number", "Pay €100.00", "name=\"agreed\" value=\"10000\"");
        buyer.post(shown, checkout.place(), typed(checkout, "DE 111 111 111")).leadsTo("/o/.+");
        assertThat(register.asked).hasValue(1);
        var invoice = owner.get("/admin/orders/" + order(event) + "/invoice");
        assertThat(invoice.body())
                .contains("VIES confirmed DE111111111", "WAPIAAAA1", "Lantern GmbH", "Ask VIES now")
                .doesNotContain("name=\"checked\"");
        assertThat(new Visitor(platform, "nile").get(invoice.place()).body()).doesNotContain("WAPIAAAA1");
    }

    @Test
    void who_gave_a_number_that_nobody_has_is_told_beside_it_and_may_go_on_with_the_tax() {
        var buyer = new Visitor(platform, "nile");
        var event = taxed();
        var checkout = checkout(buyer, event);
        var told = buyer.post(checkout, checkout.place(), typed(checkout, "DE999999999"));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("id=\"vatId-error\"", "name=\"vatIdTold\" value=\"DE999999999\"");
        var other = buyer.post(told, checkout.place(), typed(checkout, "DE888888889"));
        assertThat(other.status()).as("of another number nobody was told").isEqualTo(422);
        buyer.post(other, checkout.place(), typed(checkout, "DE888888889")).leadsTo("/o/.+");
        assertThat(owner.get("/admin/orders/" + order(event)).body()).contains("DE888888889, unknown to VIES");
    }

    @Test
    void where_vies_is_silent_the_order_is_taxed_and_the_organizer_sees_since_when_and_asks_again() {
        var buyer = new Visitor(platform, "nile");
        var event = taxed();
        var checkout = checkout(buyer, event);
        buyer.post(checkout, checkout.place(), typed(checkout, "FR12345678905")).leadsTo("/o/.+");
        var here = "/admin/orders/" + order(event) + "/invoice";
        var invoice = owner.get(here);
        assertThat(invoice.body()).contains("VIES did not answer on", "MS_UNAVAILABLE", "We ask again by ourselves");
        var asked = owner.post(invoice, here + "/vies", Map.of());
        asked.leadsTo("/admin/orders/[^/]+/invoice");
        assertThat(register.asked).hasValue(2);
        var door = new Visitor(platform, "nile");
        door.signIn("door@nile.test", "door-demo-2026");
        assertThat(door.post(invoice, here + "/vies", Map.of()).status()).isEqualTo(403);
        var neighbour = new Visitor(platform, "aurora");
        neighbour.signIn("owner@aurora.test", "owner-demo-2026");
        assertThat(neighbour
                        .post(neighbour.get("/admin"), here + "/vies", Map.of())
                        .status())
                .isEqualTo(404);
    }

    /** The code of the only one there is. */
    private String order(FreshEvent event) {
        return owner.get("/admin/orders?event=" + event.id()).find("class=\"row-link mono\"[^>]*>([2-9A-HJ-NP-Z]{6})<");
    }
}
