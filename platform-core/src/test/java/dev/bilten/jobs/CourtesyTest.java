package dev.bilten.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.jobs.api.Courtesy;
import dev.bilten.testing.Alone;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Alone
class CourtesyTest {
    private static final Duration PIECE = Duration.ofMillis(100);

    private final Courtesy courtesy = new Courtesy();

    @Test
    void when_nobody_is_in_a_hurry_background_work_does_not_wait() {
        courtesy.enter();
        assertThat(rested()).isLessThan(PIECE);
    }

    @Test
    void while_many_wait_it_gets_a_tenth_of_its_time() {
        crowd(100);
        assertThat(rested()).isGreaterThanOrEqualTo(PIECE.multipliedBy(9));
    }

    @Test
    void together_all_of_it_gets_no_more() throws InterruptedException {
        crowd(100);
        long began = System.nanoTime();
        var workers = Stream.generate(() -> Thread.ofVirtual().start(() -> courtesy.rest(PIECE)))
                .limit(3)
                .toList();
        for (var worker : workers) {
            worker.join();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(PIECE.multipliedBy(27));
    }

    @Test
    void news_come_together_for_less_than_a_second() {
        courtesy.gather();
        crowd(100);
        long began = System.nanoTime();
        courtesy.gather();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(PIECE.multipliedBy(2), PIECE.multipliedBy(8));
    }

    @Test
    void it_goes_on_as_soon_as_they_are_served() {
        crowd(100);
        Thread.ofVirtual().start(() -> {
            pause(PIECE);
            for (int i = 0; i < 100; i++) {
                courtesy.leave();
            }
        });
        assertThat(rested()).isBetween(PIECE.dividedBy(2), PIECE.multipliedBy(8));
    }

    private void crowd(int visitors) {
        for (int i = 0; i < visitors; i++) {
            courtesy.enter();
        }
    }

    private Duration rested() {
        long began = System.nanoTime();
        courtesy.rest(PIECE);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
