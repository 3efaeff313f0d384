package dev.bilten.webkit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.exceptions.TemplateEngineException;

class PathsTest {

    enum State {
        PAID
    }

    record Line(String title, int count) {}

    record Order(String code, State state, List<Line> lines, Optional<String> note) {}

    private static final Order ORDER =
            new Order("K7M3Q", State.PAID, List.of(new Line("Day ticket", 2), new Line("Lunch", 1)), Optional.empty());

    private final Drawing drawing = new Drawing();

    private String value(String expression) {
        var variables = Map.of(
                "order",
                ORDER,
                "can",
                Map.of("orders.view", true),
                "field",
                "name",
                "errors",
                Map.of("name", "missing"));
        return drawing.draw("<b th:text=\"" + expression + "\">-</b>", variables)
                .replaceAll("</?b>", "");
    }

    @Test
    void a_path_walks_along_records_lists_and_maps() {
        assertThat(value("${order.code}")).isEqualTo("K7M3Q");
        assertThat(value("${order.lines[1].title}")).isEqualTo("Lunch");
        assertThat(value("${can['orders.view']}")).isEqualTo("true");
        assertThat(value("${order.state.name}")).isEqualTo("PAID");
        assertThat(value("${order.lines.size}")).isEqualTo("2");
    }

    @Test
    void an_index_may_be_a_path_itself() {
        assertThat(value("${errors[field]}")).isEqualTo("missing");
    }

    @Test
    void what_is_not_there_is_empty() {
        assertThat(value("${nothing.at.all}")).isEmpty();
        assertThat(value("${order.note}")).isEmpty();
        assertThat(value("${order.lines[7].title}")).isEmpty();
        assertThat(value("${can['orders.edit']}")).isEmpty();
    }

    @Test
    void a_misspelt_component_is_an_error() {
        assertThatThrownBy(() -> value("${order.cod}")).hasStackTraceContaining("cannot read 'cod' of Order");
    }

    @Test
    void operators_conditions_and_literals_work_around_paths() {
        assertThat(value("${order.lines.size} > 1 ? 'many' : 'one'")).isEqualTo("many");
        assertThat(value("${order.note} ?: 'none'")).isEqualTo("none");
        assertThat(value("|Order ${order.code}|")).isEqualTo("Order K7M3Q");
        assertThat(value("'a' + ${order.lines[0].count} * 2")).isEqualTo("a4");
        assertThat(value("${order.state.name} == 'PAID' and not ${order.lines.empty}"))
                .isEqualTo("true");
    }

    @Test
    void a_loop_knows_where_it_is() {
        var drawn = drawing.draw(
                "<i th:each=\"line, i : ${lines}\" th:text=\"|${i.count}/${i.size} ${line.title}|\" th:class=\"${i.last} ? 'end'\"></i>",
                Map.of("lines", ORDER.lines()));
        assertThat(drawn).isEqualTo("<i>1/2 Day ticket</i><i class=\"end\">2/2 Lunch</i>");
    }

    @Test
    void a_map_is_walked_by_key_and_value() {
        var drawn = drawing.draw(
                "<i th:each=\"e : ${m}\" th:text=\"|${e.key}=${e.value}|\"></i>", Map.of("m", Map.of("a", 1)));
        assertThat(drawn).isEqualTo("<i>a=1</i>");
    }

    @Test
    void a_selection_reads_from_the_chosen_object() {
        var drawn = drawing.draw("<p th:object=\"${order}\"><b th:text=\"*{code}\"></b></p>", Map.of("order", ORDER));
        assertThat(drawn).isEqualTo("<p><b>K7M3Q</b></p>");
    }

    @Test
    void conditions_switches_and_local_variables_work() {
        var drawn = drawing.draw("""
                <p th:with="x=${order.code}" th:switch="${order.state.name}"><b th:case="'PAID'" th:text="${x}"></b><b th:case="*">?</b></p><p \
                th:unless="${order.note}">no note</p><p th:if="${order.note}">note</p>""", Map.of("order", ORDER));
        assertThat(drawn).isEqualTo("<p><b>K7M3Q</b></p><p>no note</p>");
    }

    @Test
    void a_fragment_takes_parameters() {
        var drawn = drawing.draw("""
                <th:block th:fragment="pill(word)"><em th:text="${word}"></em></th:block><p th:insert="~{:: pill(${order.code})}"></p>""", Map.of("order", ORDER, "word", "x"));
        assertThat(drawn).isEqualTo("<em>x</em><p><em>K7M3Q</em></p>");
    }

    @Test
    void links_are_built_and_encoded() {
        var drawn = drawing.draw(
                "<a th:href=\"@{/orders/{code}(code=${order.code},q='a b&c')}\"></a>", Map.of("order", ORDER));
        assertThat(drawn).isEqualTo("<a href=\"/orders/K7M3Q?q=a%20b%26c\"></a>");
    }

    @Test
    void values_are_escaped_in_text_and_attributes() {
        var drawn =
                drawing.draw("<p th:title=\"${x}\" th:text=\"${x}\"></p>", Map.of("x", "\"><script>alert(1)</script>"));
        assertThat(drawn).doesNotContain("<script>").contains("title=\"&quot;&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "${new java.lang.ProcessBuilder('id').start()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${order.getClass()}",
                "${order.code()}",
                "${order.code.class.name}",
                "${order.class}",
                "${@bean}",
                "${@java.lang.Runtime@getRuntime()}",
                "${#ctx}",
                "${#ctx.variables}",
                "${#strings.toUpperCase('x')}",
                "${#execInfo.templateName}",
                "${(1+1)}",
                "${order.code = 'x'}",
                "${order.lines.{? true}}",
                "${order.lines[0].title.bytes}",
                "${order['code'].value}",
                "${errors[field + 'x']}",
                "${errors[''.class]}",
                "${order[\\u0040x]}",
                "${order.lines[99999999999]}",
                "${a,b}",
                "${x;y}",
                "__${order.code}__",
                "${__${order.code}__}",
                "|${T(java.lang.Runtime)}|",
                "|__${order.code}__|",
                "~{::${#ctx}}",
                "@{/x(a=${T(java.lang.Runtime)})}",
                "#{key(${#ctx})}",
                "*{T(java.lang.Runtime)}",
                "${{#ctx}}",
                "${order.state.declaringClass}",
            })
    void an_injection_payload_is_refused(String payload) {
        assertThatThrownBy(() -> value(payload)).isInstanceOf(TemplateEngineException.class);
    }

    @Test
    void a_value_that_looks_like_an_expression_stays_text() {
        var drawn = drawing.draw(
                "<b th:text=\"${x}\"></b><i>[[${x}]]</i><a th:href=\"@{/q(x=${x})}\"></a>",
                Map.of("x", "${7*7} __${1}__ #{a}"));
        assertThat(drawn)
                .contains("<b>${7*7} __${1}__ #{a}</b>")
                .contains("<i>${7*7} __${1}__ #{a}</i>")
                .doesNotContain("49");
    }

    @Test
    void a_value_is_not_preprocessed_in_a_loop_or_assignment() {
        var drawn = drawing.draw(
                "<p th:with=\"y=${x}\"><i th:each=\"z : ${xs}\" th:text=\"|${y} ${z}|\"></i></p>",
                Map.of("x", "__${1}__", "xs", List.of("__a__")));
        assertThat(drawn).isEqualTo("<p><i>__${1}__ __a__</i></p>");
    }
}
