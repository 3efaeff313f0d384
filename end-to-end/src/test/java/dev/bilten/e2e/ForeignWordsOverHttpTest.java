package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event half in English and half in Arabic: pages in either language say which words are in the other. */
@OnPlatform
class ForeignWordsOverHttpTest {
    private static final Pattern ASKED = Pattern.compile("name=\"(a-[012]-[0-9a-f-]{36})\"");

    private final RunningPlatform platform;
    private final Program nile;

    ForeignWordsOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    private static String words(String language, String words) {
        return "{\"%s\": \"⟦%s⟧ %s\"}".formatted(language, language, words);
    }

    /** @param language of its title */
    private String event(String title, String language) {
        var begins = Instant.now().plus(30, ChronoUnit.DAYS);
        var here = "/events/"
                + made("/events", """
                {"title": %s, "text": %s, "startsAt": "%s", "timeZone": "Africa/Cairo", "venueName": "Hall", "currency": "EUR"}
                """.formatted(
                                words(language, title),
                                words("ar", "حكايات النهر.\\n\\n## الليل\\n\\n- أولا\\n- ثانيا"),
                                begins));
        var rules = here + "/rules";
        var waiting = nile.put(
                rules,
                "{\"version\": %s, \"waitingList\": true, \"country\": \"EG\"}"
                        .formatted(nile.get(rules).find("\"version\":([0-9]+)")));
        assertThat(waiting.status()).as(waiting.body()).isEqualTo(200);
        var food = made(here + "/categories", "{\"name\": %s, \"addOn\": true}".formatted(words("ar", "طعام")));
        var evening = made(
                here + "/categories",
                "{\"name\": %s, \"description\": %s}".formatted(words("en", "Evening"), words("ar", "كل مساء")));
        var meal = product(here, words("en", "Meal"), "\"category\": \"%s\"".formatted(food));
        var seat = product(
                here,
                words("ar", "مقعد"),
                "\"category\": \"%s\", \"terms\": {\"addOns\": [{\"category\": \"%s\", \"min\": 1, \"max\": 1}]}"
                        .formatted(evening, food));
        var gone = product(here, words("en", "Box"), "\"category\": \"%s\"".formatted(evening));
        quota(here, 9, seat);
        quota(here, 9, meal);
        quota(here, 0, gone);
        question(here, "ORDER", "TEXT", words("ar", "من أين؟"), "");
        question(
                here,
                "ATTENDEE",
                "CHOICE",
                words("en", "Seat"),
                ", \"options\": [{\"key\": \"a\", \"label\": %s}]".formatted(words("ar", "أمام")));
        var published = nile.put(here + "/publication", "{}");
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        return "/events/" + published.find("\"slug\":\"([^\"]+)\"");
    }

    private String product(String here, String name, String more) {
        return made(
                here + "/products",
                "{\"name\": %s, \"description\": %s, \"price\": {\"minor\": 0, \"currency\": \"EUR\"}, %s}"
                        .formatted(name, words("en", "About it"), more));
    }

    private void quota(String here, int size, String product) {
        made(
                here + "/quotas",
                "{\"name\": \"%s\", \"size\": %d, \"products\": [\"%s\"]}".formatted(product, size, product));
    }

    private void question(String here, String scope, String kind, String label, String more) {
        made(
                here + "/questions",
                "{\"scope\": \"%s\", \"kind\": \"%s\", \"label\": %s, \"help\": %s, \"required\": true%s}"
                        .formatted(scope, kind, label, words("en", "As you like"), more));
    }

    private String made(String path, String body) {
        var answer = nile.post(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        return answer.find("\"id\":\"([0-9a-f-]{36})\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void from_the_list_of_events_to_the_ticket(String page) {
        var title = "Evening " + UUID.randomUUID();
        var event = event(title, page.equals("en") ? "ar" : "en");
        var visitor = new Visitor(platform, "nile");
        var list = visitor.get("/?search=" + title.substring(8) + "&lang=" + page);
        assertThat(ForeignWords.said(list.body(), page)).isPositive();
        var shown = visitor.get(event + "?lang=" + page);
        assertThat(ForeignWords.said(shown.body(), page)).isGreaterThan(5);
        assertThat(ForeignWords.said(
                        visitor.get("/embed" + event + "?lang=" + page).body(), page))
                .isGreaterThan(4);
        var waiting = visitor.get(
                shown.find("href=\"(/events/[^\"]+/waiting[^\"]+)\"").replace("&amp;", "&"));
        assertThat(ForeignWords.said(waiting.body(), page)).isPositive();

        var checkout = checkout(visitor, shown, event);
        assertThat(ForeignWords.said(checkout.body(), page)).isGreaterThan(3);
        var cart = visitor.get(checkout.place().replace("/checkout/", "/cart/"));
        assertThat(ForeignWords.said(cart.body(), page)).isPositive();
        var order = ordered(visitor, checkout);
        assertThat(ForeignWords.said(order.body(), page)).isGreaterThan(3);
        assertThat(ForeignWords.said(visitor.get(order.place() + "/answers").body(), page))
                .isGreaterThan(1);
        assertThat(ForeignWords.said(
                        visitor.get(order.place() + "/cancellation").body(), page))
                .isPositive();
    }

    @Test
    void the_admin_says_it_too() {
        var title = "Evening " + UUID.randomUUID();
        var event = event(title, "ar");
        var visitor = new Visitor(platform, "nile");
        ordered(visitor, checkout(visitor, visitor.get(event + "?lang=en"), event));
        var owner = Visitor.owner(platform, "nile");
        var id = owner.get("/admin/events?q=" + title.substring(8)).find("/admin/events/([0-9a-f-]{36})");
        var orders = "/admin/orders?event=" + id;
        var code = owner.get(orders).find("[?;&]open=([A-Z0-9]+)");
        var here = "/admin/events/" + id;
        Stream.of(
                        "/admin/events?q=" + title.substring(8),
                        here,
                        here + "/quotas",
                        here + "/stock",
                        here + "/questions",
                        here + "/categories",
                        here + "/sell",
                        here + "/waiting",
                        orders,
                        orders + "&open=" + code,
                        "/admin/orders/" + code,
                        "/admin/orders/" + code + "/people",
                        "/admin/orders/" + code + "/change",
                        "/admin/reports?event=" + id,
                        "/admin/checkin",
                        "/admin/checkin/" + id)
                .forEach(page -> assertThat(ForeignWords.said(owner.get(page).body(), "en"))
                        .as(page)
                        .isPositive());
    }

    private static Answer checkout(Visitor visitor, Answer shown, String event) {
        var fields = new HashMap<String, String>();
        fields.put(shown.find("name=\"(q-[0-9a-f-]{36})\""), "1");
        fields.put(shown.find("name=\"(a-[0-9a-f-]{36}_[0-9a-f-]{36})\""), "1");
        var checkout = visitor.post(shown, event + "/holds", fields);
        checkout.leadsTo("/checkout/.+");
        return checkout;
    }

    private static Answer ordered(Visitor visitor, Answer checkout) {
        var typed = new HashMap<>(Map.of("email", "mona@example.org", "name", "Mona Salem"));
        ASKED.matcher(checkout.body()).results().forEach(found -> typed.put(found.group(1), "a"));
        var order = visitor.post(checkout, checkout.place(), typed);
        order.leadsTo("/o/.+");
        return order;
    }

    @Test
    void a_text_in_the_language_of_the_page_says_nothing() {
        var event = event("Evening " + UUID.randomUUID(), "en");
        var title = new Visitor(platform, "nile").get(event + "?lang=en").find("(<h1[^>]*>)");
        assertThat(title).isEqualTo("<h1>");
    }
}
