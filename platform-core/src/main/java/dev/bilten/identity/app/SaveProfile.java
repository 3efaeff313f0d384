package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.domain.ProfileRule;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;

/** Changes how the organizer presents itself. */
@Service
public class SaveProfile {
    private final TenantSettings settings;

    @Inject
    public SaveProfile(TenantSettings settings) {
        this.settings = settings;
    }

    public sealed interface Result {
        record Saved(Profile profile) implements Result {}

        record Invalid(List<Violation> violations) implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Profile profile) {
        var tidy = ProfileRule.tidy(profile);
        var wrong = ProfileRule.check(tidy);
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        settings.save(call, Profile.KEY, tidy);
        return new Result.Saved(tidy);
    }
}
