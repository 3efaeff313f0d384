package dev.bilten.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.AdjustGivenTheme;
import dev.bilten.extensions.app.GiveTheme;
import dev.bilten.extensions.app.GiveTheme.Dress;
import dev.bilten.extensions.app.GiveThemeTask;
import dev.bilten.extensions.app.GivenThemes;
import dev.bilten.extensions.app.KeepTheme;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.extensions.app.RemoveThemeVersion;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.jobs.app.RunTasks;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.AgencyId;
import dev.bilten.tenancy.app.AdmitAgency;
import dev.bilten.tenancy.app.AssignOrganizer;
import dev.bilten.tenancy.app.CreateAgency;
import dev.bilten.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An agency's theme is worn by organizers in its care, and by nobody else. */
class GivenThemesTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final GiveTheme give = platform.get(GiveTheme.class);
    private final GivenThemes given = platform.get(GivenThemes.class);
    private final TenantSettings settings = platform.get(TenantSettings.class);
    private final AssignOrganizer assign = platform.get(AssignOrganizer.class);
    private final PlatformCall operator = PlatformCall.system("test");
    private final TenantContext home = platform.newTenant();
    private final TenantContext nile = platform.newTenant();
    private final TenantContext aurora = platform.newTenant();
    private final AgencyId agency = agency(home);

    private AgencyId agency(TenantContext from) {
        var made = platform.get(CreateAgency.class).execute(operator, new CreateAgency.Command(from.id(), "Agency"));
        keep(from, "one of " + from.slug());
        keep(from, "two of " + from.slug());
        return ((CreateAgency.Result.Created) made).agency().id();
    }

    private void keep(TenantContext tenant, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        platform.get(KeepTheme.class)
                .execute(
                        CallContext.system(tenant, "test"),
                        new KeepTheme.Command("harbour", "1.0.0", Secrets.hash(content), bytes));
    }

    private void care(TenantContext... organizers) {
        for (var organizer : organizers) {
            assertThat(assign.execute(operator, agency, organizer.id()))
                    .isInstanceOf(AssignOrganizer.Result.Assigned.class);
        }
    }

    private CallContext sara() {
        var actor = new Actor(Actor.Kind.MEMBER, "sara", "Sara");
        return new CallContext(home, actor, "test", Clock.systemUTC(), "test");
    }

    private Task dress(Dress dress, TenantContext... organizers) {
        var ids = List.of(organizers).stream().map(TenantContext::id).toList();
        var begun = (GiveTheme.Result.Begun) give.execute(sara(), dress, ids);
        platform.get(RunTasks.class).sweep(CallContext.system(home, "test"));
        return platform.get(Tasks.class).byId(home, begun.task()).orElseThrow();
    }

    private Optional<Integer> worn(TenantContext organizer) {
        return given.worn(organizer).map(GivenThemes.Given::version).map(ThemeVersion::number);
    }

    private ThemeChoice choice(TenantContext organizer) {
        return settings.read(organizer, ThemeChoice.KEY).orElse(ThemeChoice.NONE);
    }

    @Test
    void a_version_is_given_to_many_and_each_goes_back_to_what_it_wore() {
        care(nile, aurora);
        settings.save(CallContext.system(nile, "test"), ThemeChoice.KEY, new ThemeChoice("museum", Map.of("a", "b")));
        var task = dress(new Dress("harbour", 2), nile, aurora);
        assertThat(task.state()).isEqualTo(Task.State.DONE);
        assertThat(task.done()).isEqualTo(2);
        assertThat(worn(nile)).contains(2);
        assertThat(worn(aurora)).contains(2);
        assertThat(given.worn(nile).orElseThrow().home()).isEqualTo(home);
        dress(Dress.BACK, nile, aurora);
        assertThat(choice(nile)).isEqualTo(new ThemeChoice("museum", Map.of("a", "b")));
        assertThat(worn(nile)).isEmpty();
        assertThat(worn(aurora)).isEmpty();
    }

    @Test
    void the_way_back_leads_to_the_own_choice_however_many_versions_were_given() {
        care(nile);
        var own = new ThemeChoice("museum", Map.of("a", "b"));
        settings.save(CallContext.system(nile, "test"), ThemeChoice.KEY, own);
        dress(new Dress("harbour", 1), nile);
        dress(new Dress("harbour", 2), nile);
        dress(Dress.BACK, nile);
        assertThat(choice(nile)).isEqualTo(own);
    }

    @Test
    void whoever_is_not_in_its_care_is_not_there() {
        care(nile);
        var ids = List.of(nile.id(), aurora.id());
        assertThat(give.execute(sara(), new Dress("harbour", 1), ids)).isInstanceOf(GiveTheme.Result.NotThere.class);
        assertThat(give.execute(sara(), new Dress("harbour", 1), List.of(TenantId.next())))
                .isInstanceOf(GiveTheme.Result.NotThere.class);
        assertThat(give.execute(sara(), new Dress("harbour", 9), List.of(nile.id())))
                .isInstanceOf(GiveTheme.Result.NotThere.class);
        assertThat(give.execute(CallContext.system(aurora, "test"), new Dress("harbour", 1), List.of(nile.id())))
                .as("no agency")
                .isInstanceOf(GiveTheme.Result.NotThere.class);
        assertThat(choice(nile)).isEqualTo(ThemeChoice.NONE);
    }

    @Test
    void a_task_that_comes_too_late_leaves_who_left_or_shut_it_out_as_they_are() {
        care(nile, aurora);
        var ids = List.of(nile.id(), aurora.id());
        var begun = (GiveTheme.Result.Begun) give.execute(sara(), new Dress("harbour", 1), ids);
        platform.get(AdmitAgency.class).execute(CallContext.system(nile, "test"), false);
        assign.dismiss(operator, agency, aurora.id());
        platform.get(RunTasks.class).sweep(CallContext.system(home, "test"));
        assertThat(choice(nile)).isEqualTo(ThemeChoice.NONE);
        assertThat(choice(aurora)).isEqualTo(ThemeChoice.NONE);
        var task = platform.get(Tasks.class).byId(home, begun.task()).orElseThrow();
        assertThat(task.result()).as("kept what they wear").contains("2");
    }

    @Test
    void a_foreign_agencys_theme_is_worn_by_nobody_whatever_a_setting_says() {
        var foreign = platform.newTenant();
        var other = agency(foreign);
        care(nile);
        var stolen = new ThemeChoice("harbour", Map.of(), new ThemeChoice.Given(other, 1));
        settings.save(CallContext.system(nile, "test"), ThemeChoice.KEY, stolen);
        settings.save(CallContext.system(aurora, "test"), ThemeChoice.KEY, stolen);
        assertThat(worn(nile)).isEmpty();
        assertThat(worn(aurora)).isEmpty();
        var theirs = platform.get(ReadThemes.class).versions(foreign).getFirst();
        assertThat(platform.get(ReadThemes.class).archive(home, theirs)).isEmpty();
    }

    @Test
    void who_is_taken_away_wears_it_no_longer_and_who_shuts_the_agency_out_goes_on() {
        care(nile, aurora);
        dress(new Dress("harbour", 1), nile, aurora);
        platform.get(AdmitAgency.class).execute(CallContext.system(nile, "test"), false);
        assertThat(worn(nile)).contains(1);
        assign.dismiss(operator, agency, aurora.id());
        assertThat(worn(aurora)).isEmpty();
    }

    private Optional<Integer> tried(TenantContext organizer, AgencyId by) {
        return given.tried(organizer, by, "harbour", 2)
                .map(GivenThemes.Given::version)
                .map(ThemeVersion::number);
    }

    @Test
    void an_agency_shows_a_version_in_the_shop_of_whom_it_looks_after_and_of_nobody_else() {
        care(nile);
        var other = agency(platform.newTenant());
        assertThat(tried(nile, agency)).contains(2);
        assertThat(given.shown(nile, "harbour", Secrets.hash("two of " + home.slug())))
                .isPresent();
        assertThat(tried(aurora, agency)).as("no organizer of this agency").isEmpty();
        assertThat(tried(nile, other)).as("another agency's theme").isEmpty();
        assertThat(given.tried(nile, agency, "harbour", 9)).isEmpty();
        assertThat(given.shown(aurora, "harbour", Secrets.hash("two of " + home.slug())))
                .isEmpty();
    }

    @Test
    void a_preview_ends_with_the_care_and_with_a_closed_door() {
        care(nile, aurora);
        assign.dismiss(operator, agency, aurora.id());
        assertThat(tried(aurora, agency)).isEmpty();
        platform.get(AdmitAgency.class).execute(CallContext.system(nile, "test"), false);
        assertThat(tried(nile, agency)).isEmpty();
        assertThat(given.shown(nile, "harbour", Secrets.hash("two of " + home.slug())))
                .isEmpty();
    }

    @Test
    void what_an_organizer_chose_itself_is_not_taken_back() {
        care(nile);
        dress(new Dress("harbour", 1), nile);
        var own = new ThemeChoice("conference", Map.of());
        settings.save(CallContext.system(nile, "test"), ThemeChoice.KEY, own);
        assertThat(dress(Dress.BACK, nile).result()).contains("1");
        assertThat(choice(nile)).isEqualTo(own);
    }

    private AdjustGivenTheme.Result adjust(TenantContext organizer, String air) {
        return platform.get(AdjustGivenTheme.class).execute(CallContext.system(organizer, "test"), Map.of("air", air));
    }

    @Test
    void an_organizer_sets_the_options_of_what_it_was_given_and_keeps_them_in_the_next_version() {
        care(nile);
        assertThat(adjust(nile, "true"))
                .as("nothing given yet")
                .isInstanceOf(AdjustGivenTheme.Result.NothingGiven.class);
        dress(new Dress("harbour", 1), nile);
        assertThat(adjust(nile, "perhaps")).isInstanceOf(AdjustGivenTheme.Result.Refused.class);
        assertThat(choice(nile).options()).isEmpty();
        assertThat(adjust(nile, "true")).isInstanceOf(AdjustGivenTheme.Result.Adjusted.class);
        assertThat(worn(nile)).as("still the agency's").contains(1);
        dress(new Dress("harbour", 2), nile);
        assertThat(choice(nile).options()).isEqualTo(Map.of("air", "true"));
    }

    @Test
    void a_version_that_somebody_wears_is_not_removed() {
        care(nile, aurora);
        dress(new Dress("harbour", 1), nile, aurora);
        var remove = platform.get(RemoveThemeVersion.class);
        assertThat(remove.execute(sara(), "harbour", 1)).isEqualTo(new RemoveThemeVersion.Result.Worn(2));
        assertThat(worn(nile)).contains(1);
        dress(new Dress("harbour", 2), nile, aurora);
        assertThat(remove.execute(sara(), "harbour", 1)).isEqualTo(new RemoveThemeVersion.Result.Removed());
        assertThat(worn(nile)).contains(2);
    }

    @Test
    void a_version_removed_before_its_task_began_dresses_nobody() {
        care(nile);
        var begun = (GiveTheme.Result.Begun) give.execute(sara(), new Dress("harbour", 1), List.of(nile.id()));
        platform.get(RemoveThemeVersion.class).execute(sara(), "harbour", 1);
        platform.get(RunTasks.class).sweep(CallContext.system(home, "test"));
        assertThat(choice(nile)).isEqualTo(ThemeChoice.NONE);
        assertThat(platform.get(Tasks.class)
                        .byId(home, begun.task())
                        .orElseThrow()
                        .result())
                .contains("1");
    }

    @Test
    void the_organizers_log_names_who_dressed_it() {
        care(nile);
        dress(new Dress("harbour", 1), nile);
        assertThat(platform.get(AuditTrail.class).of(nile, "setting", "theme", 9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor().name()).isEqualTo("Sara (Agency)"));
        assertThat(platform.get(GiveThemeTask.class).kind()).isEqualTo("themes.give");
    }
}
