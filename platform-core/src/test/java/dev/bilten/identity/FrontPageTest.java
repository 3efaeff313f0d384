package dev.bilten.identity;

import static dev.bilten.identity.Identities.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.identity.api.FrontBlock;
import dev.bilten.identity.api.FrontBlock.Kind;
import dev.bilten.identity.api.FrontLink;
import dev.bilten.identity.api.FrontPage;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.EditFrontPage;
import dev.bilten.identity.app.EditFrontPage.Command;
import dev.bilten.identity.app.EditFrontPage.Result;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Uuids;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.TestPlatform;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontPageTest {
    private static final Text WORDS = Text.of("en", "By **tram**", "ar", "بالترام");

    private final TenantContext nile = PLATFORM.newTenant();
    private final EditFrontPage edit = PLATFORM.get(EditFrontPage.class);

    @Test
    void blocks_stand_in_the_order_in_which_they_are_arranged() {
        var first = add("one");
        var second = add("two");
        var third = add("three");
        assertThat(order()).containsExactly(first, second, third);
        assertThat(edit.move(TestPlatform.call(nile), third, true)).isTrue();
        assertThat(edit.move(TestPlatform.call(nile), first, false)).isTrue();
        assertThat(order()).containsExactly(third, first, second);
        edit.move(TestPlatform.call(nile), third, true);
        edit.move(TestPlatform.call(nile), second, false);
        assertThat(order()).as("the first and the last stay").containsExactly(third, first, second);
        assertThat(edit.remove(TestPlatform.call(nile), first)).isTrue();
        assertThat(edit.remove(TestPlatform.call(nile), first)).isFalse();
        assertThat(edit.move(TestPlatform.call(nile), first, true)).isFalse();
        assertThat(order()).containsExactly(third, second);
    }

    @Test
    void who_saw_an_older_version_replaces_nothing_and_the_tagline_leaves_the_blocks_alone() {
        var id = add("one");
        assertThat(change(nile, id, 1, "two")).isInstanceOf(Result.Saved.class);
        assertThat(change(nile, id, 1, "three")).isInstanceOf(Result.Stale.class);
        assertThat(edit.tagline(TestPlatform.call(nile), Text.of("en", "By the river")))
                .isEmpty();
        assertThat(page().tagline().in("ar")).isEqualTo("By the river");
        assertThat(page().block(id).map(block -> block.text().in("en"))).contains("two");
        assertThat(change(PLATFORM.newTenant(), id, 2, "x")).isEqualTo(new Result.NotFound());
    }

    @Test
    void blocks_that_are_added_at_the_same_moment_are_all_kept() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : IntStream.range(0, FrontPage.MOST)
                    .mapToObj(i -> threads.submit(() -> add("block " + i)))
                    .toList()) {
                one.get();
            }
        }
        assertThat(page().blocks()).hasSize(FrontPage.MOST);
        assertThat(save(Kind.TEXT, WORDS, "", List.of()))
                .isEqualTo(refused(Violation.of("", "front.most", FrontPage.MOST)));
    }

    @Test
    void each_kind_has_what_it_shows() {
        assertThat(save(Kind.TEXT, Text.EMPTY, "", List.of()))
                .isEqualTo(refused(Violation.of("/text", "error.required")));
        assertThat(save(Kind.LINKS, Text.EMPTY, "", List.of()))
                .isEqualTo(refused(Violation.of("/text", "error.required")));
        assertThat(save(Kind.PICTURE, WORDS, "", List.of()))
                .isEqualTo(refused(Violation.of("/picture", "error.required")));
        assertThat(save(Kind.EVENTS, Text.EMPTY, "", List.of()))
                .isEqualTo(refused(Violation.of("/events", "error.required")));
        var many = IntStream.rangeClosed(0, FrontBlock.MOST_EVENTS)
                .mapToObj(_ -> Uuids.next())
                .toList();
        assertThat(save(Kind.EVENTS, Text.EMPTY, "", many))
                .isEqualTo(refused(Violation.of("/events", "front.events.most", FrontBlock.MOST_EVENTS)));
        assertThat(edit.tagline(TestPlatform.call(nile), Text.of("de", "x".repeat(161))))
                .containsExactly(Violation.of("/tagline/de", "error.tooLong", 160, 161));
        assertThat(page().tagline()).isEqualTo(Text.EMPTY);
    }

    @Test
    void only_a_picture_that_stands_there_is_for_everybody() {
        save(Kind.PICTURE, WORDS, "images/ab.png", List.of());
        assertThat(page().shows("images/ab.png")).isTrue();
        assertThat(page().shows("images/cd.png")).isFalse();
        add("no picture");
        assertThat(page().shows("")).isFalse();
    }

    @Test
    void links_are_written_one_a_line_and_read_in_each_language() {
        var text =
                Text.of("en", "[The way](/pages/way)\n\n [Mail](mailto:a@example.org) ", "ar", "[الطريق](/pages/way)");
        assertThat(save(Kind.LINKS, text, "", List.of())).isInstanceOf(Result.Saved.class);
        var block = page().blocks().getLast();
        assertThat(block.links("en"))
                .containsExactly(new FrontLink("The way", "/pages/way"), new FrontLink("Mail", "mailto:a@example.org"));
        assertThat(block.links("ar")).containsExactly(new FrontLink("الطريق", "/pages/way"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the way",
                "[x](javascript:alert(1))",
                "[x](//evil.example)",
                "[x](data:text/html,x)",
                "[ ](/a)",
                "[x](a b)",
                "[x]()"
            })
    void what_is_no_link_or_leads_nowhere_good_is_refused(String line) {
        assertThat(save(Kind.LINKS, Text.of("en", line), "", List.of()))
                .isEqualTo(refused(Violation.of("/text/en", "front.links.wrong", line)));
    }

    private static Result refused(Violation violation) {
        return new Result.Refused(List.of(violation));
    }

    private UUID add(String text) {
        var result = save(Kind.TEXT, Text.of("en", text), "", List.of());
        assertThat(result).isInstanceOf(Result.Saved.class);
        return ((Result.Saved) result).block().id();
    }

    private Result save(Kind kind, Text text, String picture, List<UUID> events) {
        return edit.save(
                TestPlatform.call(nile),
                new Command(Optional.empty(), OptionalLong.empty(), kind, false, Text.EMPTY, text, picture, events));
    }

    private Result change(TenantContext tenant, UUID id, long seen, String text) {
        return edit.save(
                TestPlatform.call(tenant),
                new Command(
                        Optional.of(id),
                        OptionalLong.of(seen),
                        Kind.TEXT,
                        true,
                        Text.EMPTY,
                        Text.of("en", text),
                        "",
                        List.of()));
    }

    private List<UUID> order() {
        return page().blocks().stream().map(FrontBlock::id).toList();
    }

    private FrontPage page() {
        return PLATFORM.get(TenantSettings.class).read(nile, FrontPage.KEY).orElse(FrontPage.NONE);
    }
}
