package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many look at the same address: they share what was drawn, and never what is each one's own. */
@OnPlatform
@Tag("alone")
class CrowdedPageTest {
    private static final int EACH = 40;
    private static final Duration OLDEST = Duration.ofSeconds(1);

    @Test
    void a_crowd_shares_a_page_and_no_organizer_and_nobody_is_given_a_name_for_looking(RunningPlatform platform)
            throws Exception {
        var start = new CyclicBarrier(2 * EACH);
        var visits = new ArrayList<Callable<String>>();
        for (int i = 0; i < EACH; i++) {
            visits.add(() -> home(platform, "nile", "aurora", start));
            visits.add(() -> home(platform, "aurora", "nile", start));
        }
        var pages = new HashSet<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var visit : pool.invokeAll(visits)) {
                pages.add(visit.get());
            }
        }
        assertThat(pages).as("one of each organizer").hasSize(2);
        assertThat(new Visitor(platform, "nile").header("/", "Set-Cookie")).isEmpty();
    }

    private static String home(RunningPlatform platform, String mine, String others, CyclicBarrier start)
            throws Exception {
        start.await();
        var page = new Visitor(platform, mine).get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).containsIgnoringCase(mine).doesNotContainIgnoringCase(others);
        return page.body();
    }

    @Test
    void a_page_that_is_looked_at_all_the_time_shows_a_sale_within_a_second(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 5);
        var looking = new Visitor(platform, "nile");
        assertThat(looking.get(event.path()).body()).contains("5 left");
        Buyer.of(platform).takes(event.path(), 2);
        var sold = Instant.now();
        while (!looking.get(event.path()).body().contains("3 left")) {
            assertThat(Duration.between(sold, Instant.now())).isLessThan(OLDEST);
        }
    }

    @Test
    void whoever_has_the_page_is_only_told_so_until_it_says_something_else(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 5);
        var visitor = new Visitor(platform, "nile");
        var name = visitor.header(event.path(), "ETag");
        assertThat(name).isNotEmpty();
        assertThat(visitor.again(event.path(), name)).isEqualTo(304);
        Buyer.of(platform).takes(event.path(), 2);
        assertThat(visitor.again(event.path(), name)).isEqualTo(200);
    }

    @Test
    void a_choice_that_no_page_of_the_shop_sent_is_refused(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 5);
        var stranger = new Visitor(platform, "nile").withoutOrigin();
        assertThat(new Buyer(stranger).chooses(event.path(), 1).status()).isEqualTo(403);
    }
}
