package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Style sheets and scripts go out packed to who takes them so, and as they are to everybody else. */
@OnPlatform
class PackedOverHttpTest {
    private static final Pattern SHEET =
            Pattern.compile("<link rel=\"stylesheet\" href=\"(/(?:assets|theme)/[^\"]+)\"");
    /** What is shorter, such as the sheet of a colour, gains nothing by it. */
    private static final int WORTH_IT = 500;

    private final RunningPlatform platform;
    private final HttpClient client = HttpClient.newHttpClient();

    PackedOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void each_sheet_of_the_shop_is_packed_for_who_takes_it_so() throws IOException, InterruptedException {
        var sheets = SHEET.matcher(new Visitor(platform, "nile").get("/").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(sheets).hasSizeGreaterThan(2).anyMatch(sheet -> sheet.startsWith("/theme/base/"));
        for (var sheet : sheets) {
            var plain = ask(sheet, "identity");
            assertThat(plain.headers().firstValue("Content-Encoding")).as(sheet).isEmpty();
            assertThat(ask(sheet, "gzip;q=0").body()).as(sheet).isEqualTo(plain.body());
            if (plain.body().length > WORTH_IT) {
                var packed = ask(sheet, "br, gzip");
                assertThat(packed.headers().firstValue("Content-Encoding"))
                        .as(sheet)
                        .contains("gzip");
                assertThat(packed.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
                assertThat(packed.body()).as(sheet).hasSizeLessThan(plain.body().length / 2);
                assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                        .as(sheet)
                        .isEqualTo(plain.body());
            }
        }
    }

    private HttpResponse<byte[]> ask(String path, String accepted) throws IOException, InterruptedException {
        var shop = URI.create(platform.shop("nile"));
        var answer = client.send(
                HttpRequest.newBuilder(shop.resolve(path))
                        .header("Accept-Encoding", accepted)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }
}
