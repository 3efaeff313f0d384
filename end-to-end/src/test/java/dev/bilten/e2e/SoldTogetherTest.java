package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tickets with add-ons, a bundle with its parts, and the days of a series, by the pages of the shop and of the organizer. */
@OnPlatform
class SoldTogetherTest {
    private final RunningPlatform platform;
    private final Program nile;
    private final Visitor owner;
    private final Fair fair;

    /** Two days with three places each; one lunch for all of it; entries, and a family that has two of them. */
    private record Fair(
            String id, String path, String entry, String family, String lunch, String friday, String saturday) {
        String on(String day) {
            return path + "?date=" + day;
        }

        String field(String product) {
            return "q-" + product;
        }

        String lunchField() {
            return "a-" + entry + "_" + lunch;
        }
    }

    SoldTogetherTest(RunningPlatform platform) {
        this.platform = platform;
        nile = Program.of(platform, "nile");
        owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        fair = fair();
    }

    @Test
    void it_is_bought_changed_waited_for_and_given_back() {
        var order =
                bought(Map.of(fair.field(fair.entry()), "1", fair.lunchField(), "1", fair.field(fair.family()), "1"));
        assertThat(Buyer.tickets(order)).as("an entry, and two of the family").isEqualTo(3);
        assertThat(page(fair.friday()).body())
                .as("three places are taken")
                .doesNotContain("name=\"" + fair.field(fair.entry()) + "\"");
        assertThat(page(fair.saturday()).body())
                .contains("name=\"" + fair.field(fair.entry()) + "\"")
                .as("the one lunch is gone for both days")
                .doesNotContain("name=\"" + fair.lunchField() + "\"");

        var waiting = new Visitor(platform, "nile");
        var place = joins(waiting);
        var code = order.find("<span class=\"mono muted\">([2-9A-HJ-NP-Z]{6})</span>");
        onSaturday(code);

        var offered = new WaitingGuest(waiting).offered(place.place());
        var taken = waiting.post(offered, place.place() + "/cart", Map.of());
        taken.leadsTo("/cart/.+");
        assertThat(page(fair.friday()).body())
                .as("what came back was promised")
                .doesNotContain("name=\"" + fair.field(fair.entry()) + "\"");
        paid(waiting, taken.place().replace("/cart/", "/checkout/"));

        var cancel = "/admin/orders/" + code + "/cancellation";
        owner.post(owner.get(cancel), cancel, Map.of());
        assertThat(new Visitor(platform, "nile").get(order.place()).body()).contains("This order was cancelled");
        assertThat(page(fair.friday()).body()).as("two of three are Omar's").contains("max=\"1\"");
        assertThat(page(fair.saturday()).body()).contains("max=\"3\"", "name=\"" + fair.lunchField() + "\"");
    }

    private Answer page(String day) {
        return new Visitor(platform, "nile").get(fair.on(day));
    }

    private Answer bought(Map<String, String> chosen) {
        var buyer = new Visitor(platform, "nile");
        var checkout = buyer.post(buyer.get(fair.on(fair.friday())), fair.path() + "/holds", chosen);
        checkout.leadsTo("/checkout/.+");
        return paid(buyer, checkout.place());
    }

    private static Answer paid(Visitor buyer, String checkout) {
        var order = new Buyer(buyer).orders(buyer.get(checkout));
        order.leadsTo("/o/.+");
        assertThat(order.body()).contains("outcome-paid");
        return order;
    }

    private Answer joins(Visitor waiting) {
        var link = waiting.get(fair.on(fair.friday()))
                .find("href=\"([^\"]*/waiting\\?[^\"]*item=" + fair.entry() + "[^\"]*)\"")
                .replace("&amp;", "&");
        return new WaitingGuest(waiting).joins(link, fair.field(fair.entry()), 2);
    }

    /** The last ticket of an order, the family's, is for the other day from now on; what it costs is shown before. */
    private void onSaturday(String code) {
        var here = "/admin/orders/" + code + "/change";
        var row = owner.get(here).find("(?s).*name=\"date\\.([0-9]+)\"");
        var would = owner.get(here + "?date." + row + "=" + fair.saturday());
        assertThat(would.body()).contains("What will change");
        owner.post(would, here, Map.of()).leadsTo("/admin/orders/" + code);
    }

    private Fair fair() {
        var first = LocalDateTime.now(ZoneOffset.UTC).plusDays(30).truncatedTo(ChronoUnit.HOURS);
        var title = "Fair " + UUID.randomUUID();
        var event = made("/events", """
                {"title": {"en": "%s"}, "startsAt": "%s", "timeZone": "Europe/Berlin", "venueName": "Hall",
                 "currency": "EUR"}""".formatted(title, first.plusDays(2).toInstant(ZoneOffset.UTC)));
        var here = "/events/" + event;
        var extras = made(here + "/categories", "{\"name\": {\"en\": \"Extras\"}, \"addOn\": true}");
        var lunch = product(here, "Lunch", "\"category\": \"%s\", \"terms\": {\"admission\": false}".formatted(extras));
        var entry = product(
                here, "Entry", "\"terms\": {\"addOns\": [{\"category\": \"%s\", \"max\": 1}]}".formatted(extras));
        var family = product(
                here,
                "Family",
                "\"terms\": {\"admission\": false, \"bundle\": [{\"product\": \"%s\", \"count\": 2}]}"
                        .formatted(entry));
        var dates = nile.post(here + "/dates", """
                {"startsAt": "%s", "endsAt": "%s", "rule": "FREQ=DAILY;COUNT=2",
                 "quotas": [{"name": "Hall", "size": 3, "products": ["%s"]}]}""".formatted(first, first.plusHours(2), entry));
        assertThat(dates.status()).as(dates.body()).isEqualTo(201);
        made(here + "/quotas", quota("Kitchen", 1, lunch));
        made(here + "/quotas", quota("Families", 5, family));
        var published = nile.put(here + "/publication", "{}");
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        var slug = published.find("\"slug\":\"([^\"]+)\"");
        var days = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"")
                .matcher(nile.get(here + "/dates").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(days).hasSize(2);
        return new Fair(event, "/events/" + slug, entry, family, lunch, days.getFirst(), days.getLast());
    }

    private String product(String event, String name, String more) {
        return made(event + "/products", """
                {"name": {"en": "%s"}, "price": {"minor": 0, "currency": "EUR"}, %s}""".formatted(name, more));
    }

    private static String quota(String name, int size, String product) {
        return "{\"name\": \"%s\", \"size\": %d, \"products\": [\"%s\"]}".formatted(name, size, product);
    }

    private String made(String path, String body) {
        var answer = nile.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.find("\"id\":\"([0-9a-f-]{36})\"");
    }
}
