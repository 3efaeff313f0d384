package dev.bilten.web.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.web.boot.BootState.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BootTest {
    private final BootState state = new BootState();
    private final List<String> done = new ArrayList<>();

    @AfterEach
    void nobodyElseIsInterrupted() {
        Thread.interrupted();
    }

    @Test
    void what_fails_is_tried_again_until_it_comes() {
        boot(step(new IllegalStateException("no database yet"))).run();

        assertThat(done).containsExactly("tried", "tried", "came");
        assertThat(state.now()).isInstanceOf(State.Done.class);
    }

    /** The JVM remembers for good that a class could not be made: whoever waits for it waits for ever. */
    @Test
    void a_class_that_cannot_be_loaded_ends_the_process() {
        boot(step(new ExceptionInInitializerError("zip file closed"))).run();

        assertThat(done).containsExactly("tried", "ended");
    }

    private Boot boot(Step step) {
        return new Boot(List.of(step), state, () -> {
            done.add("ended");
            Thread.currentThread().interrupt();
        });
    }

    private Step step(Throwable first) {
        return new Step() {
            @Override
            public int order() {
                return 1;
            }

            @Override
            public String name() {
                return "step";
            }

            @Override
            public void start() {
                done.add("tried");
                if (done.size() == 1) {
                    throw BootTest.<RuntimeException>unchecked(first);
                }
                done.add("came");
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable any) throws T {
        throw (T) any;
    }
}
