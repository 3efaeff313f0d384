package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organizer writes about terms and privacy is shown in the shop, and nobody orders without agreeing. */
@OnPlatform
class LegalTextsTest {
    private static final String HERE = "/admin/settings/legal";

    private final RunningPlatform platform;
    private final Visitor owner;

    LegalTextsTest(RunningPlatform platform) {
        this.platform = platform;
        this.owner = new Visitor(platform, "nile");
    }

    @BeforeEach
    void sign_in() {
        owner.signIn("owner@nile.test", "owner-demo-2026");
    }

    @AfterEach
    void take_back() {
        owner.post(owner.get(HERE), HERE, texts("", ""));
    }

    @Test
    void terms_are_shown_and_agreed_to_before_anybody_orders() {
        var buyer = new Visitor(platform, "nile");
        assertThat(buyer.get("/terms").status()).isEqualTo(404);
        var saved = owner.post(
                owner.get(HERE),
                HERE,
                texts(
                        "# Returns\n\nNo **refunds** <script>alert(1)</script> [x](javascript:alert(1))",
                        "We keep *little*."));
        assertThat(saved.body()).contains("Saved.");
        var terms = buyer.get("/terms");
        assertThat(terms.body())
                .contains("<h2>Returns</h2>", "<strong>refunds</strong>", "&lt;script&gt;")
                .doesNotContain("<script>alert", "javascript:");
        assertThat(buyer.get("/privacy").body()).contains("We keep");
        assertThat(buyer.get("/").body()).contains("href=\"/terms\"", "href=\"/privacy\"");
        assertThat(new Visitor(platform, "aurora").get("/terms").status()).isEqualTo(404);

        var event = FreshEvent.onSale(platform, 2);
        var checkout = new Buyer(buyer).takes(event.path(), 1);
        assertThat(checkout.body()).contains("I agree to the terms of sale.");
        var who = Map.of("email", "mona@example.org", "name", "Mona Salem");
        var refused = buyer.post(checkout, checkout.place(), who);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"terms-error\"", "value=\"Mona Salem\"");
        var agreed = new java.util.HashMap<>(who);
        agreed.put("terms", "on");
        buyer.post(refused, checkout.place(), agreed).leadsTo("/o/.+");
    }

    @Test
    void whoever_may_not_change_settings_may_not_write_them() {
        var door = new Visitor(platform, "nile");
        door.signIn("door@nile.test", "door-demo-2026");
        assertThat(door.post(door.get("/scan"), HERE, texts("# Mine", "")).status())
                .isEqualTo(403);
        var long_ = owner.post(owner.get(HERE), HERE, texts("x".repeat(50_001), ""));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.body()).contains("terms.en-error");
    }

    private static Map<String, String> texts(String terms, String privacy) {
        return Map.of("terms.en", terms, "privacy.en", privacy);
    }
}
