package dev.bilten.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.bench.figures.Spread;
import dev.bilten.bench.results.Outcome;
import dev.bilten.bench.results.Outcomes;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final List<Outcome> TWO =
            List.of(Outcomes.flashSale(3_000, "2026-12-02T12:00:00Z"), Outcomes.flashSale(500, "2026-12-01T12:00:00Z"));

    @Test
    void each_variant_has_a_plot_with_its_goal_and_the_same_figures_as_a_table() {
        var page = Jsoup.parse(ReportPage.page(TWO));
        assertThat(page.select("h2").eachText()).containsExactly("W1 api-32");
        assertThat(page.select("svg[role=img]").attr("aria-label"))
                .isEqualTo("W1 api-32: ratio over 2 runs, last 1.50, goal ≥ 1.50");
        assertThat(page.select("svg circle")).hasSize(2);
        assertThat(page.select("svg .goal")).hasSize(1);
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").first().text())
                .contains("2026-12-02")
                .contains("1.50");
    }

    @Test
    void time_goes_from_left_to_right_and_more_is_higher() {
        var dots = Jsoup.parse(ReportPage.page(TWO)).select("svg circle");
        assertThat(number(dots.first().attr("cx")))
                .isLessThan(number(dots.last().attr("cx")));
        assertThat(number(dots.first().attr("cy")))
                .isGreaterThan(number(dots.last().attr("cy")));
    }

    @Test
    void the_page_loads_nothing() {
        var page = Jsoup.parse(ReportPage.page(TWO));
        assertThat(page.select("[src], link, script, a[href]")).isEmpty();
    }

    @Test
    void words_of_a_result_are_no_markup() {
        var spread = Spread.of(1);
        var odd = new Outcome(
                "W9", "<b>x</b>", spread, "\"ms\"", "<i>", spread, 1, 0, "c", 2, Instant.parse("2026-12-01T12:00:00Z"));
        var page = Jsoup.parse(ReportPage.page(List.of(odd)));
        assertThat(page.select("b, i")).isEmpty();
        assertThat(page.select("h2").text()).isEqualTo("W9 <b>x</b>");
    }

    @Test
    void before_the_first_run_it_says_so() {
        assertThat(ReportPage.page(List.of())).contains("Nothing has been measured yet.");
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
