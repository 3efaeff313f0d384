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

/** Makes one version of a theme the live one. An older one as well as a newer: going back is publishing what was. */
@Service
public class PublishTheme {
    private final ThemeVersions versions;
    private final RememberedThemes remembered;
    private final Journal journal;

    @Inject
    public PublishTheme(ThemeVersions versions, RememberedThemes remembered, Journal journal) {
        this.versions = versions;
        this.remembered = remembered;
        this.journal = journal;
    }

    public sealed interface Result {
        record Published() implements Result {}

        record NoSuchVersion() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, String theme, int number) {
        if (versions.find(theme, number).isEmpty()) {
            return new Result.NoSuchVersion();
        }
        var before = versions.publish(theme, number).orElse(0);
        if (before != number) {
            remembered.changed(call.tenant());
            journal.audit(
                    call,
                    new Change("theme.published", "theme", theme, Map.of("live", before), Map.of("live", number)));
        }
        return new Result.Published();
    }
}
