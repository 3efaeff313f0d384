package dev.bilten.admin.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.app.ListDates.Span;
import dev.bilten.kernel.ProblemException;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void a_month_or_day_that_is_none_is_not_all_dates() {
        assertThat(Shown.of(null, null, null).span()).isEqualTo(Span.ALL);
        assertThat(Shown.of("", "", null).span()).isEqualTo(Span.ALL);
        assertThat(Shown.of("2029-05", null, null).span()).isNotEqualTo(Span.ALL);
        assertThatThrownBy(() -> Shown.of("zzz", null, null)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Shown.of("2029-13", null, null)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Shown.of(null, "2029-02-30", null)).isInstanceOf(ProblemException.class);
        assertThat(Shown.of("2029-05", "2029-02-30", "calendar").day())
                .as("the calendar shows no single day")
                .isEmpty();
    }
}
