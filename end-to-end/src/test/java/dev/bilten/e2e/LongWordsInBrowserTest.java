package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Words as long as German makes them stay on a phone's screen, whatever the shop wears. */
@InBrowser
class LongWordsInBrowserTest {
    private static final String WORD = "Überraschungsveranstaltungsreihenabschlusskonzert";
    private static final String TOO_WIDE =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    /** Letters of a line that is lower than they are stand in the line above. */
    private static final String LINE = "Number.parseFloat(getComputedStyle(document.querySelector('h1')).lineHeight)"
            + " / Number.parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)";

    @Test
    void no_theme_scrolls_sideways_or_writes_its_title_over_the_date(RunningPlatform platform, Chromium chromium) {
        var event = FreshEvent.onSale(
                platform, Map.of("title.en", WORD + " " + UUID.randomUUID(), "venueName", WORD), WORD, 5, "12");
        try (var phone = chromium.phone("en")) {
            var staff = Staff.owner(phone, "nile");
            for (var theme : List.of("base", "meadow", "forum", "aurora")) {
                for (var path : List.of(event.path(), "/")) {
                    staff.goes("nile", "admin/themes/" + theme + "/preview" + path);
                    assertThat(number(phone.page(), TOO_WIDE)).as(theme + path).isZero();
                }
                staff.goes("nile", "admin/themes/" + theme + "/preview" + event.path());
                assertThat(number(phone.page(), LINE)).as(theme).isGreaterThanOrEqualTo(1);
            }
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
