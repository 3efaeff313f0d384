package dev.bilten.identity;

import static dev.bilten.identity.Identities.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.RemoveOwnPage;
import dev.bilten.identity.app.SaveOwnPage;
import dev.bilten.identity.app.SaveOwnPage.Result;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.TestPlatform;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPagesTest {
    private static final Text WAY = Text.of("en", "The way", "ar", "الطريق");
    private static final Text BODY = Text.of("en", "By tram.");

    private final TenantContext nile = PLATFORM.newTenant();
    private final SaveOwnPage save = PLATFORM.get(SaveOwnPage.class);

    @Test
    void a_page_is_kept_under_its_address_and_edited_there() {
        assertThat(add("way")).isEqualTo(new Result.Saved(new OwnPage("way", WAY, BODY, true, true, 1)));
        var other = Text.of("en", "By boat.");
        assertThat(edit("way", 1, other)).isEqualTo(new Result.Saved(new OwnPage("way", WAY, other, true, true, 2)));
        assertThat(pages(nile).pages()).extracting(OwnPage::body).containsExactly(other);
    }

    @Test
    void who_saw_an_older_version_replaces_nothing() {
        add("way");
        edit("way", 1, Text.of("en", "By boat."));
        assertThat(edit("way", 1, Text.of("en", "By car."))).isInstanceOf(Result.Stale.class);
        assertThat(pages(nile).page("way")).map(page -> page.body().in("en")).contains("By boat.");
    }

    @Test
    void pages_that_are_added_at_the_same_moment_are_all_kept() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> add("way-" + i)))
                    .toList();
            for (var one : all) {
                assertThat(one.get()).isInstanceOf(Result.Saved.class);
            }
        }
        assertThat(pages(nile).pages()).hasSize(12);
    }

    @Test
    void there_are_only_so_many_and_those_there_are_can_still_be_edited() {
        IntStream.range(0, OwnPages.MOST).forEach(i -> add("way-" + i));
        assertThat(add("one-more"))
                .isEqualTo(new Result.Refused(List.of(Violation.of("", "pages.most", OwnPages.MOST))));
        assertThat(edit("way-3", 1, BODY)).isInstanceOf(Result.Saved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Way", "the way", "../way", "way/", "-way", "way-", "a--b", "طريق"})
    void an_address_is_of_small_letters_digits_and_single_hyphens(String slug) {
        assertThat(add(slug)).isEqualTo(new Result.Refused(List.of(Violation.of("/slug", "pages.slug.wrong", 60))));
    }

    @Test
    void an_address_leads_to_one_page() {
        add("way");
        assertThat(add("way")).isEqualTo(new Result.Refused(List.of(Violation.of("/slug", "pages.slug.taken"))));
    }

    @Test
    void a_page_says_something_and_not_too_much() {
        var long_ = Text.of("en", "x".repeat(OwnPage.LONGEST_BODY + 1));
        var command = new SaveOwnPage.Command("way", OptionalLong.empty(), Text.EMPTY, long_, true, true);
        assertThat(save.execute(TestPlatform.call(nile), command))
                .isEqualTo(new Result.Refused(List.of(
                        Violation.of("/title", "error.required"),
                        Violation.of("/body/en", "error.tooLong", 20_000, 20_001))));
    }

    @Test
    void another_organizers_page_is_not_there() {
        var aurora = PLATFORM.newTenant();
        add("way");
        var command = new SaveOwnPage.Command("way", OptionalLong.of(1), WAY, BODY, true, true);
        assertThat(save.execute(TestPlatform.call(aurora), command)).isEqualTo(new Result.NotFound());
        var remove = PLATFORM.get(RemoveOwnPage.class);
        assertThat(remove.execute(TestPlatform.call(aurora), "way")).isFalse();
        assertThat(remove.execute(TestPlatform.call(nile), "way")).isTrue();
        assertThat(pages(nile).pages()).isEmpty();
    }

    @Test
    void a_page_is_of_one_language_the_readers_or_the_shops_or_any() {
        var page = new OwnPage("way", WAY, Text.of("de", "Mit der Bahn.", "ar", "بالترام"), true, true, 1);
        assertThat(page.shownIn("de", "ar")).isEqualTo("de");
        assertThat(page.shownIn("en", "ar")).isEqualTo("ar");
        assertThat(page.shownIn("en", "fr")).isEqualTo("ar");
    }

    private Result add(String slug) {
        var command = new SaveOwnPage.Command(slug, OptionalLong.empty(), WAY, BODY, true, true);
        return save.execute(TestPlatform.call(nile), command);
    }

    private Result edit(String slug, long seen, Text body) {
        var command = new SaveOwnPage.Command(slug, OptionalLong.of(seen), WAY, body, true, true);
        return save.execute(TestPlatform.call(nile), command);
    }

    private static OwnPages pages(TenantContext tenant) {
        return PLATFORM.get(TenantSettings.class).read(tenant, OwnPages.KEY).orElse(OwnPages.NONE);
    }
}
