package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Staff sell over the counter and put an invoice right, in the admin. */
@OnPlatform
class BoxOfficeOverHttpTest {
    private static final String ORDER = "href=\"(/admin/orders/[2-9A-HJ-NP-Z]{6})\"";

    private final Visitor owner;
    private final Visitor neighbour;
    private final Visitor door;
    private final String here;

    BoxOfficeOverHttpTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        neighbour = Visitor.owner(platform, "aurora");
        door = Visitor.door(platform);
        here = FreshEvent.onSale(platform, 5, "20").admin() + "/sell";
    }

    @Test
    void what_it_costs_stands_there_first_and_then_it_is_sold_and_paid() {
        var form = owner.get(here);
        var typed = new HashMap<>(Map.of(ticket(form), "1", "how", "card"));
        var told = owner.post(form, here, typed);
        assertThat(told.body()).contains("It costs €20.00");
        var next = sold(told, typed);
        assertThat(next.body())
                .contains("Sold: order ", "Show or print the tickets", " autofocus")
                .doesNotContain("name=\"told\"");
        assertThat(owner.get(next.find(ORDER)).body())
                .contains("Card at the box office")
                .doesNotContain("walk-in.invalid");
        assertThat(owner.get(next.find("href=\"(/o/[^\"]+)\"")).status()).isEqualTo(200);
        assertThat(neighbour.get(here).status()).isEqualTo(404);
        assertThat(door.post(form, here, typed).status()).isEqualTo(403);
    }

    @Test
    void bad_input_stands_beside_its_field() {
        var form = owner.get(here);
        var ticket = ticket(form);
        var nothing = owner.post(form, here, Map.of("how", "cash"));
        assertThat(nothing.status()).isEqualTo(422);
        var later = owner.post(form, here, Map.of(ticket, "1", "how", "later"));
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.body()).contains("id=\"email-error\"");
        var many = owner.post(form, here, Map.of(ticket, "x", "how", "cash"));
        assertThat(many.body()).contains("id=\"" + ticket + "-error\"");
    }

    @Test
    void a_vat_number_of_no_country_stands_beside_its_field_and_a_good_one_is_kept() {
        var sale = owner.get(here);
        var wanted = new HashMap<>(Map.of(ticket(sale), "1", "how", "cash"));
        var invoice = sold(owner.post(sale, here, wanted), wanted).find(ORDER) + "/invoice";
        var form = owner.get(invoice);
        var typed = new HashMap<>(Map.of(
                "told", form.find("name=\"told\" value=\"([0-9.]+)\""),
                "country", "DE",
                "company", "Lantern GmbH",
                "address", "Lantern Lane 1",
                "vatId", "DE12"));
        var wrong = owner.post(form, invoice, typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"vatId-error\"");
        typed.put("vatId", "DE123456789");
        typed.put("checked", "on");
        var order = owner.post(form, invoice, typed);
        assertThat(order.body()).contains("DE123456789 (checked, valid)").contains("Lantern Lane 1");
        assertThat(neighbour.get(invoice).status()).isEqualTo(404);
        assertThat(door.post(form, invoice, typed).status()).isEqualTo(403);
    }

    private static String ticket(Answer form) {
        return form.find("name=\"(n\\.[0-9a-f-]{36}[^\"]*)\"");
    }

    /** At the price that was told. */
    private Answer sold(Answer told, Map<String, String> typed) {
        typed.put("told", told.find("name=\"told\" value=\"([0-9.]+)\""));
        var next = owner.post(told, here, typed);
        next.leadsTo(here);
        return next;
    }
}
