package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order beside the list: what it says, and what is done there, with plain forms. */
@OnPlatform
class BesideListTest {
    private final RunningPlatform platform;
    private final Visitor owner;

    BesideListTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
    }

    /** One that waits for its money. */
    private String waiting(FreshEvent event) {
        return Sales.bought(Program.of(platform, "nile"), event);
    }

    private Answer act(String list, String code, String act, Map<String, String> typed) {
        return owner.post(owner.get(list + "open=" + code), "/admin/orders/" + code + "/beside/" + act, typed);
    }

    @Test
    void money_is_booked_where_the_reader_is_and_the_list_stays_as_it_was() {
        var event = FreshEvent.onSale(platform, 5, "10");
        var code = waiting(event);
        var list = "/admin/orders?event=" + event.id() + "&";
        var open = owner.get(list + "open=" + code);
        assertThat(open.body())
                .contains("Mark €10.00 as paid", "value=\"10.00\"", "through the API")
                .contains("Buyer, attendees and answers", "Cancel the order")
                .doesNotContain("Paid by");
        var part = act(list, code, "payment", Map.of("amount", "4"));
        assertThat(part.path()).contains("event=" + event.id(), "open=" + code);
        assertThat(part.body()).contains("It does not cover the order yet", "Mark €6.00 as paid", "Paid by");
        var wrong = act(list, code, "payment", Map.of("amount", "much"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"amount-error\"", "value=\"much\"", "panel-title")
                .contains("name=\"event\" value=\"" + event.id() + "\"");
        var paid = act(list, code, "payment", Map.of("amount", "6"));
        assertThat(paid.body()).contains("Marked as paid", "Give money back").doesNotContain("as paid</button>");
        assertThat(owner.get("/admin/orders/" + code).body()).contains("Every change of this order");
        assertThat(owner.get(owner.get("/admin/orders/" + code)
                                .find("href=\"(/admin/audit\\?type=order[^\"]*)\"")
                                .replace("&amp;", "&"))
                        .body())
                .as("as by its page")
                .contains("Paid");
    }

    @Test
    void a_note_and_the_mail_answer_beside_the_list() {
        var event = FreshEvent.onSale(platform, 5, "10");
        var code = waiting(event);
        var list = "/admin/orders?event=" + event.id() + "&";
        var empty = act(list, code, "notes", Map.of("text", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("id=\"text-error\"");
        assertThat(act(list, code, "notes", Map.of("text", "Called back")).body())
                .contains("Written down", "panel-title");
        assertThat(owner.get("/admin/orders/" + code).body()).contains("Called back");
        assertThat(act(list, code, "mail", Map.of()).body()).contains("mail", "panel-title");
    }

    @Test
    void what_its_tickets_were_bought_with_is_said() {
        var event = FreshEvent.onSale(platform, 5, "10");
        var used = new CodesInAdmin(owner, event.id()).made("BESIDE");
        var nile = Program.of(platform, "nile");
        var product = nile.get("/events/" + event.id() + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
        var code =
                nile.post("/orders", """
                        {"event": "%s", "lines": [{"product": "%s", "quantity": 1}], "voucher": "%s",
                         "email": "sara@example.org", "name": "Sara Haddad", "paid": true}""".formatted(event.id(), product, used)).find("\"code\":\"([2-9A-HJ-NP-Z]{6})\"");
        assertThat(owner.get("/admin/orders?event=" + event.id() + "&open=" + code)
                        .body())
                .contains("Code used", ">" + used + "</bdi>", "Paid by");
    }

    @Test
    void whoever_may_look_but_not_act_has_no_forms_and_is_refused() {
        var theirs = FreshEvent.onSale(platform, 5, "10");
        var code = waiting(theirs);
        var looks = Promoter.of(platform, theirs, "orders.view").visitor();
        var open = looks.get("/admin/orders?open=" + code);
        assertThat(open.body()).contains("panel-title").doesNotContain("/beside/");
        for (var act : new String[] {"payment", "mail", "notes"}) {
            assertThat(looks.post(open, "/admin/orders/" + code + "/beside/" + act, Map.of("text", "x"))
                            .status())
                    .as(act)
                    .isEqualTo(403);
        }
    }

    @Test
    void an_order_that_is_not_theirs_alone_is_not_shown_and_not_acted_on() {
        var theirs = FreshEvent.onSale(platform, 5, "10");
        var sales = Sales.of(platform, theirs, FreshEvent.onSale(platform, 5, "10"));
        var promoter = Promoter.of(platform, theirs).visitor();
        assertThat(promoter.get("/admin/orders?open=" + sales.ofTheirs()).body())
                .contains("/beside/payment");
        var aurora = Visitor.owner(platform, "aurora");
        for (var closed : new String[] {sales.ofAnother(), sales.ofBoth()}) {
            var list = promoter.get("/admin/orders?open=" + closed);
            assertThat(list.body()).doesNotContain("panel-title");
            var sent = promoter.post(list, "/admin/orders/" + closed + "/beside/payment", Map.of());
            assertThat(sent.status()).isEqualTo(403);
            var stranger =
                    aurora.post(aurora.get("/admin/orders"), "/admin/orders/" + closed + "/beside/payment", Map.of());
            assertThat(stranger.status()).isEqualTo(404);
        }
    }
}
