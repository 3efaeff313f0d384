package dev.bilten.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageQueryTest {
    private static final List<String> ALL = List.of("a", "b", "c");

    @Test
    void cursors_lead_through_a_list_to_its_end() {
        var first = new PageQuery("2", null).cut(ALL, text -> text);
        assertThat(first.results()).containsExactly("a", "b");
        var last = new PageQuery("2", first.next().orElseThrow()).cut(ALL, text -> text);
        assertThat(last.results()).containsExactly("c");
        assertThat(last.next()).isEqualTo(Optional.empty());
    }

    @Test
    void a_limit_is_1_to_200_and_usually_50() {
        assertThat(new PageQuery(null, null).limit()).isEqualTo(50);
        assertThat(new PageQuery("200", null).limit()).isEqualTo(200);
        for (var wrong : List.of("0", "201", "-1", "ten", "", "1e2", "99999999999")) {
            assertThatThrownBy(() -> new PageQuery(wrong, null).limit())
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.type()).isEqualTo(ProblemType.BAD_REQUEST));
        }
    }

    @Test
    void an_invented_cursor_is_refused() {
        assertThatThrownBy(() -> new PageQuery(null, "z").cut(ALL, text -> text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CURSOR));
    }
}
