package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of an event, its fees and its discounts as the organizer's pages have them. */
@OnPlatform
class RulesInAdminTest {
    private static final String NOBODYS = UUID.randomUUID().toString();
    private final Visitor owner;
    private final Visitor other;
    private final Visitor door;
    private final String event;

    RulesInAdminTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        other = Visitor.owner(platform, "aurora");
        door = Visitor.door(platform);
        event = FreshEvent.onSale(platform, 5, "20").id();
    }

    @Test
    void rules_are_saved_once_and_an_older_page_changes_nothing() {
        var here = "/admin/events/" + event + "/rules";
        var form = owner.get(here);
        assertThat(form.body()).as("a country that nobody chose").doesNotContain("<option value=\"AF\" selected");
        var saved = owner.post(form, here, EventRules.typed(Map.of("holdMinutes", "21")));
        assertThat(saved.body()).contains("Saved.").contains("value=\"21\"");
        assertThat(owner.post(form, here, EventRules.typed(Map.of())).status()).isEqualTo(409);
        var wrong = owner.post(owner.get(here), here, EventRules.typed(Map.of("holdMinutes", "0", "feePercent", "x")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#feePercent\"");
    }

    @Test
    void a_fee_follows_a_tax_rule_and_is_added_edited_and_removed() {
        var taxes = "/admin/events/" + event + "/taxes";
        var rule = "f" + NOBODYS.substring(0, 8);
        var taxed = owner.post(
                owner.get(taxes),
                taxes,
                Map.of(
                        "name",
                        rule,
                        "homeRate",
                        "14",
                        "prices",
                        "TAX_INCLUDED",
                        "adapting",
                        "NET_STAYS",
                        "place",
                        "VENUE"));
        assertThat(taxed.body()).contains("Saved.");
        var here = "/admin/events/" + event + "/fees";
        var fee = new HashMap<>(Map.of(
                "name.en",
                "Service & <fee>",
                "kind",
                "SERVICE",
                "bearer",
                "BUYER",
                "taxRule",
                rule,
                "channel-SHOP",
                "on"));
        var nothing = owner.post(owner.get(here), here, fee);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("href=\"#rate\"", "Service &amp; &lt;fee&gt;");
        fee.putAll(Map.of("rate", "2.9", "fixed", "0.30"));
        var made = owner.post(owner.get(here), here, fee);
        assertThat(made.body()).contains("Saved.", "2.9% + €0.30");
        var edit = here + "?edit=" + made.find("/fees\\?edit=([0-9a-zA-Z_-]+)");
        var form = owner.get(edit);
        assertThat(form.body()).contains("value=\"2.9\"", "value=\"0.30\"");
        assertThat(owner.post(form, edit, Map.of("rate", "140")).status()).isEqualTo(422);
        fee.putAll(Map.of("rate", "3.5", "fixed", "0"));
        assertThat(owner.post(form, edit, fee).body())
                .contains("Saved.", "3.5%")
                .doesNotContain("€0.30");
        assertThat(owner.get(edit).body()).contains("value=\"3.5\"");
        fee.put("rate", "9");
        for (var older : List.of(edit, here)) {
            var refused = owner.post(form, older, fee);
            assertThat(refused.status()).as("an older page: " + older).isEqualTo(409);
            assertThat(refused.body()).contains("value=\"9\"");
        }
        var removal = edit.replace("?edit", "/removal?edit");
        assertThat(owner.post(form, removal, Map.of()).body())
                .as("removed by an older page")
                .doesNotContain("The fee is gone.");
        assertThat(owner.get(here).body()).contains("3.5%").doesNotContain("9%");
        var strangers = other.get("/admin/codes");
        for (var path : List.of(here, edit, removal)) {
            assertThat(other.post(strangers, path, fee).status()).as(path).isEqualTo(404);
        }
        assertThat(other.get(edit).status()).isEqualTo(404);
        assertThat(door.post(door.get("/scan"), here, fee).status()).isEqualTo(403);
        assertThat(owner.get(here.replace(event, NOBODYS)).status()).isEqualTo(404);
        assertThat(owner.post(form, here.replace(event, NOBODYS), fee).status()).isEqualTo(404);
        assertThat(owner.post(owner.get(edit), removal, Map.of()).body()).contains("The fee is gone.");
        assertThat(owner.get(edit).status()).isEqualTo(404);
    }

    @Test
    void a_discount_is_added_edited_and_removed() {
        var here = "/admin/events/" + event + "/discounts";
        var groups = new HashMap<>(Map.of(
                "name.en",
                "Groups",
                "active",
                "on",
                "kind",
                "CHEAPEST",
                "off",
                "100",
                "count",
                "4",
                "cheapest",
                "5",
                "dates",
                "ANY"));
        var wrong = owner.post(owner.get(here), here, groups);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#cheapest\"", "value=\"Groups\"");
        groups.put("cheapest", "1");
        var made = owner.post(owner.get(here), here, groups);
        assertThat(made.body()).contains("Saved.", "100% off the cheapest 1 of 4");
        var edit = here + "?edit=" + made.find("/discounts\\?edit=([0-9a-zA-Z_-]+)");
        var form = owner.get(edit);
        groups.putAll(Map.of("kind", "WORTH", "worth", "200", "off", "10"));
        assertThat(owner.post(form, edit, groups).body()).contains("10% off from €200.00 on");
        assertThat(owner.post(form, edit, groups).status()).as("an older page").isEqualTo(409);
        var gone = owner.post(owner.get(edit), edit.replace("?edit", "/removal?edit"), Map.of());
        assertThat(gone.body()).contains("The discount is gone.");
        assertThat(other.get(here).status()).isEqualTo(404);
    }
}
