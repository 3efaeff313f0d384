package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people must not see: the code of a ticket that is good for nothing, and an address that nobody has. */
@OnPlatform
class VoidTicketsTest {
    private static final Pattern CODE = Pattern.compile("src=\"data:image/svg\\+xml;base64,");

    private final RunningPlatform platform;
    private final Program nile;
    private String event = "";
    private String product = "";

    VoidTicketsTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    @BeforeEach
    void sell() {
        event = nile.event(FreshEvent.onSale(platform, 4, "10"));
        product = nile.get("/events/" + event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
    }

    @Test
    void a_ticket_that_was_cancelled_has_no_code_and_no_paper_and_the_other_keeps_its_own() {
        var order = nile.post("/orders", """
                {"event": "%s", "lines": [{"product": "%s", "quantity": 2}], "email": "sara@example.org",
                 "name": "Sara Haddad", "paid": true}""".formatted(event, product));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        var buyer = new Visitor(platform, "nile");
        var page = page(order);
        var before = buyer.get(page);
        assertThat(codes(before)).isEqualTo(2);
        var papers = Pattern.compile("href=\"(/[^\"]+/ticket\\.pdf)\"")
                .matcher(before.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(papers).hasSize(2);

        var code = order.find("\"code\":\"([2-9A-HJ-NP-Z]{6})\"");
        assertThat(nile.post("/orders/" + code + "/changes", "{\"cancel\":[1]}").status())
                .isEqualTo(201);
        var after = buyer.get(page);
        assertThat(codes(after)).isEqualTo(1);
        assertThat(after.body()).contains(papers.get(1)).doesNotContain(papers.get(0));
        assertThat(buyer.get(papers.get(0)).status()).isEqualTo(404);
        assertThat(buyer.get(papers.get(1)).status()).isEqualTo(200);
    }

    @Test
    void whoever_left_no_address_at_the_box_office_is_shown_with_none() {
        var order = nile.post("/orders", """
                {"event": "%s", "lines": [{"product": "%s", "quantity": 1}], "name": "Somebody", "paid": true,
                 "channel": "BOX_OFFICE"}""".formatted(event, product));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        assertThat(order.body()).contains("\"email\":null");
        var code = order.find("\"code\":\"([2-9A-HJ-NP-Z]{6})\"");
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        assertThat(owner.get("/admin/orders?q=" + code).body()).contains(code);
        for (var shown : new String[] {
            order.body(),
            nile.get("/orders/" + code).body(),
            nile.get("/orders?event=" + event).body(),
            new Visitor(platform, "nile").get(page(order)).body(),
            owner.get("/admin/orders?event=" + event).body(),
            owner.get("/admin/orders/" + code).body(),
            owner.get("/admin/orders/" + code + "/people").body()
        }) {
            assertThat(shown).contains("Somebody").doesNotContain("walk-in", ".invalid");
        }
    }

    private static String page(Program.Answer order) {
        return URI.create(order.find("\"url\":\"([^\"]+)\"")).getPath();
    }

    private static long codes(Answer page) {
        return CODE.matcher(page.body()).results().count();
    }
}
