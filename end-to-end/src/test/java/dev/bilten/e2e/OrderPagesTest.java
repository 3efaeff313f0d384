package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of orders and of questions over HTTP: what they refuse, and how they say so. */
@OnPlatform
class OrderPagesTest {
    private final RunningPlatform platform;
    private final Visitor owner;
    private final Visitor neighbour;
    private final Visitor door;
    private String code = "";

    OrderPagesTest(RunningPlatform platform) {
        this.platform = platform;
        owner = new Visitor(platform, "nile");
        neighbour = new Visitor(platform, "aurora");
        door = new Visitor(platform, "nile");
    }

    @BeforeEach
    void sign_in() {
        owner.signIn("owner@nile.test", "owner-demo-2026");
        neighbour.signIn("owner@aurora.test", "owner-demo-2026");
        door.signIn("door@nile.test", "door-demo-2026");
        code = Sales.paid(platform, FreshEvent.onSale(platform, 1, "10"), "sara@example.org");
    }

    @Test
    void another_organizers_order_is_not_there() {
        for (var page : new String[] {"", "/change", "/cancellation", "/refund", "/people", "/invoice"}) {
            assertThat(owner.get("/admin/orders/" + code + page).status()).isEqualTo(200);
            assertThat(neighbour.get("/admin/orders/" + code + page).status()).isEqualTo(404);
        }
        var form = neighbour.get("/admin/orders");
        for (var act :
                new String[] {"notes", "payment", "deadline", "cancellation", "refund", "change", "people/buyer"}) {
            assertThat(neighbour
                            .post(form, "/admin/orders/" + code + "/" + act, Map.of("text", "x"))
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoever_may_not_edit_orders_may_not_post_to_them() {
        var form = door.get("/scan");
        for (var act : new String[] {
            "notes", "payment", "deadline", "cancellation", "refund", "change", "people/answers", "mail"
        }) {
            assertThat(door.post(form, "/admin/orders/" + code + "/" + act, Map.of("text", "x"))
                            .status())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(door.post(form, "/admin/orders/bulk", Map.of("act", "CANCEL", "all", "on"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void bad_input_stands_beside_its_field() {
        var page = owner.get("/admin/orders/" + code);
        var note = owner.post(page, "/admin/orders/" + code + "/notes", Map.of("text", " "));
        assertThat(note.status()).isEqualTo(422);
        assertThat(note.body()).contains("id=\"text-error\"");
        var fee = owner.get("/admin/orders/" + code + "/cancellation?fee=99999999");
        assertThat(fee.status()).isEqualTo(422);
        assertThat(fee.body()).contains("id=\"fee-error\"");
        var buyer = owner.post(
                page, "/admin/orders/" + code + "/people/buyer", Map.of("name", "Sara", "email", "x", "locale", "en"));
        assertThat(buyer.status()).isEqualTo(422);
        assertThat(buyer.body()).contains("id=\"email-error\"");
        var bulk = owner.get("/admin/orders/bulk?act=CANCEL");
        assertThat(bulk.status()).isEqualTo(422);
    }

    @Test
    void what_cancelling_costs_stands_there_before_it_is_done() {
        var page = owner.get("/admin/orders/" + code + "/cancellation?fee=1");
        assertThat(page.body()).contains("Goes back to the buyer").contains("Cancel and give back €");
        var bulk = owner.get("/admin/orders/bulk?act=CANCEL&order=" + code);
        assertThat(bulk.body()).contains("Cancel 1 order and give back €");
    }

    @Test
    void a_question_is_added_and_another_events_is_not_there() {
        var here = FreshEvent.onSale(platform, 1).admin() + "/questions";
        var form = owner.get(here + "/new?kind=CHOICE");
        var typed = new HashMap<String, String>();
        typed.put("scope", "ATTENDEE");
        typed.put("askedAt", "CHECKOUT");
        typed.put("active", "on");
        var refused = owner.post(form, here + "/new?kind=CHOICE", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"label.en-error\"").contains("id=\"option.0.en-error\"");
        typed.put("label.en", "Meal " + UUID.randomUUID());
        typed.put("option.0.en", "Fish");
        typed.put("option.0.surcharge", "4.00");
        typed.put("option.0.places", "3");
        var list = owner.post(form, here + "/new?kind=CHOICE", typed);
        assertThat(list.place()).isEqualTo(here);
        assertThat(list.body()).contains(typed.get("label.en")).contains("Fish (+€4.00)");
        assertThat(owner.get(here + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(neighbour.get(here).status()).isEqualTo(404);
        assertThat(door.post(form, here + "/new?kind=CHOICE", typed).status()).isEqualTo(403);
    }
}
