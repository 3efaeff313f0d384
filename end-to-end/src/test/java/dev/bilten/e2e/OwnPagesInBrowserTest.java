package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organizer's own pages, in the look of each house and in both directions: nothing sticks out. */
@InBrowser
class OwnPagesInBrowserTest {
    private static final String HERE = "/admin/settings/pages";
    private static final String BODY =
            "# %s\n\n%s **3** [bilten](https://example.org).\n\n- %s\n- 42\n\n## %s\n\n1. %s";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nile", "aurora"})
    void a_page_is_whole_where_it_is_written_and_where_it_is_read(String organizer, Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            var owner = new Visitor(desk.platform(), organizer);
            owner.signIn("owner@" + organizer + ".test", "owner-demo-2026");
            try {
                Staff.owner(desk, organizer);
                looksAt(desk, organizer, HERE, "own-pages-none");
                owner.post(owner.get(HERE + "?add=1"), HERE, page());
                looksAt(desk, organizer, HERE, "own-pages");
                looksAt(desk, organizer, HERE + "?edit=the-way", "own-pages-edit");
                looksAt(desk, organizer, HERE + "?add=1", "own-pages-add");
                looksAt(desk, organizer, HERE + "/the-way/preview", "own-pages-preview-" + organizer);
            } finally {
                owner.post(owner.get(HERE + "?add=1"), HERE + "/the-way/removal", Map.of());
            }
        }
    }

    private static void looksAt(Chromium.Visit desk, String organizer, String path, String name) {
        for (var language : new String[] {"en", "ar"}) {
            var mark = path.contains("?") ? "&" : "?";
            var page = desk.page();
            var shop = desk.platform().shop(organizer).replaceAll("/$", "");
            assertThat(page.navigate(shop + path + mark + "lang=" + language).status())
                    .isEqualTo(200);
            Pictures.both(page, name);
            page.setViewportSize(Chromium.PHONE, page.viewportSize().height);
            assertThat(sticksOut(page)).as("%s in %s", path, language).isFalse();
            page.setViewportSize(Chromium.DESK, page.viewportSize().height);
        }
    }

    private static boolean sticksOut(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private static Map<String, String> page() {
        return Map.of(
                "slug",
                "the-way",
                "footer",
                "on",
                "title.en",
                "How to get to us",
                "title.ar",
                "كيف تصل إلينا",
                "body.en",
                BODY.formatted("By tram", "Take line", "Get off at the river", "By car", "Park behind the house"),
                "body.ar",
                BODY.formatted("بالترام", "اركب الخط", "انزل عند النهر", "بالسيارة", "اركن خلف المبنى"));
    }
}
