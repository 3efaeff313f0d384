package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;

/** The home's colour and logo, in the shop of whoever has none, and gone with a press. */
record AgencyBrand(RunningPlatform platform, String home, String cared) {
    /** One pixel. */
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    void handDown(Page page) {
        make(page);
        var brand = platform.shop(home) + "admin/agency/settings/brand";
        page.navigate(brand);
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
        for (var language : List.of("ar", "en")) {
            page.navigate(brand + "?lang=" + language);
            Pictures.both(page, "handed-brand");
        }
        page.navigate(platform.shop(cared));
        assertThat(page.locator("link[href*='/theme/accent/7a4a22']")).hasCount(1);
        var logo = page.locator("img[src^='/brand/images/']").first().getAttribute("src");
        assertThat(status(cared, logo)).isEqualTo(200);
        assertThat(status("nile", logo)).as("no organizer of this agency").isEqualTo(404);
    }

    /** The organizer sees whose it is. */
    void inherit(Page page) {
        for (var language : List.of("ar", "en")) {
            page.navigate(platform.shop(cared) + "admin/brand?lang=" + language);
            Pictures.both(page, "inherited-brand");
        }
        assertThat(page.locator(".origin")).hasCount(2);
        assertThat(page.locator("#accent")).hasValue("#7a4a22");
        assertThat(page.frameLocator("iframe.admin-preview").locator("a[href='/imprint']"))
                .hasCount(1);
    }

    void withdraw(Page page) {
        page.navigate(platform.shop(cared));
        var logo = page.locator("img[src^='/brand/images/']").first().getAttribute("src");
        page.navigate(platform.shop(home) + "admin/agency/settings/brand");
        page.locator("form[action$='withdrawal'] button").click();
        page.waitForURL("**done=withdrawn**");
        assertThat(status(cared, logo)).isEqualTo(404);
    }

    private void make(Page page) {
        page.navigate(platform.shop(home) + "admin/brand");
        page.locator("#own").check();
        page.locator("#accent").fill("#7a4a22");
        page.locator("form.card .button-primary").click();
        page.waitForURL("**done=saved**");
        page.locator("#logo").setInputFiles(new FilePayload("logo.png", "image/png", PNG));
        page.locator("form[action$='/logo'] button").click();
        assertThat(page.locator("img.brand-image")).hasCount(1);
    }

    /** A browser would remember the picture. */
    private int status(String organizer, String path) {
        return new Visitor(platform, organizer).get(path).status();
    }
}
