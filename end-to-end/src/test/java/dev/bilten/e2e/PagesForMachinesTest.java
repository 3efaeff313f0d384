package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What search engines and previews of links read of a page. */
@OnPlatform
class PagesForMachinesTest {
    private final RunningPlatform platform;
    private final Visitor reader;

    PagesForMachinesTest(RunningPlatform platform) {
        this.platform = platform;
        this.reader = new Visitor(platform, "nile");
    }

    private String at(String path) {
        return platform.shop("nile").replaceAll("/$", "") + path;
    }

    @Test
    void a_page_has_one_address_in_each_language_and_tells_the_others() {
        var event = FreshEvent.onSale(platform, 5);
        for (var path : new String[] {"/", event.path()}) {
            var own =
                    new Visitor(platform, "nile").get(path + "?utm_source=mail").body();
            assertThat(own)
                    .as(path)
                    .contains("<link rel=\"canonical\" href=\"" + at(path) + "\">")
                    .contains("hreflang=\"ar\" href=\"" + at(path) + "?lang=ar\"")
                    .contains("hreflang=\"en\" href=\"" + at(path) + "\"")
                    .contains("hreflang=\"x-default\" href=\"" + at(path) + "\"")
                    .contains("property=\"og:title\"", "property=\"og:url\" content=\"" + at(path) + "\"")
                    .containsOnlyOnce("<meta name=\"description\"");
            assertThat(new Visitor(platform, "nile").get(path + "?lang=ar").body())
                    .contains("<link rel=\"canonical\" href=\"" + at(path) + "?lang=ar\">");
        }
        assertThat(reader.get("/").body()).contains("property=\"og:type\" content=\"website\"");
        ownPage();
        assertThat(data("/").get("@type").getAsString()).isEqualTo("Organization");
    }

    /** One that is written in one language has one address, whoever reads it. */
    private void ownPage() {
        var pages = "/admin/settings/pages";
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var page = Map.of("slug", "tram", "title.en", "By tram", "body.en", "Take **line 3**.", "published", "on");
        owner.post(owner.get(pages + "?add=1"), pages, page);
        try {
            for (var language : new String[] {"en", "ar"}) {
                assertThat(new Visitor(platform, "nile")
                                .get("/pages/tram?lang=" + language)
                                .body())
                        .contains("<link rel=\"canonical\" href=\"" + at("/pages/tram") + "\">")
                        .contains("property=\"og:type\" content=\"article\"")
                        .contains("<meta name=\"description\" content=\"Take line 3.\">")
                        .doesNotContain("rel=\"alternate\"");
            }
        } finally {
            owner.post(owner.get(pages + "?add=1"), pages + "/tram/removal", Map.of());
        }
    }

    @Test
    void an_evening_is_held_somewhere_and_a_series_begins_with_what_is_to_come() {
        var evening = data(FreshEvent.onSale(platform, 5).path());
        assertThat(evening.get("@type").getAsString()).isEqualTo("Event");
        assertThat(evening.get("eventAttendanceMode").getAsString()).endsWith("/OfflineEventAttendanceMode");
        assertThat(evening.getAsJsonObject("offers").get("availability").getAsString())
                .endsWith("/InStock");

        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var path = LongSeries.onSale(platform, owner, 40, 300).event().path();
        var series = data(path);
        assertThat(series.get("@type").getAsString()).isEqualTo("EventSeries");
        var dates = series.getAsJsonArray("subEvent");
        assertThat(dates).hasSize(30);
        var first = dates.get(0).getAsJsonObject();
        assertThat(first.get("startDate")).isEqualTo(series.get("startDate"));
        assertThat(OffsetDateTime.parse(first.get("startDate").getAsString()).toInstant())
                .isAfter(Instant.now());
        assertThat(series.getAsJsonObject("offers").get("availability").getAsString())
                .endsWith("/InStock");
        var one = first.get("url").getAsString().replaceFirst("https?://[^/]+", "");
        var date = data(one);
        assertThat(date.get("@type").getAsString()).isEqualTo("Event");
        assertThat(date.get("startDate")).isEqualTo(first.get("startDate"));
    }

    private JsonObject data(String path) {
        var body = reader.get(path).body();
        var found = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(body);
        assertThat(found.find()).as("data at %s", path).isTrue();
        return JsonParser.parseString(found.group(1)).getAsJsonObject();
    }

    @Test
    void who_comes_by_a_link_gets_the_page_of_all_and_is_remembered() {
        var links = "/admin/reports/links";
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        owner.post(owner.get(links), links, Map.of("name", "Poster", "code", "poster"));
        try {
            var event = FreshEvent.onSale(platform, 5);
            var date = "date=0190f6c4-1c0a-7c5e-9d0c-5f6a7b8c9d0e";
            for (var path : new String[] {"/", event.path()}) {
                var plain = new Visitor(platform, "nile").header(path, "ETag");
                assertThat(plain).isNotEmpty();
                for (var query : new String[] {"via=poster", "utm_source=mail&utm_campaign=x%20y", "lang=en"}) {
                    var visitor = new Visitor(platform, "nile");
                    assertThat(visitor.header(path + "?" + query, "ETag"))
                            .as(query)
                            .isEqualTo(plain);
                    assertThat(visitor.again(path + "?" + query, plain)).isEqualTo(304);
                }
                assertThat(new Visitor(platform, "nile").header(path + "?via=poster", "Set-Cookie"))
                        .as("drawn for somebody else before, and remembered none the less")
                        .startsWith("via=poster");
                assertThat(new Visitor(platform, "nile").header(path + "?via=nobodys", "Set-Cookie"))
                        .isEmpty();
            }
            assertThat(reader.header(event.path() + "?" + date, "ETag")).isNotEmpty();
            assertThat(reader.header(event.path() + "?voucher=X", "ETag"))
                    .as("somebody's own")
                    .isEmpty();
        } finally {
            owner.post(owner.get(links), links + "/poster/removal", Map.of());
        }
    }
}
