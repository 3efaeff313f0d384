package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codes as the organizer's pages have them. */
@OnPlatform
class CodesInAdminTest {
    private final Visitor owner;
    private final CodesInAdmin codes;

    CodesInAdminTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        codes = new CodesInAdmin(owner, FreshEvent.onSale(platform, 5, "20").id());
    }

    @Test
    void many_codes_are_made_at_once_and_come_as_a_file() {
        var form = owner.get(codes.form());
        var made = owner.post(
                form,
                codes.form(),
                CodesInAdmin.terms(
                        Map.of("how", "MANY", "count", "40", "length", "8", "prefix", "vip-", "tag", "=Partners")));
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
        assertThat(CodesInAdmin.on(next))
                .as("the rest of forty behind a page of 25")
                .isEqualTo(15);
    }

    @Test
    void a_code_is_found_edited_ended_and_thrown_away() {
        var code = codes.made("EDIT");
        var found = owner.get("/admin/codes?q=" + code.toLowerCase(Locale.ROOT) + "&state=OPEN");
        var here = found.find("href=\"(/admin/codes/[0-9a-f-]{36})\"");
        var saved = owner.post(
                owner.get(here), here, CodesInAdmin.terms(Map.of("maxUses", "7", "kind", "AMOUNT", "amount", "3.50")));
        assertThat(saved.body()).contains("Saved.").contains("0 of 7").contains("€3.50 off each ticket");
        var older = owner.get(here);
        assertThat(owner.post(older, here, CodesInAdmin.terms(Map.of("maxUses", "8")))
                        .body())
                .contains("0 of 8");
        var stale = owner.post(older, here, CodesInAdmin.terms(Map.of("maxUses", "9")));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Somebody else saved this code", "value=\"9\"");
        owner.post(owner.get(here), here + "/end", Map.of());
        assertThat(CodesInAdmin.on(owner.get("/admin/codes?q=" + code + "&state=OPEN")))
                .isZero();
        assertThat(CodesInAdmin.on(owner.get("/admin/codes?q=" + code + "&state=OVER")))
                .isEqualTo(1);
        owner.post(owner.get(here), here + "/deletion", Map.of());
        assertThat(owner.get(here).status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_code_stands_beside_its_field() {
        var form = owner.get(codes.form());
        var answer = owner.post(
                form,
                codes.form(),
                CodesInAdmin.terms(
                        Map.of("how", "ONE", "code", "a b!", "maxUses", "0", "percent", "110", "keepsStock", "on")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#maxUses\"").contains("href=\"#percent\"");
        var taken = codes.made("TAKEN");
        var again = owner.post(form, codes.form(), CodesInAdmin.terms(Map.of("how", "ONE", "code", taken)));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("href=\"#code\"").contains(taken);
    }

    @Test
    void more_places_than_there_are_cannot_be_kept() {
        var form = owner.get(codes.form());
        var product = form.find("name=\"(product-[0-9a-f-]{36})\"");
        var answer = owner.post(
                form,
                codes.form(),
                CodesInAdmin.terms(Map.of(
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
}
