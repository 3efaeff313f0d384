package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** From a stranger's archive to a ticket that was bought in it: every page, the mail, and what happens when the theme fails. */
@OnPlatform
@InBrowser
class ThemeWornTest {
    private static final DateTimeFormatter IN_A_FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final String THEMES = "/admin/themes/harbour/versions";

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String organizer = "pier-" + mark;
    private final String ahoy = "Ahoy " + mark;

    ThemeWornTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void a_ticket_is_bought_in_an_uploaded_theme_and_a_page_that_fails_is_drawn_all_the_same() throws Exception {
        try (var operator = chromium.desk("en");
                var staff = chromium.desk("en");
                var buyer = chromium.phone("en")) {
            NewcomerTest.opens(operator, organizer);
            NewcomerTest.putsOnSale(Newcomer.at(staff, platform.shop(organizer) + "admin"), organizer);
            var owner = new Visitor(platform, organizer);
            owner.signIn(NewcomerTest.owner(organizer), NewcomerTest.PASSWORD);

            wears(owner);
            buys(buyer.page(), new Guest(buyer), staff);
            opensNoFormOfTheHouse(owner);
            fails(owner, staff.page(), event(owner));
            removes(owner);
        }
    }

    private void wears(Visitor owner) {
        var report = upload(
                owner,
                Map.of("assets/brand.css", ".a { margin-left: 4px }", "theme.yaml", manifest("styles: [brand.css]")));
        report.leadsTo(THEMES + "/1/report");
        assertThat(report.body()).contains("assets/brand.css:1", "margin-left");
        publish(owner, 1);
        var worn = owner.post(owner.get("/admin/themes/harbour"), "/admin/themes/harbour", Map.of("o.band", "#ff0066"));
        worn.leadsTo("/admin/themes");
        var home = owner.get("/");
        assertThat(home.body()).contains(ahoy);
        var options = home.find("href=\"(/theme/options/[^\"]+)\"");
        assertThat(owner.get(options).body()).contains("--option-band: #ff0066;", "--on-option-band: ");
    }

    private Answer upload(Visitor owner, Map<String, String> more) {
        var form = owner.get("/admin/themes/upload");
        return owner.upload(form, "/admin/themes/upload", "theme", "harbour.zip", harbour(more));
    }

    private void publish(Visitor owner, int number) {
        var to = THEMES + "/" + number + "/publication";
        owner.post(owner.get(THEMES), to, Map.of()).leadsTo(THEMES);
    }

    /** Event, checkout, payment, order, ticket as PDF, and the mail: each is the theme's. */
    private void buys(Page page, Guest guest, Chromium.Visit staff) throws Exception {
        guest.opens(organizer, NewcomerTest.EVENT);
        isItsOwn(page);
        guest.takes(1, "Ticket");
        isItsOwn(page);
        guest.is("Sara Haddad", mark + "@example.org").pays("Bank transfer");
        assertThat(page.getByText("One more step: transfer the amount")).isVisible();
        isItsOwn(page);
        var newcomer = Newcomer.at(staff, platform.shop(organizer) + "admin");
        newcomer.follows("Orders");
        staff.page().locator("table a.row-link").first().click();
        newcomer.follows("Open the order").follows("Mark €25.00 as paid").presses("The money is there");
        assertThat(staff.page().getByText("Marked as paid.")).isVisible();
        page.reload();
        assertThat(guest.ticketCodes()).hasSize(1);
        isItsOwn(page);
        // the browser knows the organizer's host, its driver does not
        var pdf = page.evaluate(
                "async (at) => { const r = await fetch(at); return r.status + (await r.text()).slice(0, 4) }",
                tickets(page));
        assertThat(pdf).isEqualTo("200%PDF");
        assertThat(new Letters(platform).find("(Mail of " + mark + ")")).isNotEmpty();
    }

    private static String tickets(Page page) {
        return page.url().replaceAll("[?#].*", "") + "/tickets.pdf";
    }

    private void isItsOwn(Page page) {
        assertThat(page.locator("header")).containsText(ahoy);
    }

    /** What a page of the shop carries, which a theme may have drawn, changes nothing in the admin. */
    private void opensNoFormOfTheHouse(Visitor owner) {
        var shop = owner.get("/?search=a");
        var token = shop.find("name=\"csrf\" content=\"([^\"]+)\"");
        var forms = new Answer(200, "/", "");
        assertThat(owner.post(forms, "/admin/themes/meadow", Map.of("_csrf", token))
                        .status())
                .isEqualTo(403);
        assertThat(owner.get("/").body()).contains(ahoy);
    }

    /** One whose title no theme may make an address of. */
    private static String event(Visitor owner) {
        var begins = LocalDateTime.now().plusDays(30);
        var made = owner.post(
                owner.get("/admin/events/new"),
                "/admin/events/new",
                Map.of(
                        "title.en", "Numbers data: a night",
                        "startsAt", begins.format(IN_A_FORM),
                        "endsAt", begins.plusHours(2).format(IN_A_FORM),
                        "zone", "Africa/Cairo",
                        "venueName", "Old Quay",
                        "currency", "EUR"));
        var products = made.place() + "/products/new";
        owner.post(
                        owner.get(products),
                        products,
                        Map.of("name.en", "Seat", "price", "0", "size", "5", "maxPerOrder", "2"))
                .leadsTo(made.place());
        return owner.post(made, made.place() + "/publication", Map.of())
                .find("href=\"[^\"]*(/events/[^\"/]+)\"[^>]*target=\"_blank\"");
    }

    private void fails(Visitor owner, Page admin, String event) {
        upload(owner, Map.of("templates/event.html", """
                <!DOCTYPE html>
                <html th:replace="~{theme:layout :: page(pageTitle=${event.title}, pageKind='event', pageBody=~{::content})}">
                <body><th:block th:fragment="content"><h1>Stormy</h1><a th:href="${event.title}">x</a></th:block></body>
                </html>
                """)).leadsTo(THEMES);
        staysInside(owner, owner.get(THEMES).find("href=\"(/preview/harbour\\.2\\.[^\"]+)\""), event);

        publish(owner, 2);
        assertThat(owner.get(event).body()).contains("Numbers data: a night").doesNotContain("Stormy");
        admin.navigate(platform.shop(organizer) + "admin/themes");
        assertThat(admin.locator("main")).containsText("Your theme harbour failed on the page “event”");
        assertThat(admin.locator("main")).containsText("templates/event.html");
        Pictures.both(admin, "admin-theme-fails");
        admin.navigate(platform.shop(organizer) + "admin");
        assertThat(admin.locator(".needs")).containsText("(harbour) cannot draw a page");
        for (var page : List.of("", "/1/report", "/1/removal", "/2/gallery")) {
            admin.navigate(platform.shop(organizer) + "admin/themes/harbour/versions" + page);
            Pictures.both(admin, "admin-theme-version" + page.replaceAll("/[0-9]/", "-"));
        }
    }

    private static void staysInside(Visitor owner, String preview, String event) {
        assertThat(owner.get(preview + event).body())
                .as("as buyers would get it, and why")
                .contains("Numbers data: a night", "This version fails here", "templates/event.html")
                .doesNotContain("Stormy");
        var calendar = owner.get(preview + "?month=2026-12&search=Quay").body();
        assertThat(calendar)
                .contains("action=\"" + preview + "\"")
                .doesNotContainPattern("(href|action)=\"/(\\?|\"|events)");
        var page = owner.get(
                preview + "/events/" + owner.get(preview).find(preview + "/events/([a-z0-9-]*quay[a-z0-9-]*)"));
        assertThat(page.body()).contains("Stormy");
        assertThat(owner.get(preview + "/buying").body()).contains("<form");
        assertThat(owner.get(preview + "/cart/x").status()).isEqualTo(404);
    }

    private void removes(Visitor owner) {
        var used = owner.post(owner.get(THEMES + "/2/removal"), THEMES + "/2/removal", Map.of());
        assertThat(used.status()).isEqualTo(409);
        owner.post(owner.get(THEMES + "/1/removal"), THEMES + "/1/removal", Map.of())
                .leadsTo(THEMES);
        assertThat(owner.get(THEMES + "/1/report").status()).isEqualTo(404);
    }

    private static String manifest(String more) {
        return """
                id: harbour
                name: {en: Harbour, ar: المرفأ}
                version: 1.0.0
                extends: base
                requires: "contract 1"
                %s
                """.formatted(more);
    }

    private byte[] harbour(Map<String, String> more) {
        var files = new HashMap<String, String>();
        files.put("theme.yaml", manifest(""));
        files.put("settings.yaml", """
                settings:
                  - key: band
                    type: color
                    label: {en: Band, ar: الشريط}
                    default: "#0b5a68"
                """);
        files.put("templates/parts/masthead.html", """
                <!DOCTYPE html>
                <html><body><header th:fragment="masthead"><a th:href="${shop.home}" th:text="${shop.name}">x</a> %s
                <th:block th:replace="~{theme:parts/languages :: languages}"></th:block></header></body></html>
                """.formatted(ahoy));
        files.put("templates/mail.html", """
                <!DOCTYPE html>
                <html th:lang="${locale}"><head><title th:text="${mail.subject}">x</title></head>
                <body><h1 th:text="${mail.heading}">x</h1><p>Mail of %s</p></body></html>
                """.formatted(mark));
        files.putAll(more);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
