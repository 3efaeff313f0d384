package dev.bilten.admin.agency;

import dev.bilten.admin.Wording;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeTrouble;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.app.GiveTheme.Dress;
import dev.bilten.extensions.app.GiveThemeTask;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.app.ListAgencies;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Job;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an agency has to give, what its organizers wear, and what is being changed. */
@Service
public class Wardrobe {
    private static final Duration SHOWN = Duration.ofDays(1);

    private final ReadThemes themes;
    private final TenantSettings settings;
    private final Tasks tasks;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public Wardrobe(ReadThemes themes, TenantSettings settings, Tasks tasks, CurrentCall current) {
        this.themes = themes;
        this.settings = settings;
        this.tasks = tasks;
        this.current = current;
    }

    /** @param open whether the agency may change what it wears */
    record Row(String id, String name, String wears, boolean open, boolean ticked) {}

    /** @param running some are not over yet, so the page looks again */
    record Jobs(List<Job> jobs, boolean running) {}

    List<Choice> versions(Wording wording) {
        return themes.versions(current.tenant()).stream()
                .map(version -> Choice.of(
                        version.theme() + " " + version.number(),
                        wording.text(
                                version.live() ? "give.version.live" : "give.version",
                                version.theme(),
                                version.number(),
                                version.label())))
                .toList();
    }

    /** Where the usual options of each theme are set, under its name. */
    List<Choice> usual() {
        return themes.versions(current.tenant()).stream()
                .map(ThemeVersion::theme)
                .distinct()
                .sorted()
                .map(theme -> Choice.of(ThemePresetsPage.of(theme), theme))
                .toList();
    }

    /** @param value of one of the choices */
    static Dress dress(String value) {
        int at = value.indexOf(' ');
        return new Dress(value.substring(0, at), Integer.parseInt(value.substring(at + 1)));
    }

    List<Row> rows(ListAgencies.Row mine, Set<String> ticked, Wording wording) {
        return mine.organizers().stream()
                .map(one -> new Row(
                        one.tenant().id().toString(),
                        one.tenant().name(),
                        wears(one.tenant(), mine.agency(), wording),
                        one.admitted() && one.tenant().state() == Tenant.State.ACTIVE,
                        ticked.contains(one.tenant().id().toString())))
                .toList();
    }

    private String wears(Tenant organizer, Agency agency, Wording wording) {
        var choice = settings.recall(organizer.context(), ThemeChoice.KEY).orElse(ThemeChoice.NONE);
        var given = choice.given();
        if (given == null || !choice.isGivenBy(agency.id())) {
            return wording.text("give.own");
        }
        var fails = settings.recall(organizer.context(), ThemeTrouble.KEY)
                .filter(trouble -> trouble.isOf(choice.theme(), hash(choice.theme(), given.number())));
        return fails.map(trouble -> wording.text(
                        "give.yours.fails", choice.theme(), given.number(), trouble.page(), trouble.place()))
                .orElseGet(() -> wording.text("give.yours", choice.theme(), given.number()));
    }

    private String hash(String theme, int number) {
        return themes.versions(current.tenant()).stream()
                .filter(version -> version.theme().equals(theme) && version.number() == number)
                .map(ThemeVersion::hash)
                .findFirst()
                .orElse("");
    }

    Jobs jobs(Wording wording) {
        var me = current.call("looking").actor().id();
        var mine = tasks.of(current.tenant(), me, clock.instant().minus(SHOWN)).stream()
                .filter(task -> task.kind().equals(GiveThemeTask.KIND))
                .toList();
        return new Jobs(
                mine.stream().map(task -> job(task, wording)).toList(),
                mine.stream().anyMatch(task -> !task.state().over()));
    }

    private static Job job(Task task, Wording wording) {
        int total = task.items().size();
        int through = task.done() + task.passed();
        var dress = Json.read(task.input(), Dress.class);
        var title = dress.back()
                ? wording.text("give.job.back", total)
                : wording.text("give.job", dress.theme(), dress.number(), total);
        var kept = task.result().map(Integer::valueOf).orElse(0);
        var text = kept > 0
                ? wording.text("give.kept", total - kept, total, kept)
                : wording.text("give.through", through, total);
        return new Job(title, task.state().name().toLowerCase(Locale.ROOT), through, total, text);
    }
}
