package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.extensions.infra.RememberedThemes;
import dev.bilten.extensions.infra.ThemeVersions;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps how many serious findings axe had in a version of a theme. It runs in the browser of whoever uploaded it, so the number
 * is that person's word: it warns before a publication, and permits nothing.
 */
@Service
public class NoteFindings {
    private final ThemeVersions versions;
    private final RememberedThemes remembered;
    private final Journal journal;

    @Inject
    public NoteFindings(ThemeVersions versions, RememberedThemes remembered, Journal journal) {
        this.versions = versions;
        this.remembered = remembered;
        this.journal = journal;
    }

    /**
     * False where there is no such version.
     *
     * @param serious how many
     */
    @Transactional
    public boolean execute(CallContext call, String theme, int number, int serious) {
        var version = versions.find(theme, number);
        if (version.isPresent() && !Objects.equals(version.get().serious(), serious)) {
            versions.looked(theme, number, serious);
            remembered.changed(call.tenant());
            journal.audit(
                    call,
                    Change.created("theme.looked", "theme", theme, Map.of("number", number, "findings", serious)));
        }
        return version.isPresent();
    }
}
