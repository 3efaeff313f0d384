package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody buys of a series takes place on the date that was chosen, whatever else the series has. */
@OnPlatform
class DatedOverHttpTest {
    private static final Pattern DATE = Pattern.compile("/dates/([0-9a-f-]{36})");
    private static final int DATES = 8;

    private final RunningPlatform platform;

    DatedOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
    }

    private static String text(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).format(day);
    }

    @Test
    void pages_and_mail_of_an_order_say_the_date_that_was_bought() {
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var series = LongSeries.onSale(platform, owner, DATES, 24 * 60);
        var first = series.month().atDay(1);
        var third = text(first.plusDays(2));
        var last = text(first.plusDays(DATES - 1));
        var ids = DATE.matcher(owner.get(series.event().admin() + "/dates?month=" + series.month())
                        .body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(ids).hasSize(DATES);
        var buyer = new Visitor(platform, "nile");
        var event = series.event().path();
        var listed = buyer.get("/?search=" + URLEncoder.encode(series.event().title(), StandardCharsets.UTF_8));
        assertThat(listed.body()).contains("and " + (DATES - 1) + " more");
        assertThat(buyer.get(event).body()).as("before one is chosen").contains(last);

        var page = buyer.get(event + "?date=" + ids.get(2));
        assertThat(page.body()).contains(third).doesNotContain(last);
        var checkout = buyer.post(page, event + "/holds", Map.of(page.find("name=\"(q-[0-9a-f-]{36}[^\"]*)\""), "1"));
        assertThat(checkout.body()).contains(third).doesNotContain(last);
        var order = new Buyer(buyer).orders(checkout);
        order.leadsTo("/o/.+");
        assertThat(order.body()).contains(third).doesNotContain(last);
        assertThat(new Letters(platform).find("(?s)" + series.event().title() + ".{0,2000}?When: [^,]*, ([^,]*),"))
                .isEqualTo(third);
    }
}
