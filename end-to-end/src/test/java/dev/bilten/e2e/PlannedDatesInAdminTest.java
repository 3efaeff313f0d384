package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** New dates leave days out, end on a day, cost something else and have several limits; many dates change one named limit. */
@OnPlatform
class PlannedDatesInAdminTest {
    private final Visitor owner;
    private final Program nile;
    private final FreshEvent event;
    private final LocalDate first = LocalDate.now().plusMonths(2).withDayOfMonth(1);

    PlannedDatesInAdminTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        nile = Program.of(platform, "nile");
        event = FreshEvent.onSale(platform, 50).and(owner, "Balcony", 20, "30");
    }

    @Test
    void dates_end_on_a_day_and_holidays_are_left_out() {
        var path = event.admin() + "/dates/new";
        var form = owner.get(path);
        var products = nile.get("/events/" + event.id() + "/products");
        var seat = products.find("\"id\":\"([0-9a-f-]{36})\"[^}]*\"name\":\\{[^}]*\"en\":\"Seat\"");
        var balcony = products.find("\"id\":\"([0-9a-f-]{36})\"[^}]*\"name\":\\{[^}]*\"en\":\"Balcony\"");
        var typed = new HashMap<>(Map.of(
                "startsAt",
                first + "T20:00",
                "endsAt",
                first + "T22:00",
                "often",
                "DAILY",
                "times",
                "10",
                "until",
                first.plusDays(4).toString(),
                "quota",
                "Stalls",
                "size",
                "30",
                "products",
                seat));
        typed.putAll(Map.of("quota-2", "Upstairs", "size-2", "8", "products-2", balcony, "price-" + balcony, "12.50"));
        var looked = new HashMap<>(typed);
        looked.put("look", "on");
        var preview = owner.post(
                form,
                path,
                looked,
                "except",
                first.plusDays(1).toString(),
                first.plusDays(2).toString());
        assertThat(preview.body())
                .contains("These 3 dates would be made", "value=\"" + first.plusDays(2) + "\"")
                .containsPattern("products-2\"[^>]*value=\"" + balcony + "\"[^>]*checked");
        var wrong = new HashMap<>(typed);
        wrong.put("until", "soon");
        wrong.put("size-3", "5");
        var refused = owner.post(form, path, wrong, "except", "never");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#until\"", "href=\"#except\"", "href=\"#products-3\"");

        var made = owner.post(
                form,
                path,
                typed,
                "except",
                first.plusDays(1).toString(),
                first.plusDays(2).toString());
        made.leadsTo(event.admin() + "/dates");
        var dates = nile.get("/events/" + event.id() + "/dates");
        assertThat(dates.body()).contains("1250");
        var date = dates.find("\"id\":\"([0-9a-f-]{36})\"");
        assertThat(nile.get("/events/" + event.id() + "/quotas?date=" + date).body())
                .contains("Stalls", "\"size\":30", "Upstairs", "\"size\":8");

        var here = event.admin() + "/dates";
        var changed = owner.post(
                owner.get(here),
                here,
                Map.of("all", "on", "limit", "Upstairs", "size", "6", "length", "90", "title", "Late show"));
        assertThat(changed.body()).contains("3 dates were saved", "Late show");
        assertThat(nile.get("/events/" + event.id() + "/quotas?date=" + date).body())
                .contains("\"size\":30", "\"size\":6")
                .doesNotContain("\"size\":8");
        var unsaid = owner.post(owner.get(here), here, Map.of("all", "on", "limit", "Upstairs"));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.body()).contains("href=\"#size\"");
        var unnamed = owner.post(owner.get(here), here, Map.of("all", "on", "price", "9"));
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.body()).contains("href=\"#item\"");
    }
}
