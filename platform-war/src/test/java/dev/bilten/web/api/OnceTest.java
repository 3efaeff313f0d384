package dev.bilten.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {
    public record Body(String text) {}

    private final OnceFixture fixture = new OnceFixture();
    private final AtomicInteger done = new AtomicInteger();

    private jakarta.ws.rs.core.Response post(String key, String text) {
        return fixture.once.answer(
                key,
                new Body(text),
                "test",
                _ -> Answer.at("/api/things/1", new Body("done " + done.incrementAndGet())));
    }

    @Test
    void the_same_key_and_body_is_done_once_and_answered_twice() {
        var first = post("k1", "a");
        var second = post("k1", "a");
        assertThat(done).hasValue(1);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getEntity()).isEqualTo("{\"text\":\"done 1\"}");
        assertThat(second.getLocation()).isEqualTo(first.getLocation());
        assertThat(first.getHeaderString("Idempotency-Replayed")).isNull();
        assertThat(second.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        post("k1", "a");
        assertThatThrownBy(() -> post("k1", "b"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.IDEMPOTENCY_CONFLICT));
    }

    @Test
    void without_a_key_it_is_done_each_time() {
        post(null, "a");
        post(null, "a");
        assertThat(done).hasValue(2);
    }

    @Test
    void what_was_refused_may_be_tried_again_with_the_same_key() {
        assertThatThrownBy(() -> fixture.once.answer("k1", new Body("a"), "test", _ -> {
                    throw new ProblemException(ProblemType.SOLD_OUT, "none left");
                }))
                .isInstanceOf(ProblemException.class);
        assertThat(post("k1", "a").getStatus()).isEqualTo(201);
    }

    @Test
    void a_key_with_blanks_or_without_end_is_refused() {
        for (var key : new String[] {"", "a b", "ü", "x".repeat(256)}) {
            assertThatThrownBy(() -> post(key, "a"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.type()).isEqualTo(ProblemType.BAD_REQUEST));
        }
    }
}
