package dev.bilten.web.api.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NewOrderTest {
    private static final String ID = "019ab0c0-0000-7000-8000-000000000001";
    private final Json json = new Json();

    private NewOrder read(String body) {
        return (NewOrder) json.read(body.getBytes(StandardCharsets.UTF_8), NewOrder.class);
    }

    private void refused(String body, ProblemType type, String... pointers) {
        assertThatThrownBy(() -> read(body).command()).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.violations()).extracting(Violation::pointer).containsExactly(pointers);
        });
    }

    @Test
    void a_whole_order_becomes_a_command() {
        var command =
                read("{\"event\":\"%s\",\"lines\":[{\"product\":\"%s\",\"quantity\":2}],\"email\":\"a@b.org\",\"name\":\"A\"}"
                                .formatted(ID, ID))
                        .command();
        assertThat(command.wishes()).hasSize(1);
        assertThat(command.buyer().locale()).isEqualTo("en");
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        refused("{}", ProblemType.INVALID, "/event", "/email", "/name", "/lines");
    }

    @Test
    void a_line_that_is_null_or_has_no_product_is_named() {
        refused(
                "{\"event\":\"%s\",\"lines\":[null,{\"quantity\":1}],\"email\":\"a@b.org\",\"name\":\"A\"}"
                        .formatted(ID),
                ProblemType.INVALID,
                "/lines/0",
                "/lines/1/product");
    }

    @Test
    void a_field_that_does_not_exist_is_named() {
        refused("{\"event\":\"%s\",\"code\":\"X\"}".formatted(ID), ProblemType.UNKNOWN_FIELD, "/code");
    }

    @Test
    void a_quantity_that_is_missing_broken_or_beyond_all_numbers_is_named() {
        for (var quantity : new String[] {"null", "1.5", "\"2\"", "99999999999999999999"}) {
            refused(
                    "{\"event\":\"%s\",\"lines\":[{\"product\":\"%s\",\"quantity\":%s}]}".formatted(ID, ID, quantity),
                    ProblemType.INVALID,
                    "/lines/0/quantity");
        }
    }
}
