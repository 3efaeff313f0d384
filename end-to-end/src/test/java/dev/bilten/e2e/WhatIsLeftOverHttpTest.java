package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page of an event says of what is left of it: where to wait for an add-on, and what a date costs. */
@OnPlatform
class WhatIsLeftOverHttpTest {
    private final RunningPlatform platform;
    private final Program nile;

    WhatIsLeftOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
        this.nile = Program.of(platform, "nile");
    }

    @Test
    void an_add_on_that_is_sold_out_leads_to_its_waiting_list_though_there_are_tickets() {
        var fresh = FreshEvent.onSale(platform, 5, "20.00");
        var event = "/events/" + nile.event(fresh);
        var food = made(event + "/categories", "{\"name\": {\"en\": \"Food\"}, \"addOn\": true}");
        var lunch = made(event + "/products", """
                {"name": {"en": "Lunch"}, "price": {"minor": 900, "currency": "EUR"}, "category": "%s"}""".formatted(food));
        made(event + "/quotas", "{\"name\": \"Kitchen\", \"size\": 0, \"products\": [\"%s\"]}".formatted(lunch));
        var drink = made(event + "/products", """
                {"name": {"en": "Drink"}, "price": {"minor": 300, "currency": "EUR"}, "category": "%s"}""".formatted(food));
        made(event + "/quotas", "{\"name\": \"Bar\", \"size\": 9, \"products\": [\"%s\"]}".formatted(drink));
        var fair = made(event + "/products", """
                {"name": {"en": "Whole day"}, "price": {"minor": 3000, "currency": "EUR"},
                 "terms": {"addOns": [{"category": "%s", "max": 1}]}}""".formatted(food));
        made(event + "/quotas", "{\"name\": \"Hall\", \"size\": 9, \"products\": [\"%s\"]}".formatted(fair));
        var buyer = new Visitor(platform, "nile");
        var page = buyer.get(fresh.path());
        assertThat(page.body()).as("there are drinks").doesNotContain("with=" + drink);
        var way = page.find("href=\"(/events/[^\"]+/waiting\\?item=" + fair + "[^\"]+)\"");
        var join = buyer.get(way.replace("&amp;", "&"));
        assertThat(join.body()).contains("Lunch").doesNotContain("href=\"item=");
        assertThat(join.find("name=\"a-" + fair + "_" + lunch + "\"[^>]* value=\"([0-9]+)\""))
                .as("what they came for")
                .isEqualTo("1");
        var waits = buyer.post(
                join,
                join.path(),
                Map.of(
                        "q-" + fair,
                        "1",
                        "a-" + fair + "_" + lunch,
                        "1",
                        "email",
                        "mona@example.org",
                        "name",
                        "Mona Salem"));
        waits.leadsTo("/waiting/.+");
        assertThat(waits.body()).contains("Whole day", "Lunch");
    }

    @Test
    void a_series_costs_what_its_cheapest_date_does_and_not_what_no_date_does() {
        var fresh = FreshEvent.onSale(platform, 5, "20.00");
        var event = "/events/" + nile.event(fresh);
        var seat = nile.get(event + "/products").find("\"id\":\"([0-9a-f-]{36})\"");
        var dates = nile.post(event + "/dates", """
                {"startsAt": "2030-06-01T20:00", "rule": "FREQ=DAILY;COUNT=2", "prices": {"%s": 1800}}""".formatted(seat));
        assertThat(dates.status()).as(dates.body()).isEqualTo(201);
        var page = new Visitor(platform, "nile").get(fresh.path());
        assertThat(page.body()).contains("€18.00", "\"lowPrice\":\"18.00\"").doesNotContain("€20.00", "20.00\"");
    }

    private String made(String path, String body) {
        var answer = nile.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.find("\"id\":\"([0-9a-f-]{36})\"");
    }
}
