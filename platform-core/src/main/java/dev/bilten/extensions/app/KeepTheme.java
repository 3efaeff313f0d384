package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.infra.RememberedThemes;
import dev.bilten.extensions.infra.ThemeVersions;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps an uploaded theme that was found sound as a new version. No buyer sees it before it is published. */
@Service
public class KeepTheme {
    /** Of one theme. */
    public static final int MOST_VERSIONS = 50;

    public static final int MOST_THEMES = 10;

    private final ThemeVersions versions;
    private final RememberedThemes remembered;
    private final Journal journal;

    @Inject
    public KeepTheme(ThemeVersions versions, RememberedThemes remembered, Journal journal) {
        this.versions = versions;
        this.remembered = remembered;
        this.journal = journal;
    }

    /**
     * @param label the version that it says it is
     * @param hash SHA-256 of its files
     */
    public record Command(String theme, String label, String hash, byte[] archive) {}

    public sealed interface Result {
        record Kept(int number) implements Result {}

        /** The same files are there already. */
        record Unchanged(int number) implements Result {}

        /** Versions of this theme: one that is not needed any more has to go first. */
        record TooMany(int most) implements Result {}

        record TooManyThemes(int most) implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var all = versions.all();
        var same = all.stream()
                .filter(one -> one.theme().equals(command.theme()) && one.hash().equals(command.hash()))
                .map(ThemeVersion::number)
                .findFirst();
        if (same.isPresent()) {
            return new Result.Unchanged(same.get());
        }
        var themes = all.stream().collect(Collectors.groupingBy(ThemeVersion::theme, Collectors.counting()));
        if (themes.getOrDefault(command.theme(), 0L) >= MOST_VERSIONS) {
            return new Result.TooMany(MOST_VERSIONS);
        }
        if (themes.size() >= MOST_THEMES && !themes.containsKey(command.theme())) {
            return new Result.TooManyThemes(MOST_THEMES);
        }
        var number = versions.add(call, command.theme(), command.label(), command.hash(), command.archive());
        remembered.changed(call.tenant());
        journal.audit(
                call,
                Change.created(
                        "theme.uploaded",
                        "theme",
                        command.theme(),
                        Map.of("number", number, "version", command.label(), "sha256", command.hash())));
        return new Result.Kept(number);
    }
}
