package dev.bilten.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptQueryTest {
    private static final String DATE = "0190f6c4-1c0a-7c5e-9d0c-5f6a7b8c9d0e";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "via=radio",
                "lang=ar",
                "utm_source=newsletter&utm_medium=mail&utm_campaign=winter%20sale",
                "fbclid=IwAR0&gclid=x",
                "lang=ar&via=radio&utm_source=x"
            })
    void how_somebody_came_and_in_which_language_makes_no_page_of_its_own(String query) {
        assertThat(KeptQuery.of(query)).contains("");
        assertThat(KeptQuery.of(null)).contains("");
    }

    @Test
    void a_date_a_day_and_a_month_are_kept_in_one_order_whoever_came_how() {
        assertThat(KeptQuery.of("via=x&month=2026-12&date=" + DATE)).contains("date=" + DATE + "&month=2026-12");
        assertThat(KeptQuery.of("date=" + DATE + "&month=2026-12")).contains("date=" + DATE + "&month=2026-12");
        assertThat(KeptQuery.of("day=2026-12-01&lang=ar")).contains("day=2026-12-01");
        assertThat(KeptQuery.of("when=past&page=2")).contains("page=2&when=past");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voucher=FRIENDS",
                "search=night",
                "date=x",
                "date=",
                "date",
                "day=2026-12-01&day=2026-12-02",
                "month=2026-12%20",
                "page=0",
                "page=100",
                "u%74m_source=x",
                "Via=radio",
                "x"
            })
    void what_is_somebodys_own_or_is_written_in_a_way_of_its_own_is_drawn_for_that_one(String query) {
        assertThat(KeptQuery.of(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "via=radio&date=1&utm_source=x, date=1&",
        "lang=ar, ''",
        "when=past&lang=ar&page=2, page=2&when=past&",
        "search=a&x=1, search=a&x=1&"
    })
    void a_link_to_the_same_page_names_neither_the_language_nor_how_its_drawer_came(String query, String shown) {
        assertThat(KeptQuery.shown(query)).isEqualTo(shown);
        assertThat(KeptQuery.shown(null)).isEmpty();
    }
}
