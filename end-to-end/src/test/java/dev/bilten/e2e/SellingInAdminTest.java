package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Codes, the waiting list, stock and rules as the organizer's pages have them, without a browser. */
@OnPlatform
class SellingInAdminTest {
    private static final String NOBODYS = UUID.randomUUID().toString();
    /** One of the demo events: it has two kinds of ticket, each with a limit. */
    private static final String EVENT = "<option value=\"([0-9a-f-]{36})\"[^>]*>Winter Concert";

    private final Visitor owner;
    private final Visitor other;
    private final Visitor door;
    private final String event;

    SellingInAdminTest(RunningPlatform platform) {
        owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        other = new Visitor(platform, "aurora");
        other.signIn("owner@aurora.test", "owner-demo-2026");
        door = new Visitor(platform, "nile");
        door.signIn("door@nile.test", "door-demo-2026");
        event = owner.get("/admin/codes").find(EVENT);
    }

    @Test
    void many_codes_are_made_at_once_and_come_as_a_file() throws InterruptedException {
        var form = owner.get("/admin/codes/new?event=" + event);
        var made = owner.post(
                form,
                "/admin/codes/new?event=" + event,
                terms(Map.of("how", "MANY", "count", "40", "length", "8", "prefix", "vip-", "tag", "=Partners")));
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body()).contains("40 codes were made");
        owner.post(made, "/admin/codes/exports", Map.of("type", "csv")).leadsTo("/admin/codes");
        var file = MadeFile.newest(owner, "/admin/codes/exports");
        assertThat(file.body().lines().filter(line -> line.startsWith("VIP-"))).hasSize(40);
        assertThat(file.body()).as("no formula for a spreadsheet").contains("'=Partners");
        var all = owner.get("/admin/codes");
        assertThat(owner.post(all, "/admin/codes/end", Map.of("q", "", "batch", "", "event", "", "state", ""))
                        .status())
                .as("nothing was looked for")
                .isEqualTo(422);
        var next = owner.get(made.find("rel=\"next\" href=\"([^\"]*)\"").replace("&amp;", "&"));
        assertThat(codesOn(next)).as("the rest of forty behind a page of 25").isEqualTo(15);
    }

    @Test
    void a_code_is_found_edited_ended_and_thrown_away() {
        var code = code("EDIT");
        var found = owner.get("/admin/codes?q=" + code.toLowerCase(Locale.ROOT) + "&state=OPEN");
        var here = found.find("href=\"(/admin/codes/[0-9a-f-]{36})\"");
        var saved =
                owner.post(owner.get(here), here, terms(Map.of("maxUses", "7", "kind", "AMOUNT", "amount", "3.50")));
        assertThat(saved.body()).contains("Saved.").contains("0 of 7").contains("€3.50 off each ticket");
        var older = owner.get(here);
        assertThat(owner.post(older, here, terms(Map.of("maxUses", "8"))).body())
                .contains("0 of 8");
        var stale = owner.post(older, here, terms(Map.of("maxUses", "9")));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Somebody else saved this code", "value=\"9\"");
        owner.post(owner.get(here), here + "/end", Map.of());
        assertThat(codesOn(owner.get("/admin/codes?q=" + code + "&state=OPEN"))).isZero();
        assertThat(codesOn(owner.get("/admin/codes?q=" + code + "&state=OVER"))).isEqualTo(1);
        owner.post(owner.get(here), here + "/deletion", Map.of());
        assertThat(owner.get(here).status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_code_stands_beside_its_field() {
        var form = owner.get("/admin/codes/new?event=" + event);
        var answer = owner.post(
                form,
                "/admin/codes/new?event=" + event,
                terms(Map.of("how", "ONE", "code", "a b!", "maxUses", "0", "percent", "110", "keepsStock", "on")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#maxUses\"").contains("href=\"#percent\"");
        var taken = code("TAKEN");
        var again = owner.post(form, "/admin/codes/new?event=" + event, terms(Map.of("how", "ONE", "code", taken)));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("href=\"#code\"").contains(taken);
    }

    @Test
    void more_places_than_there_are_cannot_be_kept() {
        var form = owner.get("/admin/codes/new?event=" + event);
        var product = form.find("name=\"(product-[0-9a-f-]{36})\"");
        var answer = owner.post(
                form,
                "/admin/codes/new?event=" + event,
                terms(Map.of(
                        "how",
                        "MANY",
                        "count",
                        "1",
                        "length",
                        "8",
                        "maxUses",
                        "900000",
                        "keepsStock",
                        "on",
                        product,
                        "on")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#maxUses\"");
    }

    @Test
    void nobody_sees_or_changes_the_codes_and_events_of_another_organizer() {
        var code = code("OURS");
        var here = owner.get("/admin/codes?q=" + code).find("href=\"(/admin/codes/[0-9a-f-]{36})\"");
        var theirs = other.get("/admin/codes");
        assertThat(other.get(here).status()).isEqualTo(404);
        assertThat(codesOn(other.get("/admin/codes?q=" + code))).isZero();
        for (var path : new String[] {here, here + "/end", here + "/deletion"}) {
            assertThat(other.post(theirs, path, terms(Map.of())).status())
                    .as(path)
                    .isEqualTo(404);
        }
        for (var page : new String[] {"stock", "waiting", "rules"}) {
            for (var id : new String[] {event, NOBODYS, "no-id"}) {
                assertThat(other.get("/admin/events/" + id + "/" + page).status())
                        .as(page + " of " + id)
                        .isEqualTo(404);
            }
        }
        assertThat(other.get("/admin/codes/new?event=" + event).status()).isEqualTo(404);
        var waiting = "/admin/events/" + event + "/waiting/" + NOBODYS;
        for (var act : new String[] {"/priority", "/offer", "/removal"}) {
            assertThat(owner.post(owner.get("/admin/codes"), waiting + act, Map.of())
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoever_only_scans_may_do_none_of_it() {
        var code = code("DOOR");
        var here = owner.get("/admin/codes?q=" + code).find("href=\"(/admin/codes/[0-9a-f-]{36})\"");
        var token = door.get("/scan");
        var posts = new String[] {
            "/admin/codes/new",
            here,
            here + "/end",
            here + "/deletion",
            "/admin/events/" + event + "/rules",
            "/admin/events/" + event + "/waiting/" + NOBODYS + "/offer",
            "/admin/events/" + event + "/waiting/" + NOBODYS + "/priority",
            "/admin/events/" + event + "/waiting/" + NOBODYS + "/removal",
            "/admin/events/" + event + "/taxes",
            "/admin/events/" + event + "/taxes/removal",
            "/admin/events/" + event + "/fees",
            "/admin/events/" + event + "/fees/removal",
            "/admin/events/" + event + "/discounts",
            "/admin/events/" + event + "/discounts/removal",
            "/admin/events/" + event + "/arrangement",
            "/admin/events/" + event + "/dates/" + NOBODYS,
            "/admin/events/" + event + "/dates/" + NOBODYS + "/removal",
            "/admin/settings/signing/key"
        };
        for (var path : posts) {
            assertThat(door.post(token, path, terms(Map.of())).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void the_page_of_places_says_what_they_are_given_to() {
        var page = owner.get("/admin/events/" + event + "/stock");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("stock-bar").contains("Promised to the waiting list");
    }

    @Test
    void rules_are_saved_once_and_an_older_page_changes_nothing() {
        var here = "/admin/events/" + event + "/rules";
        var form = owner.get(here);
        assertThat(form.body()).as("a country that nobody chose").doesNotContain("<option value=\"AF\" selected");
        var saved = owner.post(form, here, rules(Map.of("holdMinutes", "21")));
        assertThat(saved.body()).contains("Saved.").contains("value=\"21\"");
        assertThat(owner.post(form, here, rules(Map.of())).status()).isEqualTo(409);
        var wrong = owner.post(owner.get(here), here, rules(Map.of("holdMinutes", "0", "feePercent", "x")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#feePercent\"");
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
            assertThat(checkout(platform, fresh).body())
                    .as("where the buyer lives, as the form begins")
                    .contains("<option value=\"EG\" selected");
            owner.post(owner.get(rules), rules, rules(Map.of("country", "FR")));
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

    private static Visitor.Answer checkout(RunningPlatform platform, FreshEvent fresh) {
        var buyer = new Visitor(platform, "nile");
        var page = buyer.get(fresh.path());
        var field = page.find("<input class=\"input\" type=\"number\"[^>]* name=\"([^\"]+)\"");
        return buyer.post(page, fresh.path() + "/holds", Map.of(field, "1"));
    }

    private void country(String code, int status) {
        var form = owner.get("/admin/settings");
        var typed = Map.of(
                "displayName",
                form.find("name=\"displayName\"[^>]* value=\"([^\"]+)\""),
                "contactEmail",
                form.find("name=\"contactEmail\"[^>]* value=\"([^\"]+)\""),
                "defaultLocale",
                "en",
                "country",
                code);
        assertThat(owner.post(form, "/admin/settings", typed, "languages", "en", "ar")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void tickets_move_up_and_down_without_a_script() {
        var page = owner.get("/admin/events/" + event);
        var first = page.find("name=\"one\" value=\"([0-9a-f-]{36})\"");
        var path = "/admin/events/" + event + "/arrangement";
        var moved = owner.post(page, path, Map.of("thing", "products", "one", first, "direction", "down"));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.find("name=\"one\" value=\"([0-9a-f-]{36})\"")).isNotEqualTo(first);
        var back = owner.post(page, path, Map.of("thing", "products", "one", first, "direction", "up"));
        assertThat(back.find("name=\"one\" value=\"([0-9a-f-]{36})\"")).isEqualTo(first);
        assertThat(owner.post(page, path, Map.of("thing", "products", "one", NOBODYS, "direction", "up"))
                        .status())
                .isEqualTo(404);
        assertThat(owner.post(page, path, Map.of("thing", "products", "one", first, "direction", "aside"))
                        .status())
                .isEqualTo(422);
        assertThat(other.post(
                                other.get("/admin/codes"),
                                path,
                                Map.of("thing", "products", "one", first, "direction", "up"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_date_of_a_series_is_edited_and_taken_out(RunningPlatform platform) {
        var series = FreshEvent.onSale(platform, 5);
        var events = owner.get("/admin/events");
        var id = events.find("href=\"/admin/events/([0-9a-f-]{36})\"[^>]*>[^<]*" + series.title());
        var dates = "/admin/events/" + id + "/dates";
        owner.post(
                owner.get(dates + "/new"),
                dates + "/new",
                Map.of("startsAt", "2031-06-01T20:00", "endsAt", "2031-06-01T22:00", "often", "DAILY", "times", "3"));
        var list = owner.get(dates);
        var one = list.find("href=\"(" + dates + "/[0-9a-f-]{36})\"");
        var form = owner.get(one);
        var wrong = owner.post(form, one, Map.of("startsAt", "2031-06-01T20:00", "endsAt", "2031-06-01T19:00"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#endsAt\"");
        var saved =
                owner.post(form, one, Map.of("startsAt", "2031-06-01T21:00", "title.en", "Premiere", "active", "on"));
        assertThat(saved.body()).contains("Saved.").contains("Premiere");
        assertThat(owner.post(form, one, Map.of("startsAt", "2031-06-01T21:00")).status())
                .isEqualTo(409);
        assertThat(other.get(one).status()).isEqualTo(404);
        assertThat(owner.get("/admin/events/" + event + one.substring(one.indexOf("/dates")))
                        .status())
                .as("through another event")
                .isEqualTo(404);
        var gone = owner.post(owner.get(one), one + "/removal", Map.of());
        assertThat(gone.body()).contains("The date is out of the series.");
        assertThat(owner.get(one).status()).isEqualTo(404);
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

    private String code(String begin) {
        var code = begin + "-" + NOBODYS.substring(0, 8).toUpperCase(Locale.ROOT);
        owner.post(
                owner.get("/admin/codes/new?event=" + event),
                "/admin/codes/new?event=" + event,
                terms(Map.of("how", "ONE", "code", code)));
        return code;
    }

    private static long codesOn(Visitor.Answer page) {
        return Pattern.compile("row-link mono").matcher(page.body()).results().count();
    }

    private static Map<String, String> terms(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("kind", "PERCENT", "percent", "10", "maxUses", "1"));
        fields.putAll(typed);
        return fields;
    }

    static Map<String, String> rules(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of(
                "holdMinutes",
                "15",
                "extensionMinutes",
                "10",
                "payMinutes",
                "30",
                "approvalDays",
                "7",
                "offerHours",
                "48",
                "doorsMinutes",
                "120",
                "rounding",
                "LINE",
                "country",
                "EG",
                "waitingList",
                "on"));
        fields.putAll(typed);
        return fields;
    }
}
