package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/**
 * A stranger's theme, in the hands of the owner who uploads it.
 *
 * @param mark what its pages and its mail say
 */
record HarbourTheme(Visitor owner, String mark) {
    static final String VERSIONS = "/admin/themes/harbour/versions";

    String ahoy() {
        return "Ahoy " + mark;
    }

    void wears() {
        var report = upload(
                Map.of("assets/brand.css", ".a { margin-left: 4px }", "theme.yaml", manifest("styles: [brand.css]")));
        report.leadsTo(VERSIONS + "/1/report");
        assertThat(report.body()).contains("assets/brand.css:1", "margin-left");
        publish(1);
        var worn = owner.post(owner.get("/admin/themes/harbour"), "/admin/themes/harbour", Map.of("o.band", "#ff0066"));
        worn.leadsTo("/admin/themes");
        var home = owner.get("/");
        assertThat(home.body()).contains(ahoy());
        var options = home.find("href=\"(/theme/options/[^\"]+)\"");
        assertThat(owner.get(options).body()).contains("--option-band: #ff0066;", "--on-option-band: ");
    }

    Answer upload(Map<String, String> more) {
        var form = owner.get("/admin/themes/upload");
        return owner.upload(form, "/admin/themes/upload", "theme", "harbour.zip", archive(more));
    }

    void publish(int number) {
        var to = VERSIONS + "/" + number + "/publication";
        owner.post(owner.get(VERSIONS), to, Map.of()).leadsTo(VERSIONS);
    }

    /** What axe found serious is said before; a press that says so publishes all the same. */
    void asksBefore(int number) {
        var report = VERSIONS + "/" + number + "/report";
        assertThat(owner.post(owner.get(report), report, Map.of("serious", "2")).body())
                .contains("2 serious findings");
        var to = VERSIONS + "/" + number + "/publication";
        var asked = owner.post(owner.get(VERSIONS), to, Map.of());
        asked.leadsTo(to);
        assertThat(asked.body()).contains("Publish version " + number + " with 2 findings");
        assertThat(owner.get(VERSIONS).body()).contains("2 serious findings");
        assertThat(owner.post(owner.get(report), report, Map.of("serious", "many"))
                        .status())
                .isEqualTo(422);
        owner.post(owner.get(report), report, Map.of("serious", "0"));
    }

    void staysInside(String preview, String event) {
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

    /** What a page of the shop carries, which a theme may have drawn, changes nothing in the admin. */
    void opensNoFormOfTheHouse() {
        var shop = owner.get("/?search=a");
        var token = shop.find("name=\"csrf\" content=\"([^\"]+)\"");
        var forms = new Answer(200, "/", "");
        assertThat(owner.post(forms, "/admin/themes/meadow", Map.of("_csrf", token))
                        .status())
                .isEqualTo(403);
        assertThat(owner.get("/").body()).contains(ahoy());
    }

    void removes() {
        var used = owner.post(owner.get(VERSIONS + "/2/removal"), VERSIONS + "/2/removal", Map.of());
        assertThat(used.status()).isEqualTo(409);
        owner.post(owner.get(VERSIONS + "/1/removal"), VERSIONS + "/1/removal", Map.of())
                .leadsTo(VERSIONS);
        assertThat(owner.get(VERSIONS + "/1/report").status()).isEqualTo(404);
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

    private byte[] archive(Map<String, String> more) {
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
                """.formatted(ahoy()));
        files.put("templates/mail.html", """
                <!DOCTYPE html>
                <html th:lang="${locale}"><head><title th:text="${mail.subject}">x</title></head>
                <body><h1 th:text="${mail.heading}">x</h1><p>Mail of %s</p></body></html>
                """.formatted(mark));
        files.putAll(more);
        return Archive.zip(files);
    }
}
