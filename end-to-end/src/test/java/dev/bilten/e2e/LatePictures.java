package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import javax.imageio.ImageIO;

/** Pictures that come when the page stands already, and what they move on it. */
final class LatePictures {
    private static final int LATE_MS = 700;
    private static final String SHIFTS = """
            () => new Promise((done) => new PerformanceObserver((list) =>
              done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
              .observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 500))""";

    private LatePictures() {}

    /** How far what stood moved, as browsers count it. */
    static double shift(Chromium.Visit visit, String theme, String path) {
        var page = visit.page();
        var late = new ArrayList<Route>();
        page.route(address -> address.contains("/brand/images/") || address.endsWith("/image"), late::add);
        page.navigate(
                visit.platform().shop("nile") + path,
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        page.waitForTimeout(LATE_MS);
        assertThat(late.stream().map(route -> route.request().url()))
                .as("pictures that are asked for")
                .anyMatch(address -> address.contains(path.isEmpty() ? "/brand/images/" : path + "/image"));
        late.forEach(Route::resume);
        page.waitForTimeout(LATE_MS);
        // before the picture of the page: for it the window grows, and all that is as high as the window with it
        var shift = ((Number) page.evaluate(SHIFTS)).doubleValue();
        Pictures.take(page, "shop-late-pictures-" + theme + (path.isEmpty() ? "-home" : "-event"));
        return shift;
    }

    static byte[] picture(int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = drawn.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
