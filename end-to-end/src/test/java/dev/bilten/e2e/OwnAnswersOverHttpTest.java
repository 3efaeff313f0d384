package dev.bilten.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buyer changes what was answered, on the order's page, without a script. */
@OnPlatform
class OwnAnswersOverHttpTest {
    private final RunningPlatform platform;
    private Visitor owner;
    private FreshEvent event;
    private String admin = "";

    OwnAnswersOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @BeforeEach
    void sell() {
        event = FreshEvent.onSale(platform, 5);
        owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        admin = event.admin();
        var questions = admin + "/questions";
        var form = owner.get(questions + "/new?kind=TEXT");
        var saved = owner.post(
                form,
                questions + "/new?kind=TEXT",
                Map.of(
                        "scope", "ORDER",
                        "askedAt", "CHECKOUT",
                        "active", "on",
                        "required", "on",
                        "label.en", "Where do you come from?"));
        assertThat(saved.place()).isEqualTo(questions);
    }

    @Test
    void the_answer_is_there_to_be_changed_and_a_fault_keeps_what_was_typed() {
        var buyer = new Visitor(platform, "nile");
        var order = bought(buyer);
        assertThat(order.body()).contains("Cairo <b>".replace("<", "&lt;").replace(">", "&gt;"));
        var page = buyer.get(order.find("href=\"(/o/[^\"/]+/answers)\""));
        assertThat(page.body()).contains("Change your answers", "value=\"Cairo &lt;b&gt;\"", "Where do you come from?");
        var field = page.find("name=\"(a-0-[0-9a-f-]{36})\"");
        var empty = buyer.post(page, page.path(), Map.of(field, ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body())
                .contains("id=\"" + field + "-error\"", ">Where do you come from? Please fill this in.</a>");
        var done = buyer.post(page, page.path(), Map.of(field, "Aswan"));
        done.leadsTo(Pattern.quote(order.place()));
        assertThat(done.body()).contains("Aswan").doesNotContain("Cairo &lt;b&gt;");
        var seen = owner.get("/admin/orders?q=" + done.find("class=\"mono muted\"[^>]*>([2-9A-HJ-NP-Z]{6})<"));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(new Visitor(platform, "aurora").get(page.path()).status()).isEqualTo(404);
    }

    @Test
    void after_the_last_day_for_it_nothing_is_offered_and_nothing_is_changed() {
        var buyer = new Visitor(platform, "nile");
        var order = bought(buyer);
        var page = buyer.get(order.place() + "/answers");
        var field = page.find("name=\"(a-0-[0-9a-f-]{36})\"");
        var rules = admin + "/rules";
        owner.post(owner.get(rules), rules, EventRules.typed(Map.of("editUntil", "2020-01-01T10:00")));
        assertThat(buyer.get(order.place()).body()).doesNotContain("/answers\"");
        var late = buyer.post(page, page.path(), Map.of(field, "Aswan"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("cannot be changed here").doesNotContain("Aswan");
    }

    @Test
    void a_file_is_sent_after_buying_replaced_by_the_staff_and_taken_away() {
        var questions = admin + "/questions/new?kind=FILE";
        owner.post(
                owner.get(questions),
                questions,
                Map.of(
                        "scope", "ORDER",
                        "askedAt", "CHECKOUT",
                        "active", "on",
                        "megabytes", "1",
                        "label.en", "Your pass"));
        var buyer = new Visitor(platform, "nile");
        var order = bought(buyer);
        var page = buyer.get(order.place() + "/answers");
        var text = page.find("type=\"text\"[^>]* name=\"(a-0-[0-9a-f-]{36})\"");
        var field = page.find("type=\"file\"[^>]* name=\"(a-0-[0-9a-f-]{36})\"");
        var sent = buyer.upload(page, page.path(), Map.of(text, "Cairo"), field, "بطاقة ü.pdf", pdf("first"));
        assertThat(sent.body()).contains("بطاقة ü.pdf");

        var code = order.find("class=\"mono muted\"[^>]*>([2-9A-HJ-NP-Z]{6})<");
        var people = "/admin/orders/" + code + "/people";
        var form = owner.get(people);
        assertThat(form.body()).contains("بطاقة ü.pdf", "enctype=\"multipart/form-data\"");
        var wrong = owner.upload(
                form, people + "/answers", Map.of(text, "Cairo"), field, "x.pdf", "<html>".getBytes(US_ASCII));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"" + field + "-error\"", "Please send a PDF");
        var large = Arrays.copyOf(pdf("large"), 2 * 1024 * 1024);
        var tooLarge = owner.upload(form, people + "/answers", Map.of(text, "Cairo"), field, "x.pdf", large);
        assertThat(tooLarge.status()).isEqualTo(422);
        assertThat(tooLarge.body()).contains("id=\"" + field + "-error\"", "At most 1 megabyte");
        var replaced =
                owner.upload(form, people + "/answers", Map.of(text, "Cairo"), field, "second.pdf", pdf("second"));
        replaced.leadsTo("/admin/orders/" + code);
        assertThat(owner.get(people).body()).contains("second.pdf").doesNotContain("بطاقة ü.pdf");
        var file = "/admin/orders/" + code + "/answers/" + field.substring(2).replaceFirst("-", "/");
        assertThat(owner.get(file).body()).contains("second");

        var removal = people + file.substring(("/admin/orders/" + code).length()) + "/removal";
        var aurora = new Visitor(platform, "aurora");
        aurora.signIn("owner@aurora.test", "owner-demo-2026");
        assertThat(aurora.post(aurora.get("/admin"), removal, Map.of()).status())
                .isEqualTo(404);
        owner.post(owner.get(people), removal, Map.of(text, "what is typed beside it is left alone"))
                .leadsTo("/admin/orders/" + code);
        assertThat(owner.get(people).body()).doesNotContain("second.pdf").contains("value=\"Cairo\"");
        assertThat(owner.get(file).status()).isEqualTo(404);
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.7 " + content).getBytes(US_ASCII);
    }

    private Answer bought(Visitor buyer) {
        var checkout = new Buyer(buyer).takes(event.path(), 1);
        var answer = checkout.find("type=\"text\"[^>]* name=\"(a-0-[0-9a-f-]{36})\"");
        return new Buyer(buyer).orders(checkout, Map.of(answer, "Cairo <b>"));
    }
}
