package dev.bilten.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Leaves what was seen in {@code target/screenshots}, for people to look at. */
final class Pictures {
    private static final Path FOLDER = Path.of("target/screenshots");

    private Pictures() {}

    static void take(Page page, String name) {
        var file = name + "-" + page.viewportSize().width + "-"
                + page.locator("html").getAttribute("lang") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
    }

    /** Once on a phone and once on a desk; the window keeps its size. */
    static void both(Page page, String name) {
        var before = page.viewportSize();
        for (var width : new int[] {Chromium.PHONE, Chromium.DESK}) {
            page.setViewportSize(width, before.height);
            take(page, name);
        }
        page.setViewportSize(before.width, before.height);
    }
}
