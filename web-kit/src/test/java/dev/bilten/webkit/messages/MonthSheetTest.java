package dev.bilten.webkit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthSheetTest {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    private static MonthSheet in(String language) {
        return new MonthSheet(Locale.of(language), DECEMBER);
    }

    @Test
    void plain_english_has_the_day_before_the_month_as_everywhere_else() {
        assertThat(in("en").longDay(LocalDate.of(2026, 12, 1))).isEqualTo("Tuesday, 1 December 2026");
        assertThat(in("en").title()).isEqualTo("December 2026");
        assertThat(in("en").weekdays()).startsWith("Mon", "Tue");
    }

    @Test
    void a_day_of_the_week_is_a_letter_where_its_short_name_is_a_whole_word() {
        assertThat(in("ar").weekdays()).contains("الأربعاء");
        assertThat(in("ar").narrowWeekdays()).hasSize(7).allMatch(name -> name.length() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "tr"})
    void other_languages_keep_their_short_names(String language) {
        assertThat(in(language).narrowWeekdays()).isEqualTo(in(language).weekdays());
    }
}
