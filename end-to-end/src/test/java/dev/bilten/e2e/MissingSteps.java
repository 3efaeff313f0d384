package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** What an event still needs, as somebody new to it reads it. */
final class MissingSteps {
    private static final List<Integer> SCREENS = List.of(320, Chromium.PHONE, 700, 1100, Chromium.DESK, 1600);

    /** Steps whose words stand in a column of less than nine letters' width, or in more lines than three. */
    private static final String UNREADABLE = """
            () => [...document.querySelectorAll('.checklist .cell-two')].filter((words) => {
              const lines = [...words.children].map((part) => part.clientHeight / parseFloat(getComputedStyle(part).lineHeight));
              return words.clientWidth < 144 || Math.max(...lines) > 3.2;
            }).map((words) => words.innerText)""";

    private static final String SMALL = """
            () => [...document.querySelectorAll('body *')]
              .filter((one) => one.checkVisibility() && [...one.childNodes].some((text) => text.nodeType === 3 && text.data.trim()))
              .filter((one) => { const size = parseFloat(getComputedStyle(one).fontSize); return size > 0 && size < 14; })
              .map((one) => one.className + ': ' + one.innerText)""";

    private MissingSteps() {}

    /** In each language that an address is asked for in, on each screen. */
    static void canBeRead(Page page, String address) {
        for (var language : List.of("en", "de", "fr", "ar")) {
            page.navigate(address + "?lang=" + language);
            for (int width : SCREENS) {
                page.setViewportSize(width, 900);
                assertThat((List<?>) page.evaluate(UNREADABLE))
                        .as("steps in %s at %s px", language, width)
                        .isEmpty();
                assertThat((List<?>) page.evaluate(SMALL))
                        .as("small words in %s at %s px", language, width)
                        .isEmpty();
                assertThat((boolean) page.evaluate(
                                "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as("no sideways scrolling in %s at %s px", language, width)
                        .isTrue();
            }
            Pictures.both(page, "admin-event-missing");
        }
    }
}
