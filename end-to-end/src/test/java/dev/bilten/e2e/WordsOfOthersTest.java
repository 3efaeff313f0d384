package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people type stays what they typed: on no page of the shop or the admin is it a script, or worked out by a template. */
@OnPlatform
class WordsOfOthersTest {
    /** What it would be if somebody worked it out is nowhere else on a page. */
    private static final String WORDS = "</script><script>evil()</script>${7777*3}{{7777*3}}__${7777*3}__\"'>";

    private static final String WORKED_OUT = "23331";
    private static final String AS_TYPED = "&lt;script&gt;evil()";
    private static final int MOST_PAGES = 150;
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)\"");
    private static final Pattern NO_PAGE =
            Pattern.compile(".*(/export|/file|\\.pdf|\\.ics|\\.csv|\\.xlsx|/logout|/assets/|/theme).*");
    private static final DateTimeFormatter IN_A_FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final RunningPlatform platform;
    private final Visitor owner;
    private final Visitor buyer;
    private String event = "";
    private String shop = "";

    WordsOfOthersTest(RunningPlatform platform) {
        this.platform = platform;
        owner = new Visitor(platform, "nile");
        buyer = new Visitor(platform, "nile");
    }

    @BeforeEach
    void sell() {
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var begins = LocalDateTime.now().plusDays(300); // behind all others in the lists
        var made = owner.post(
                owner.get("/admin/events/new"),
                "/admin/events/new",
                Map.of(
                        "title.en", "T" + WORDS,
                        "title.ar", "ع" + WORDS,
                        "description.en", "D" + WORDS,
                        "startsAt", begins.format(IN_A_FORM),
                        "endsAt", begins.plusHours(2).format(IN_A_FORM),
                        "zone", "Africa/Cairo",
                        "venueName", "V" + WORDS,
                        "venueAddress", "A" + WORDS,
                        "currency", "EUR"));
        made.leadsTo("/admin/events/[0-9a-f-]{36}");
        event = made.place();
        var ticket = Map.of(
                "name.en",
                "P" + WORDS,
                "name.ar",
                "ت" + WORDS,
                "description.en",
                "D" + WORDS,
                "price",
                "0",
                "size",
                "1",
                "maxPerOrder",
                "1");
        owner.post(owner.get(event + "/products/new"), event + "/products/new", ticket)
                .leadsTo(event);
        var question = event + "/questions/new?kind=TEXT";
        var asked = Map.of(
                "scope", "ORDER",
                "askedAt", "CHECKOUT",
                "active", "on",
                "required", "on",
                "label.en", "Q" + WORDS,
                "label.ar", "س" + WORDS,
                "help.en", "H" + WORDS);
        owner.post(owner.get(question), question, asked).leadsTo(event + "/questions");
        var published = owner.post(owner.get(event), event + "/publication", Map.of());
        shop = published.find("href=\"[^\"]*(/events/[^\"/]+)\"[^>]*target=\"_blank\"");
    }

    @Test
    void on_no_page_is_it_anything_but_text() {
        var cart = new Buyer(buyer).takes(shop, 1);
        harmless(cart);
        harmless(buyer.get(cart.place().replace("/checkout/", "/cart/")));
        var answer = cart.find("name=\"(a-0-[0-9a-f-]{36})\"");
        var wrong = Map.of("email", "x" + WORDS, "name", "N" + WORDS, answer, "W" + WORDS);
        var refused = buyer.post(cart, cart.place(), wrong);
        assertThat(refused.status()).isEqualTo(422);
        harmless(refused);
        var order = buyer.post(
                cart, cart.place(), Map.of("email", "evil@example.org", "name", "N" + WORDS, answer, "W" + WORDS));
        order.leadsTo("/o/.+");
        harmless(order);
        assertThat(order.body()).contains("N&lt;/script", "W&lt;/script");
        var code = order.find("class=\"mono muted\"[^>]*>([2-9A-HJ-NP-Z]{6})<");

        var shopPages = crawl(buyer, List.of(shop, "/", "/embed", order.place()), Set.of(shop, "/o/"));
        assertThat(shopPages).as("pages of the shop that say it").hasSizeGreaterThan(4);
        var adminPages = crawl(
                owner,
                List.of(event, "/admin", "/admin/orders/" + code, "/admin/events", "/admin/people?q=evil", "/scan"),
                Set.of(event, "/admin/orders/" + code, "/admin/people", "/admin/reports", "/admin/audit", "/scan"));
        assertThat(adminPages).as("pages of the admin that say it").hasSizeGreaterThan(14);

        var mail = new Letters(platform).find("\"html\" : \"(.*?evil.*?)\",\n");
        assertThat(mail).contains(AS_TYPED).doesNotContain("<script>evil", WORKED_OUT);
    }

    /** Every page that a link leads to, of those that begin like this; returns those that have the words on them. */
    private static List<String> crawl(Visitor visitor, List<String> starts, Set<String> beginnings) {
        var seen = new LinkedHashSet<>(starts);
        var next = new ArrayDeque<>(starts);
        var with = new ArrayList<String>();
        while (!next.isEmpty()) {
            var page = visitor.get(next.poll());
            harmless(page);
            if (page.body().contains(AS_TYPED)) {
                with.add(page.path());
            }
            LINK.matcher(page.body())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .filter(link -> beginnings.stream().anyMatch(link::startsWith))
                    .filter(link -> !NO_PAGE.matcher(link).matches())
                    .filter(link -> seen.size() < MOST_PAGES && seen.add(link))
                    .forEach(next::add);
        }
        return with;
    }

    private static void harmless(Answer page) {
        assertThat(page.status()).as(page.path()).isLessThan(500);
        assertThat(page.body()).as(page.path()).doesNotContain("<script>evil", WORKED_OUT);
    }
}
