package dev.bilten.web.api.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.OrderFilter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderQueryTest {
    private final OrderQuery query = new OrderQuery();

    @Test
    void nothing_asked_for_is_everything() {
        assertThat(query.filter()).isEqualTo(OrderFilter.ALL);
    }

    @Test
    void moments_are_read_in_any_zone() {
        query.from = "2026-12-01T01:00:00+01:00";
        query.until = "2026-12-02T00:00:00Z";
        assertThat(query.filter().from()).contains(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(query.filter().until()).contains(Instant.parse("2026-12-02T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-12-01", "-999999999-01-01T00:00:00Z", "+999999999-12-31T00:00:00Z", "'"})
    void a_moment_that_is_none_is_refused(String text) {
        query.until = text;
        assertThatThrownBy(query::filter).isInstanceOf(ProblemException.class).hasMessageContaining("until");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAID' or '1'='1", "PAID; drop table orders", "created_at desc"})
    void a_state_that_is_none_is_refused(String text) {
        query.state = text;
        assertThatThrownBy(query::filter).isInstanceOf(ProblemException.class).hasMessageContaining("state");
    }

    @Test
    void a_text_has_a_length_and_no_control_characters() {
        query.text = "x".repeat(200);
        assertThat(query.filter().text()).isPresent();
        query.text = "x".repeat(201);
        assertThatThrownBy(query::filter).isInstanceOf(ProblemException.class);
        query.text = "sara\u0000";
        assertThatThrownBy(query::filter).isInstanceOf(ProblemException.class);
    }
}
