package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Places, the order of tickets, and dates as the organizer's pages have them. */
@OnPlatform
class TicketsInAdminTest {
    private static final String NOBODYS = UUID.randomUUID().toString();
    private final Visitor owner;
    private final Visitor other;
    private final String event;

    TicketsInAdminTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
        other = Visitor.owner(platform, "aurora");
        event = FreshEvent.onSale(platform, 5, "20")
                .and(owner, "Balcony", 3, "12")
                .id();
    }

    @Test
    void the_page_of_places_says_what_they_are_given_to() {
        var page = owner.get("/admin/events/" + event + "/stock");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("stock-bar").contains("Promised to the waiting list");
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
        var dates = series.admin() + "/dates";
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
}
