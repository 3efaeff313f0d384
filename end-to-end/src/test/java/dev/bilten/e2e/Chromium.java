package dev.bilten.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own browser. Every visit is somebody new: nothing is remembered between two. */
final class Chromium implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/bin/chromium");
    static final int PHONE = 390;
    static final int DESK = 1280;

    private static final int PATIENCE_MS = 20_000; // the machine may build something else at the same time

    private final RunningPlatform platform;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(RunningPlatform platform, Playwright playwright, Browser browser) {
        this.platform = platform;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** For one thread; whoever looks at pages at the same time starts one more. */
    static Chromium start(RunningPlatform platform) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(PROGRAM)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-quic",
                        // as browsers are by now
                        "--test-third-party-cookie-phaseout",
                        "--no-first-run"));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        return new Chromium(platform, playwright, playwright.chromium().launch(options));
    }

    /** Somebody at a computer. */
    Visit desk(String language) {
        return visit(View.DESK, language);
    }

    /** Somebody at a computer whose clock is that of a zone. */
    Visit deskIn(String zone, String language) {
        return visit(
                options(language, DESK, View.DESK.height(), ColorScheme.LIGHT).setTimezoneId(zone));
    }

    Visit phone(String language) {
        return visit(language, PHONE, 844, true, ColorScheme.LIGHT);
    }

    Visit visit(View view, String language) {
        return visit(language, view.width(), view.height(), true, view.scheme());
    }

    /** Somebody whose phone runs no scripts. */
    Visit plainPhone(String language) {
        return plain(language, PHONE);
    }

    /** Somebody whose browser runs no scripts, on a screen as wide as that. */
    Visit plain(String language, int width) {
        return visit(language, width, 844, false, ColorScheme.LIGHT);
    }

    private Visit visit(String language, int width, int height, boolean scripts, ColorScheme scheme) {
        return visit(options(language, width, height, scheme).setJavaScriptEnabled(scripts));
    }

    private static Browser.NewContextOptions options(String language, int width, int height, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private Visit visit(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(2 * PATIENCE_MS);
        return new Visit(platform, context.newPage());
    }

    /** One person's window; closing it forgets the person. */
    record Visit(RunningPlatform platform, Page page) implements AutoCloseable {
        @Override
        public void close() {
            page.context().close();
        }
    }

    void write(ContactSheet sheet) {
        sheet.write(browser);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
