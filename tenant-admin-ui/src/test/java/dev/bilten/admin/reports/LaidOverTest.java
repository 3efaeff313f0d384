package dev.bilten.admin.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.admin.reports.LaidOver.By;
import dev.bilten.admin.reports.LaidOver.Days;
import dev.bilten.analytics.api.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Which days of another event stand beside those of one. */
class LaidOverTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final OptionalLong UNKNOWN = OptionalLong.empty();
    private static final Period WEEK = new Period(TODAY.minusDays(6), TODAY, ZoneOffset.UTC);

    @Test
    void both_are_counted_back_from_where_each_begins() {
        assertThat(laid(OptionalLong.of(-365), OptionalLong.of(-300))).isEqualTo(later(-365, By.BEGINNING));
        assertThat(laid(OptionalLong.of(6), OptionalLong.of(1)))
                .as("the first of its days is today")
                .isEqualTo(later(6, By.BEGINNING));
    }

    @Test
    void one_that_has_not_come_that_far_is_counted_from_its_first_sale() {
        assertThat(laid(OptionalLong.of(7), OptionalLong.of(-3))).isEqualTo(later(-3, By.FIRST_SALE));
        assertThat(laid(UNKNOWN, OptionalLong.of(-3))).isEqualTo(later(-3, By.FIRST_SALE));
    }

    @Test
    void where_nothing_was_sold_it_is_what_can_be_known() {
        assertThat(laid(OptionalLong.of(7), UNKNOWN)).isEqualTo(later(7, By.BEGINNING));
        assertThat(laid(UNKNOWN, UNKNOWN)).isEqualTo(later(0, By.CALENDAR));
    }

    private static Days laid(OptionalLong begin, OptionalLong sold) {
        return LaidOver.of(begin, () -> sold, WEEK, TODAY);
    }

    private static Days later(long days, By by) {
        return new Days(new Period(WEEK.from().plusDays(days), WEEK.until().plusDays(days), ZoneOffset.UTC), by);
    }
}
