package dev.bilten.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final Due due = new Due();
    private final TenantId nile = TenantId.next();

    @Test
    void what_is_done_is_not_due_any_more_and_what_comes_later_is() {
        due.note("expire", nile, NOON);
        due.note("expire", nile, NOON.plusSeconds(60));
        assertThat(due.by("expire", NOON)).isEmpty();
        assertThat(due.by("expire", NOON.plusSeconds(2))).containsExactly(nile);
        due.done("expire", nile, NOON.plusSeconds(2));
        assertThat(due.by("expire", NOON.plusSeconds(2))).isEmpty();
        assertThat(due.by("expire", NOON.plusSeconds(90))).containsExactly(nile);
    }

    /** A node that has just started knows of nothing; the turns of its first rounds must not be lost. */
    @Test
    void a_turn_of_which_nothing_was_known_is_done_too() {
        assertThatCode(() -> due.done("expire", nile, NOON)).doesNotThrowAnyException();
        due.note("expire", TenantId.next(), NOON);
        assertThatCode(() -> due.done("expire", nile, NOON)).doesNotThrowAnyException();
    }
}
