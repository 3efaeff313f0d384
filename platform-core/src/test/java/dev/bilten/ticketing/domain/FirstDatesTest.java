package dev.bilten.ticketing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The first tickets after a start are drawn by many threads at once. Only a new process has a first time. */
class FirstDatesTest {
    @Test
    void the_first_dates_of_a_process_are_written_by_many_at_once() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ofANewProcess()).isEmpty();
        }
    }

    private static String ofANewProcess() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), ManyAtOnce.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** Prints what goes wrong. */
    static final class ManyAtOnce {
        private ManyAtOnce() {}

        public static void main(String[] arguments) throws InterruptedException {
            var wrong = new ConcurrentLinkedQueue<Throwable>();
            var start = new CountDownLatch(1);
            var all = List.of("en", "de", "fr", "es", "tr", "ar", "it", "pl").stream()
                    .map(Locale::forLanguageTag)
                    .map(locale -> Thread.ofPlatform().start(() -> write(locale, start, wrong)))
                    .toList();
            start.countDown();
            for (var one : all) {
                one.join();
            }
            wrong.forEach(System.out::println);
        }

        private static void write(Locale locale, CountDownLatch start, Queue<Throwable> wrong) {
            try {
                start.await();
                When.moment(Instant.EPOCH, ZoneOffset.UTC, locale);
            } catch (InterruptedException | RuntimeException e) {
                wrong.add(e);
            }
        }
    }
}
