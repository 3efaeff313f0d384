package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Many look at the same address at once: they may share what was drawn, and never what is each one's own. */
@OnPlatform
class CrowdedPageTest {
    private static final int EACH = 40;
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    @Test
    void a_crowd_shares_a_page_but_no_form_token_and_no_organizer(RunningPlatform platform) throws Exception {
        var start = new CyclicBarrier(2 * EACH);
        var visits = new ArrayList<Callable<String>>();
        for (int i = 0; i < EACH; i++) {
            visits.add(() -> home(platform, "nile", "aurora", start));
            visits.add(() -> home(platform, "aurora", "nile", start));
        }
        var tokens = new HashSet<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var visit : pool.invokeAll(visits)) {
                tokens.add(visit.get());
            }
        }
        assertThat(tokens).hasSize(2 * EACH);
    }

    private static String home(RunningPlatform platform, String mine, String others, CyclicBarrier start)
            throws Exception {
        start.await();
        var page = new Visitor(platform, mine).get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).containsIgnoringCase(mine).doesNotContainIgnoringCase(others);
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("a token in %s", page.body()).isTrue();
        return token.group(1);
    }
}
