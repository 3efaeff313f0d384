package dev.bilten.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.web.shop.Markdown.Block;
import dev.bilten.web.shop.Markdown.Item;
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
                        Block.of("heading", List.of(new Run("Terms", null, false))),
                        Block.of(
                                "paragraph",
                                List.of(
                                        new Run("No ", null, false),
                                        new Run("refund", null, true),
                                        new Run(" here.", null, false),
                                        new Run(" ", null, false),
                                        new Run("None.", null, false))),
                        Block.of("small-heading", List.of(new Run("Small", null, false))),
                        new Block("list", List.of(), List.of(item("one"), item("two"))),
                        new Block("numbered", List.of(), List.of(item("first"))));
    }

    private static Item item(String text) {
        return new Item(List.of(new Run(text, null, false)));
    }

    @Test
    void a_list_within_a_list_is_part_of_it_and_what_follows_is_not() {
        assertThat(Markdown.blocks("1. one\n   - within\n2. two\n\nafter"))
                .containsExactly(
                        new Block("numbered", List.of(), List.of(item("one"), item("within"), item("two"))),
                        Block.of("paragraph", List.of(new Run("after", null, false))));
    }

    @Test
    void links_lead_to_the_web_and_to_this_shop() {
        assertThat(runs("[here](https://example.org/a)"))
                .containsExactly(new Run("here", "https://example.org/a", false));
        assertThat(runs("[imprint](/imprint)")).containsExactly(new Run("imprint", "/imprint", false));
        assertThat(runs("[write](mailto:a@example.org)"))
                .containsExactly(new Run("write", "mailto:a@example.org", false));
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
