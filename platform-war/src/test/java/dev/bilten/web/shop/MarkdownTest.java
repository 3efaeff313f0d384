package dev.bilten.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.web.shop.Markdown.Block;
import dev.bilten.web.shop.Markdown.Entry;
import dev.bilten.web.shop.Markdown.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void headings_paragraphs_and_lists_are_blocks() {
        assertThat(Markdown.blocks("# Terms\n\nNo **refund** here.\nNone.\n\n### Small\n\n- one\n- two\n\n1. first"))
                .containsExactly(
                        Block.of("heading", List.of(Run.plain("Terms"))),
                        Block.of(
                                "paragraph",
                                List.of(
                                        Run.plain("No "),
                                        new Run("refund", null, true, false),
                                        Run.plain(" here."),
                                        Run.plain(" "),
                                        Run.plain("None."))),
                        Block.of("small-heading", List.of(Run.plain("Small"))),
                        new Block("list", List.of(), List.of(item("one"), item("two"))),
                        new Block("numbered", List.of(), List.of(item("first"))));
    }

    private static Entry item(String text) {
        return new Entry(List.of(Run.plain(text)));
    }

    @Test
    void a_list_within_a_list_is_part_of_it_and_what_follows_is_not() {
        assertThat(Markdown.blocks("1. one\n   - within\n2. two\n\nafter"))
                .containsExactly(
                        new Block("numbered", List.of(), List.of(item("one"), item("within"), item("two"))),
                        Block.of("paragraph", List.of(Run.plain("after"))));
    }

    @Test
    void what_is_quoted_stressed_or_set_apart_stays_so() {
        assertThat(Markdown.blocks("> *Never* again\n>\n> - one\n\n---\n\n***both***"))
                .containsExactly(
                        Block.of("quote", List.of(new Run("Never", null, false, true), Run.plain(" again"))),
                        new Block("list", List.of(), List.of(item("one"))),
                        Block.of("rule", List.of()),
                        Block.of("paragraph", List.of(new Run("both", null, true, true))));
        assertThat(Markdown.blocks("after")).containsExactly(Block.of("paragraph", List.of(Run.plain("after"))));
    }

    @Test
    void links_lead_to_the_web_and_to_this_shop() {
        assertThat(runs("[here](https://example.org/a)"))
                .containsExactly(new Run("here", "https://example.org/a", false, false));
        assertThat(runs("[imprint](/imprint)")).containsExactly(new Run("imprint", "/imprint", false, false));
        assertThat(runs("[write](mailto:a@example.org)"))
                .containsExactly(new Run("write", "mailto:a@example.org", false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert)",
                "[x](data:text/html,hi)",
                "[x](//evil.example)",
                "[x](vbscript:x)",
                "[x](&#106;avascript:alert)"
            })
    void what_runs_or_hides_where_it_leads_is_only_words(String text) {
        assertThat(runs(text)).allSatisfy(run -> assertThat(run.href()).isNull());
    }

    @Test
    void html_is_shown_as_it_was_typed() {
        assertThat(runs("a <script>alert(1)</script> b"))
                .extracting(Run::text)
                .containsExactly("a ", "<script>", "alert(1)", "</script>", " b");
        assertThat(Markdown.blocks("<iframe src=x></iframe>")
                        .getFirst()
                        .runs()
                        .getFirst()
                        .text())
                .contains("<iframe");
    }

    private static List<Run> runs(String text) {
        return Markdown.blocks(text).getFirst().runs();
    }
}
