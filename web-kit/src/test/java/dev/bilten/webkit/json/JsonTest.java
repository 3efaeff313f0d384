package dev.bilten.webkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    enum Kind {
        SEAT,
        STANDING
    }

    record Line(String product, int quantity) {}

    record Order(String email, List<Line> lines, Instant at, Kind kind, Boolean gift, Optional<String> note) {}

    private final Json json = new Json();

    private Object read(String body) {
        return json.read(body.getBytes(StandardCharsets.UTF_8), Order.class);
    }

    @Test
    void what_is_written_is_read_again() {
        var order = new Order(
                "a@example.org",
                List.of(new Line("p", 2)),
                Instant.parse("2026-12-01T18:30:00Z"),
                Kind.SEAT,
                true,
                Optional.of("x"));
        var text = new String(json.write(order), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("""
                        {"email":"a@example.org","lines":[{"product":"p","quantity":2}],"at":"2026-12-01T18:30:00Z","kind":"SEAT","gift":true,"note":"x"}""");
        assertThat(read(text)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"emial\":\"a\"}|UNKNOWN_FIELD|/emial",
                "{\"lines\":[{\"quantity\":1},{\"quantity\":1,\"qty\":1}]}|UNKNOWN_FIELD|/lines/1/qty",
                "{\"lines\":[{\"quantity\":1.5}]}|INVALID|/lines/0/quantity",
                "{\"lines\":[{\"quantity\":\"1\"}]}|INVALID|/lines/0/quantity",
                "{\"lines\":[{\"quantity\":null}]}|INVALID|/lines/0/quantity",
                "{\"lines\":[{\"quantity\":99999999999}]}|INVALID|/lines/0/quantity",
                "{\"lines\":{}}|INVALID|/lines",
                "{\"at\":\"yesterday\"}|INVALID|/at",
                "{\"kind\":\"BALCONY\"}|INVALID|/kind",
                "{\"email\":{\"$ne\":1}}|INVALID|/email",
                "[]|INVALID|``",
                "null|INVALID|``",
                "{\"email\":|MALFORMED_JSON|``",
                "{\"gift\":true,\"gift\":false}|MALFORMED_JSON|``",
                "{\"gift\":true} x|MALFORMED_JSON|``",
                "<order/>|MALFORMED_JSON|``",
            })
    void what_is_not_exactly_asked_for_is_refused_with_its_place(String body, ProblemType type, String pointer) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(body))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(type);
                    assertThat(problem.violations())
                            .first()
                            .extracting("pointer")
                            .isEqualTo(pointer);
                    assertThat(problem.getMessage())
                            .doesNotContain("dev.bilten")
                            .doesNotContain("java.");
                });
    }

    @Test
    void a_number_left_out_is_missing_and_not_zero() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("{\"lines\":[{\"product\":\"p\"}]}"))
                .satisfies(problem -> assertThat(problem.violations())
                        .containsExactly(Violation.of("/lines/0/quantity", "error.required")));
    }

    @Test
    void a_body_nested_without_end_is_refused() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read("{\"email\":" + "[".repeat(100_000)));
    }
}
