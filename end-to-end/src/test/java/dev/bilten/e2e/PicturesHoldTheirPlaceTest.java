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
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture that comes late moves nothing that somebody reads by then. */
@InBrowser
class PicturesHoldTheirPlaceTest {
    /** Half of what Core Web Vitals call good. */
    private static final double MOST = 0.05;

    private static final int LATE_MS = 700;
    private static final String SHIFTS = """
            () => new Promise((done) => new PerformanceObserver((list) =>
              done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
              .observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 500))""";

    private final Visitor owner;

    PicturesHoldTheirPlaceTest(RunningPlatform platform) {
        owner = Visitor.owner(platform, "nile");
    }

    @AfterEach
    void the_shop_looks_as_before() {
        wears("meadow");
        owner.post(owner.get("/admin/brand"), "/admin/brand/logo/removal", Map.of());
        owner.post(owner.get("/admin/brand"), "/admin/brand/hero/removal", Map.of());
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "base, 390",
        "base, 1280",
        "aurora, 390",
        "aurora, 1280",
        "forum, 390",
        "forum, 1280",
        "meadow, 390",
        "meadow, 1280"
    })
    void a_picture_that_comes_late_moves_nothing(String theme, int width, Chromium chromium) {
        wears(theme);
        owner.upload(owner.get("/admin/brand"), "/admin/brand/logo", "image", "logo.png", picture(600, 150));
        owner.upload(owner.get("/admin/brand"), "/admin/brand/hero", "image", "hero.png", picture(1600, 700));
        var event = Demo.event(owner);
        var admin = "/admin/events/" + event;
        owner.upload(owner.get(admin), admin + "/image", "image", "event.png", picture(900, 1200));
        var path = owner.get(admin).find("href=\"[^\"]*/(events/[^\"/]+)\"[^>]*target=\"_blank\"");
        try (var visit = width == Chromium.PHONE ? chromium.phone("en") : chromium.desk("en")) {
            assertThat(shift(visit, theme, "")).as("the first page").isLessThan(MOST);
            assertThat(shift(visit, theme, path)).as("the page of an event").isLessThan(MOST);
        }
    }

    private static double shift(Chromium.Visit visit, String theme, String path) {
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

    private void wears(String theme) {
        owner.post(owner.get("/admin/themes/" + theme), "/admin/themes/" + theme, Map.of());
    }

    private static byte[] picture(int width, int height) {
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
