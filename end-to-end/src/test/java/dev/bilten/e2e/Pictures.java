package dev.bilten.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Leaves what was seen in {@code target/screenshots}, for people to look at; {@link ContactSheet} shows all of it at once. */
final class Pictures {
    static final Path FOLDER = Path.of("target/screenshots");

    private static final int TALLEST = 6000;

    /** A chart is drawn again a moment after the window has another size. */
    private static final int REDRAWN_MS = 400;

    private Pictures() {}

    /** The whole page. The window grows for it: a picture beyond the window's edge repeats what sticks to the edge. */
    static void take(Page page, String name) {
        var before = page.viewportSize();
        var file = name + "-" + before.width + "-" + page.locator("html").getAttribute("lang") + ".png";
        var height = (int) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(before.width, Math.clamp(height, before.height, TALLEST));
        if (page.locator("figure[data-chart]").count() > 0) {
            page.waitForTimeout(REDRAWN_MS);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
        page.setViewportSize(before.width, before.height);
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
