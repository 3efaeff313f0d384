package dev.bilten.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class KeptPagesTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000); // nanoTime may begin anywhere
    private final KeptPages pages = new KeptPages(now::get);
    private final TenantId nile = TenantId.next();
    private final TenantId aurora = TenantId.next();
    private final AtomicInteger drawn = new AtomicInteger();

    private static KeptPages.Key key(TenantId tenant, String path) {
        return new KeptPages.Key(tenant, "http://nile.localhost", path, "", Locale.ENGLISH, "auto", "");
    }

    private String look(KeptPages.Key key) throws IOException {
        var page = pages.page(key, () -> new PageForAll("page " + drawn.incrementAndGet()));
        return new String(page.to(new FakeRequest().request(), SeenCart.NONE).body(), StandardCharsets.UTF_8);
    }

    private void later(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void a_page_is_drawn_once_for_all_who_ask_within_half_a_second_and_then_anew() throws IOException {
        var key = key(nile, "/events/night");
        assertThat(look(key)).isEqualTo("page 1");
        later(Duration.ofMillis(499));
        assertThat(look(key)).isEqualTo("page 1");
        assertThat(pages.find(key)).isPresent();
        later(Duration.ofMillis(1));
        assertThat(pages.find(key)).isEmpty();
        assertThat(look(key)).isEqualTo("page 2");
    }

    @Test
    void while_one_draws_it_anew_the_others_get_what_there_was_until_that_is_too_old() throws IOException {
        var key = key(nile, "/events/night");
        look(key);
        later(Duration.ofMillis(600));
        assertThat(pages.find(key)).as("the first who comes draws it").isEmpty();
        var found = new ArrayList<Boolean>();
        pages.page(key, () -> {
            found.add(pages.find(key).isPresent());
            later(Duration.ofMillis(299));
            found.add(pages.find(key).isPresent());
            later(Duration.ofMillis(1));
            found.add(pages.find(key).isPresent());
            pages.forget(nile);
            found.add(pages.find(key).isPresent());
            return new PageForAll("anew");
        });
        assertThat(found).containsExactly(true, true, false, false);
    }

    @Test
    void what_was_forgotten_is_given_to_nobody_while_it_is_drawn_anew() throws IOException {
        var key = key(nile, "/events/night");
        look(key);
        pages.forget(nile);
        var found = new ArrayList<Boolean>();
        pages.page(key, () -> {
            found.add(pages.find(key).isPresent());
            return new PageForAll("anew");
        });
        assertThat(found).containsExactly(false);
    }

    @Test
    void what_changes_something_here_makes_the_organizers_pages_forgotten_and_nobody_elses() throws IOException {
        look(key(nile, "/"));
        look(key(aurora, "/"));
        pages.forget(nile);
        assertThat(pages.find(key(nile, "/"))).isEmpty();
        assertThat(pages.find(key(aurora, "/"))).isPresent();
        pages.forget();
        assertThat(pages.find(key(aurora, "/"))).isEmpty();
    }

    @Test
    void others_who_keep_a_part_of_it_know_by_the_edition_that_it_is_old() {
        var first = pages.edition(nile);
        var others = pages.edition(aurora);
        pages.forget(nile);
        assertThat(pages.edition(nile)).isGreaterThan(first);
        assertThat(pages.edition(aurora)).isEqualTo(others);
        pages.forget();
        assertThat(pages.edition(aurora)).isGreaterThan(others);
    }

    @Test
    void a_page_that_could_not_be_drawn_is_not_kept() throws IOException {
        var key = key(nile, "/");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> pages.page(key, () -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(look(key)).isEqualTo("page 1");
    }

    @Test
    void a_browser_that_has_the_page_gets_its_name_alone_and_one_that_unpacks_gets_it_packed() throws IOException {
        var page = new PageForAll("<p>فوانيس</p>");
        var first = page.to(new FakeRequest().request(), SeenCart.NONE);
        var etag = first.headers().get("ETag");
        var again = page.to(
                new FakeRequest().with("If-None-Match", "W/\"x\", " + etag).request(), SeenCart.NONE);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(new PageForAll("<p>other</p>")
                        .to(new FakeRequest().with("If-None-Match", etag).request(), SeenCart.NONE)
                        .status())
                .isEqualTo(200);
        var packed =
                page.to(new FakeRequest().with("Accept-Encoding", "br, gzip").request(), SeenCart.NONE);
        assertThat(packed.headers()).containsEntry("Content-Encoding", "gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(first.body());
        }
    }
}
