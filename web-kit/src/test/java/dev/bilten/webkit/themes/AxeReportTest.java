package dev.bilten.webkit.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AxeReportTest {
    private static String told(String... lines) {
        return List.of(lines).stream().map(line -> line.replace('|', '\t')).collect(Collectors.joining("\n"));
    }

    @Test
    void a_fault_of_many_pages_is_said_once() {
        var told = told(
                "home|1280 px|Links must have text|.masthead > a",
                "home|dark|Links must have text|.masthead > a",
                "event|1280 px|Links must have text|.masthead > a",
                "event|1280 px|Elements must meet contrast|.price");
        assertThat(AxeReport.findings(told))
                .extracting(Finding::rule, Finding::file, Finding::arguments)
                .containsExactly(
                        tuple(
                                "axe-pages",
                                "",
                                List.of("2", "event, home", "1280 px; dark", "Links must have text", ".masthead > a")),
                        tuple("axe", "", List.of("1", "event", "1280 px", "Elements must meet contrast", ".price")));
    }

    @Test
    void of_very_many_pages_some_are_named() {
        var told = told("a|w|x|y", "b|w|x|y", "c|w|x|y", "d|w|x|y", "e|w|x|y");
        assertThat(AxeReport.findings(told))
                .singleElement()
                .satisfies(one -> assertThat(one.arguments()).containsExactly("5", "a, b, c, d …", "w", "x", "y"));
    }
}
