package dev.bilten.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience("evening");
    private final AtomicInteger tried = new AtomicInteger();

    private Optional<String> refusedFor(int times) {
        if (tried.incrementAndGet() <= times) {
            throw new IllegalStateException("busy");
        }
        return Optional.of("sold");
    }

    @Test
    void what_is_refused_twice_is_done_in_the_end() {
        assertThat(patience.tries(() -> refusedFor(2))).contains("sold");
        assertThat(tried).hasValue(3);
    }

    @Test
    void what_is_refused_each_time_stops_nothing_that_comes_after() {
        assertThat(patience.tries(() -> refusedFor(9))).isEmpty();
        assertThat(patience.does(() -> refusedFor(9))).isFalse();
        assertThat(tried).hasValue(6);
        assertThat(patience.does(() -> refusedFor(0))).isTrue();
    }

    @Test
    void what_there_is_nothing_of_is_not_asked_for_again() {
        assertThat(patience.tries(() -> {
                    tried.incrementAndGet();
                    return Optional.empty();
                }))
                .isEmpty();
        assertThat(tried).hasValue(1);
    }
}
