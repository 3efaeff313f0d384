package dev.bilten.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static Asked asked(Map<String, String> sent) {
        return Asked.of(sent::get);
    }

    private static Optional<?> filter(Map<String, String> sent) {
        return asked(sent).filter(ZoneOffset.UTC, List.of());
    }

    /** Left out, the whole log would stand there, and be exported, as if it were what was asked for. */
    @Test
    void what_means_nothing_finds_nothing() {
        assertThat(filter(Map.of())).isPresent();
        assertThat(filter(Map.of("from", "2026-11-01", "until", "2026-11-01"))).isPresent();
        assertThat(filter(Map.of("from", "abc"))).isEmpty();
        assertThat(filter(Map.of("until", "2026-02-31"))).isEmpty();
        assertThat(filter(Map.of("from", "2026-12-31", "until", "2026-01-01"))).isEmpty();
        assertThat(filter(Map.of("object", UUID.randomUUID().toString())))
                .as("a thing whose kind is not said")
                .isEmpty();
        assertThat(asked(Map.of("from", "abc", "object", "x")).faults())
                .isEqualTo(Map.of("type", "error.choice", "from", "error.date"));
        assertThat(asked(Map.of("from", "abc")).values()).as("it is kept").containsEntry("from", "abc");
    }
}
