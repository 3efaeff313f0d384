package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that was open for a while is sent, and a choice is sent once more with another code. */
@OnPlatform
class OpenPageOverHttpTest {
    private final RunningPlatform platform;
    private final Program nile;
    private FreshEvent fresh;
    private String event;
    private Buyer buyer;

    OpenPageOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    @BeforeEach
    void sell() {
        fresh = FreshEvent.onSale(platform, 5, "20.00");
        event = "/events/" + nile.event(fresh);
        buyer = Buyer.of(platform);
    }

    @Test
    void what_is_not_sold_any_more_is_named_and_the_rest_is_kept() {
        var seat = nile.get(event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
        var poster = made(event + "/products", """
                {"name": {"en": "Poster"}, "price": {"minor": 500, "currency": "EUR"}, "taxRate": 0}""");
        var page = buyer.visitor().get(fresh.path());
        made(event + "/products/" + poster + "/variations", "{\"name\": {\"en\": \"Large\"}}");
        var both = buyer.visitor().post(page, fresh.path() + "/holds", Map.of("q-" + seat, "1", "q-" + poster, "2"));
        assertThat(both.status()).as(both.path()).isEqualTo(422);
        assertThat(both.body())
                .contains("Not sold any more as you chose it: “Poster”")
                .contains("value=\"1\"");
        assertThat(buyer.visitor()
                        .post(page, fresh.path() + "/holds", Map.of("q-" + poster, "2"))
                        .body())
                .contains("“Poster”")
                .doesNotContain("Choose at least one ticket");
        buyer.visitor()
                .post(both, fresh.path() + "/holds", Map.of("q-" + seat, "1", "q-" + poster, "0"))
                .leadsTo("/checkout/.+");
    }

    @Test
    void a_second_code_says_that_it_would_be_dearer_and_an_emptied_field_takes_the_code_out() {
        var half = code("\"percent\": 0.5");
        var oneOff = code("\"amount\": {\"minor\": 100, \"currency\": \"EUR\"}");
        assertThat(sent(half).body()).contains("€20.00");
        var dearer = sent(oneOff);
        assertThat(dearer.status()).isEqualTo(422);
        assertThat(dearer.body()).contains("id=\"voucher-error\"", "would cost €38.00 and not €20.00");
        var without = sent("");
        without.leadsTo("/checkout/.+");
        assertThat(without.body()).contains("€40.00");
        assertThat(sent(oneOff).body()).contains("€38.00");
    }

    private Answer sent(String code) {
        var page = buyer.visitor().get(fresh.path());
        return buyer.visitor()
                .post(page, fresh.path() + "/holds", Map.of(page.find(Buyer.QUANTITY), "2", "voucher", code));
    }

    private String code(String value) {
        var made = nile.post(event + "/vouchers", "{\"terms\": {%s, \"maxUses\": 9}}".formatted(value));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.find("\"code\":\"([^\"]+)\"");
    }

    private String made(String path, String body) {
        var answer = nile.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.find("\"id\":\"([0-9a-f-]{36})\"");
    }
}
