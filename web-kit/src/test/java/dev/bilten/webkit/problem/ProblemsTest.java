package dev.bilten.webkit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.OutcomeUnknown;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.json.Json;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.Templates;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

    private static final Settings NONE = _ -> Optional.empty();
    private final Sources sources = new Sources(NONE);
    private final Bundles bundles = new Bundles(sources);
    private final Problems problems = new Problems(new Messages(bundles, sources));

    @Test
    void a_broken_rule_is_told_with_each_wrong_part() {
        var thrown = new ProblemException(
                ProblemType.INVALID,
                "Two fields are wrong.",
                List.of(Violation.of("/lines/0/quantity", "error.range", 1, 10)));
        var problem = problems.of(new IllegalStateException("wrapped by a library", thrown), Locale.ENGLISH);
        assertThat(new String(new Json().write(problem), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {"type":"urn:bilten:problem:invalid","code":"invalid","title":"Some of it needs another look","status":422,"detail":"Two fields are wrong.",\
                        "errors":[{"pointer":"/lines/0/quantity","code":"error.range","detail":"Please enter a number from 1 to 10."}]}""");
    }

    @Test
    void nobody_reads_the_title_twice() {
        assertThat(problems.of(ProblemException.notFound(), Locale.GERMAN).detail())
                .isNull();
        var refused = new ProblemException(ProblemType.FORBIDDEN, "You may not do this.");
        assertThat(problems.of(refused, Locale.ENGLISH).detail()).isNull();
        var more = new ProblemException(ProblemType.FORBIDDEN, "They may do more than you.");
        assertThat(problems.of(more, Locale.ENGLISH).detail()).isEqualTo("They may do more than you.");
    }

    @Test
    void a_bug_tells_its_number_and_nothing_of_itself() {
        var problem = problems.of(new IllegalStateException("password=geheim"), Locale.ENGLISH);
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.incident()).hasSize(8);
        assertThat(problem.toString()).doesNotContain("geheim").doesNotContain("IllegalState");
    }

    @Test
    void what_may_be_done_or_not_is_no_bug_and_says_how_to_find_out() {
        var unknown = new OutcomeUnknown(new SQLException("cut", "08006"));
        var problem = problems.of(new IllegalStateException("wrapped by a library", unknown), Locale.ENGLISH);
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.toString()).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_has_its_words_in_both_languages(ProblemType type) {
        for (var part : List.of(".title", ".advice")) {
            var english = bundles.pattern("dev/bilten/webkit/problem/problem", Locale.ENGLISH, type.slug() + part);
            var arabic = bundles.pattern("dev/bilten/webkit/problem/problem", Locale.of("ar"), type.slug() + part);
            assertThat(english).isPresent();
            assertThat(arabic).isPresent().isNotEqualTo(english);
        }
    }

    @Test
    void a_person_reads_what_happened_and_what_to_do() {
        var templates = new Templates(sources, bundles, new Messages(bundles, sources), new Assets(sources));
        var view = ProblemMapper.ErrorPage.of(problems.of(new IllegalStateException("geheim"), Locale.of("ar")));
        var drawn = templates.draw(view, PageContext.of(Locale.of("ar"), "/", ""));
        assertThat(drawn)
                .contains("<html lang=\"ar\" dir=\"rtl\"")
                .contains("<h1>حدث خطأ من جانبنا</h1>")
                .contains("فاذكر الرقم")
                .doesNotContain("geheim")
                .doesNotContain("??");
    }

    @Test
    void people_get_pages_and_programs_get_problems() {
        assertThat(Audience.of("/orders", "text/html,*/*", null)).isEqualTo(Audience.PERSON);
        assertThat(Audience.of("/orders", "*/*", "true")).isEqualTo(Audience.PERSON);
        assertThat(Audience.of("/orders", "*/*", null)).isEqualTo(Audience.MACHINE);
        assertThat(Audience.of("/api/2026-12/orders", "text/html", null)).isEqualTo(Audience.MACHINE);
        assertThat(Audience.of("api/2026-12/orders", "text/html", null)).isEqualTo(Audience.MACHINE);
    }
}
