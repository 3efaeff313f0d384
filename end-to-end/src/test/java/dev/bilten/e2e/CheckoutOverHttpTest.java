package dev.bilten.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was typed into a checkout is there again, whatever is wrong with it and however late it comes; without a script. */
@OnPlatform
class CheckoutOverHttpTest {
    private final RunningPlatform platform;
    private final Program nile;
    private FreshEvent fresh;
    private String event;
    private Buyer buyer;
    private String text;
    private String file;

    CheckoutOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    @BeforeEach
    void asks() {
        fresh = FreshEvent.onSale(platform, 5);
        event = "/events/" + nile.event(fresh);
        buyer = Buyer.of(platform);
        text = "a-1-" + question("ATTENDEE", "TEXT", true);
        file = "a-0-" + question("ORDER", "FILE", false);
    }

    @Test
    void all_faults_are_told_at_once_each_beside_its_field_in_the_order_of_the_page() {
        var checkout = buyer.takes(fresh.path(), 1);
        assertThat(checkout.body()).contains("<span class=\"field-optional\">optional</span>");
        var wrong = buyer.visitor()
                .upload(
                        checkout,
                        checkout.place(),
                        Map.of("email", "nobody", "name", ""),
                        file,
                        "page.html",
                        "<html>".getBytes(US_ASCII));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .containsSubsequence(
                        "href=\"#email\"", "href=\"#name\"", "href=\"#" + file, "href=\"#" + text, "id=\"email-error\"")
                .contains("id=\"name-error\"", "id=\"" + file + "-error\"", "id=\"" + text + "-error\"")
                .containsPattern("href=\"#" + text + "\"[^>]*>Ticket 1: [^<]+ – ");
    }

    @Test
    void a_form_that_comes_too_late_is_filled_in_again_with_what_is_held_again() {
        var rules = event + "/rules";
        var saved = nile.put(
                rules,
                "{\"version\": %s, \"holdMinutes\": 1, \"country\": \"EG\"}"
                        .formatted(nile.get(rules).find("\"version\":([0-9]+)")));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var checkout = buyer.takes(fresh.path(), 1);
        var typed = Map.of("email", "mona@example.org", "name", "Mona Salem", text, "Large");
        var sent = buyer.visitor()
                .upload(
                        checkout,
                        checkout.place(),
                        Map.of("email", "nobody", "name", "Mona Salem", text, "Large"),
                        file,
                        "pass.pdf",
                        "%PDF-1.7 a pass".getBytes(US_ASCII));
        assertThat(sent.body()).contains("class=\"field-sent\"", "pass.pdf");
        Until.seen("the end of a minute", () -> buyer.visitor().get(checkout.place()), page -> page.status() == 410);

        var late = buyer.visitor().post(checkout, checkout.place(), typed);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("Hold them again", "What you typed is kept.");
        assertThat(late.hidden()).containsAllEntriesOf(typed);

        var again = buyer.visitor().post(late, checkout.place() + "/again", Map.of());
        again.leadsTo("/checkout/.+/typed");
        assertThat(again.path()).as("nothing personal in an address").doesNotContain("mona", "Large");
        assertThat(again.body())
                .contains("value=\"mona@example.org\"", "value=\"Mona Salem\"", "value=\"Large\"", "pass.pdf");
        var order = buyer.visitor().post(again, again.place().replace("/typed", ""), typed);
        order.leadsTo("/o/.+");
        assertThat(order.body()).contains("Large", "pass.pdf");
    }

    @Test
    void who_comes_back_too_late_reads_that_others_waited_and_where_to_wait() {
        var rules = event + "/rules";
        nile.put(
                rules,
                "{\"version\": %s, \"holdMinutes\": 1, \"country\": \"EG\", \"waitingList\": true}"
                        .formatted(nile.get(rules).find("\"version\":([0-9]+)")));
        var checkouts = List.of(buyer.takes(fresh.path(), 2), Buyer.of(platform).takes(fresh.path(), 2));
        var last = Buyer.of(platform).takes(fresh.path(), 1);
        var product = nile.get(event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
        for (int i = 0; i < 3; i++) {
            var waits = nile.post(
                    event + "/waiting",
                    "{\"product\":\"%s\",\"quantity\":2,\"email\":\"w%d@example.org\",\"name\":\"W\"}"
                            .formatted(product, i));
            assertThat(waits.status()).as(waits.body()).isEqualTo(201);
        }
        var over = Until.seen(
                "the end of a minute",
                () -> buyer.visitor().get(checkouts.getFirst().place()),
                page -> page.status() == 410);
        var again = buyer.visitor().post(over, checkouts.getFirst().place() + "/again", Map.of());
        assertThat(again.status()).as(last.place()).isEqualTo(410);
        assertThat(again.body())
                .contains("Others waited for this and go first.", fresh.path() + "/waiting?item=" + product)
                .doesNotContain("Hold them again");
        Until.seen(
                "offers of all there is",
                () -> nile.get(event + "/waiting").body(),
                line -> line.split("OFFERED", -1).length == 3);
        assertThat(buyer.visitor().get(checkouts.getFirst().place()).body())
                .as("they have it by now")
                .contains("Others waited for this and go first.");
    }

    @Test
    void what_is_over_is_held_again_by_its_own_buyer_on_its_own_page_and_by_nobody_else() {
        var checkout = buyer.takes(fresh.path(), 1);
        var again = checkout.place() + "/again";
        var stranger = Buyer.of(platform).takes(fresh.path(), 1);
        var typed = Map.of("email", "mona@example.org", "name", "Mona Salem");
        buyer.visitor().post(checkout, again, typed).leadsTo(checkout.place()); // it is not over yet
        var late = letGo(checkout, typed);

        assertThat(buyer.visitor().get(again).status()).as("by a link").isEqualTo(405);
        var elsewhere = new Visitor(platform, "nile").withoutOrigin();
        assertThat(elsewhere.post(new Answer(200, "/", ""), again, typed).status())
                .as("by a form of another site")
                .isEqualTo(403);
        var aurora = new Visitor(platform, "aurora");
        var afterglow = aurora.get("/").find("href=\"(/events/afterglow[^\"]*)\"");
        var cart = new Buyer(aurora).takes(afterglow, 1);
        for (var page : List.of("/again", "/typed")) {
            assertThat(aurora.post(cart, checkout.place() + page, typed).status())
                    .as("at another organizer's: " + page)
                    .isEqualTo(404);
        }
        assertThat(buyer.visitor()
                        .post(late, stranger.place() + "/typed?from=nobodys", typed)
                        .status())
                .as("from a cart of nobody")
                .isEqualTo(404);
        var still = buyer.visitor().post(late, checkout.place() + "/typed", typed);
        assertThat(still.status()).as("still over").isEqualTo(410);
        assertThat(still.hidden()).containsAllEntriesOf(typed);
    }

    @Test
    void what_was_typed_goes_along_however_often_the_time_is_over_and_with_no_other_cart() {
        var first = buyer.takes(fresh.path(), 1);
        var typed = Map.of("email", "mona@example.org", "name", "Mona Salem", text, "Large");
        var wrong = new HashMap<>(typed);
        wrong.put("email", "nobody");
        buyer.visitor().upload(first, first.place(), wrong, file, "pass.pdf", "%PDF-1.7 a pass".getBytes(US_ASCII));
        var other = Buyer.of(platform).takes(fresh.path(), 1);
        assertThat(buyer.visitor()
                        .post(other, other.place() + "/typed?from=" + secret(first), Map.of())
                        .body())
                .doesNotContain("pass.pdf", "mona@example.org");

        var late = letGo(first, typed);
        var second = buyer.visitor().post(late, first.place() + "/again", Map.of());
        second.leadsTo("/checkout/.+/typed");
        assertThat(buyer.visitor()
                        .post(late, first.place() + "/again", Map.of())
                        .place())
                .as("pressed twice")
                .isEqualTo(second.place());
        var place = second.place().replace("/typed", "");
        var third = buyer.visitor().post(letGo(second, typed), place + "/again", Map.of());
        third.leadsTo("/checkout/.+/typed");
        assertThat(third.place()).isNotEqualTo(second.place());
        assertThat(third.body()).contains("value=\"mona@example.org\"", "value=\"Mona Salem\"", "value=\"Large\"");

        var here = third.place().replace("/typed", "");
        var order = buyer.visitor().post(third, here, typed);
        order.leadsTo("/o/.+");
        for (var page : List.of("/again", "/typed")) {
            assertThat(buyer.visitor().post(third, here + page, typed).place())
                    .as("it is ordered: " + page)
                    .isEqualTo(order.place());
        }
    }

    @Test
    void what_cannot_be_had_again_leads_to_where_people_wait_if_they_do_and_what_is_not_sold_nowhere() {
        var small = FreshEvent.onSale(platform, 1);
        var checkout = buyer.takes(small.path(), 1);
        assertThat(letGo(checkout, Map.of()).body()).contains("Hold them again").doesNotContain("/waiting?");
        var other = Buyer.of(platform);
        var taken = other.takes(small.path(), 1);
        over(checkout, "None left", small.path() + "/waiting?item=");

        var rules = "/events/" + nile.event(small) + "/rules";
        nile.put(
                rules,
                "{\"version\": %s, \"country\": \"EG\", \"waitingList\": false}"
                        .formatted(nile.get(rules).find("\"version\":([0-9]+)")));
        assertThat(over(checkout, "None left").body()).doesNotContain("/waiting?");

        giveBack(other, taken);
        assertThat(buyer.visitor().get(checkout.place()).body()).contains("Hold them again");
        var owner = Visitor.owner(platform, "nile");
        var page = owner.get(small.admin());
        var row = small.admin() + "/products/" + page.find("/products/([0-9a-f-]{36})/row") + "/row";
        var version = page.find("name=\"version\" form=\"row-[^\"]+\" value=\"([0-9]+)\"");
        owner.post(page, row, Map.of("version", version, "language", "en", "name", FreshEvent.TICKET, "price", "0"));
        assertThat(over(checkout, "1 left").body()).doesNotContain("Hold them again", "/waiting?");
    }

    /** The page of a cart whose time is over, once it says that. */
    private Answer over(Answer checkout, String... words) {
        return Until.seen(
                String.join(", ", words),
                () -> buyer.visitor().get(checkout.place()),
                page -> Stream.of(words).allMatch(page.body()::contains));
    }

    private static void giveBack(Buyer buyer, Answer checkout) {
        var cart = checkout.place().replace("/typed", "").replace("/checkout/", "/cart/");
        buyer.visitor().post(buyer.visitor().get(cart), cart + "/removal", Map.of());
    }

    private static String secret(Answer checkout) {
        return checkout.place().substring("/checkout/".length());
    }

    /** Its time is over, as if a minute had passed; what was typed comes too late. */
    private Answer letGo(Answer checkout, Map<String, String> typed) {
        var here = checkout.place().replace("/typed", "");
        giveBack(buyer, checkout);
        var late = buyer.visitor().post(checkout, here, typed);
        assertThat(late.status()).isEqualTo(410);
        return late;
    }

    private String question(String scope, String kind, boolean required) {
        var made = nile.post(
                event + "/questions",
                "{\"scope\": \"%s\", \"kind\": \"%s\", \"label\": {\"en\": \"%s\"}, \"required\": %s}"
                        .formatted(scope, kind, "About " + kind, required));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.find("\"id\":\"([0-9a-f-]{36})\"");
    }
}
