package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Taxes and the country of an event as the organizer's pages have them. */
@OnPlatform
class TaxesInAdminTest {
    private static final String NOBODYS = UUID.randomUUID().toString();
    private final Visitor owner;
    private final Visitor other;
    private final String event;

    TaxesInAdminTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        other = Visitor.owner(platform, "aurora");
        event = FreshEvent.onSale(platform, 5, "20").id();
    }

    @Test
    void a_tax_rule_is_made_of_rows_and_one_that_never_counts_is_named() {
        var here = "/admin/events/" + event + "/taxes";
        var rule = new HashMap<>(Map.of(
                "name", "r" + NOBODYS.substring(0, 8),
                "homeRate", "14",
                "prices", "TAX_INCLUDED",
                "adapting", "NET_STAYS",
                "place", "ONLINE",
                "countries0", "eu",
                "buyers0", "BUSINESSES_WITH_VALID_VAT_ID",
                "outcome0", "REVERSE_CHARGE",
                "country", ""));
        var nowhere = owner.post(owner.get(here), here, rule);
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.body()).contains("href=\"#country\"");
        rule.put("country", "EG");
        var made = owner.post(owner.get(here), here, rule);
        assertThat(made.body()).contains("Saved.").contains(rule.get("name"));
        var edit = here + "?edit=" + rule.get("name");
        var form = owner.get(edit);
        assertThat(form.body()).contains("value=\"EU\"");
        var never = new HashMap<>(rule);
        // the row between is empty
        never.putAll(Map.of("countries2", "FR", "buyers2", "BUSINESSES_WITH_VALID_VAT_ID", "outcome2", "NO_TAX"));
        var refused = owner.post(form, edit, never);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#outcome2\"");
        assertThat(owner.post(owner.get(here), here, rule).status())
                .as("the same name")
                .isEqualTo(422);
        assertThat(owner.get(here + "?edit=nothing").status()).isEqualTo(404);
        assertThat(other.get(here).status()).isEqualTo(404);
        var gone = owner.post(owner.get(edit), here + "/removal?edit=" + rule.get("name"), Map.of());
        assertThat(gone.body()).contains("The rule is gone.").doesNotContain(">" + rule.get("name") + "<");
    }

    @Test
    void an_event_whose_country_nobody_chose_begins_with_the_organizers(RunningPlatform platform) {
        var fresh = FreshEvent.onSale(platform, 5, "10.00");
        var taxes = fresh.admin() + "/taxes";
        assertThat(owner.get(taxes).body()).doesNotContainPattern("<option value=\"[A-Z]{2}\" selected");
        country("XX", 422);
        country("EG", 200);
        try {
            assertThat(owner.get("/admin/settings").body()).contains("<option value=\"EG\" selected");
            assertThat(owner.get(taxes).body()).contains("<option value=\"EG\" selected");
            var rules = taxes.replace("/taxes", "/rules");
            assertThat(owner.get(rules).body()).contains("<option value=\"EG\" selected");
            taxedByCountry(fresh);
            assertThat(Buyer.of(platform).chooses(fresh.path(), 1).body())
                    .as("where the buyer lives, as the form begins")
                    .contains("<option value=\"EG\" selected");
            owner.post(owner.get(rules), rules, EventRules.typed(Map.of("country", "FR")));
            assertThat(owner.get(taxes).body())
                    .as("its own")
                    .contains("<option value=\"FR\" selected")
                    .doesNotContain("<option value=\"EG\" selected");
        } finally {
            country("", 200);
        }
    }

    /** The buyer is asked for a country. */
    private void taxedByCountry(FreshEvent fresh) {
        var taxes = fresh.admin() + "/taxes";
        owner.post(
                owner.get(taxes),
                taxes,
                Map.of(
                        "name", "abroad",
                        "homeRate", "14",
                        "prices", "TAX_INCLUDED",
                        "adapting", "NET_STAYS",
                        "place", "ONLINE",
                        "countries0", "DE",
                        "buyers0", "EVERYBODY",
                        "outcome0", "NO_TAX",
                        "country", "EG"));
        var terms = owner.get(fresh.admin()).find("href=\"(/admin/events/[0-9a-f-]{36}/products/[0-9a-f-]{36})\"")
                + "/terms";
        owner.post(owner.get(terms), terms, Map.of("kind", "FIXED", "admission", "on", "taxRule", "abroad"))
                .leadsTo(fresh.admin());
    }

    private void country(String code, int status) {
        var form = owner.get("/admin/settings");
        var typed = Map.of(
                "displayName",
                form.find("name=\"displayName\"[^>]* value=\"([^\"]+)\""),
                "contactEmail",
                "tickets@nile.test",
                "defaultLocale",
                "en",
                "country",
                code);
        assertThat(owner.post(form, "/admin/settings", typed, "languages", "en", "ar")
                        .status())
                .isEqualTo(status);
    }
}
