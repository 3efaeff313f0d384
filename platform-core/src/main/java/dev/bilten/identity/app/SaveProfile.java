package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.domain.OwnWords;
import dev.bilten.identity.domain.ProfileRule;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Changes how the organizer presents itself. What is as it is inherited, and was so before, stays inherited. What is handed
 * down is read from the control schema, so call it outside a transaction.
 */
@Service
public class SaveProfile {
    private final TenantSettings settings;
    private final HandedDown handed;

    @Inject
    public SaveProfile(TenantSettings settings, HandedDown handed) {
        this.settings = settings;
        this.handed = handed;
    }

    public sealed interface Result {
        /** @param profile as it holds now */
        record Saved(Profile profile) implements Result {}

        record Invalid(List<Violation> violations) implements Result {}
    }

    public Result execute(CallContext call, Profile profile) {
        return execute(call, profile, PartWishes.NONE);
    }

    public Result execute(CallContext call, Profile profile, PartWishes wishes) {
        var tenant = call.tenant();
        var above = Profile.of(handed.chain(tenant, OwnProfile.KEY).above(Level.ORGANIZER), profile.displayName());
        var before = settings.read(tenant, OwnProfile.KEY).orElse(OwnProfile.NOTHING);
        var tidy = ProfileRule.tidy(wishes.heard(profile, above));
        var wrong = ProfileRule.check(tidy);
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        var own = OwnWords.of(before, OwnProfile.of(above), OwnProfile.of(tidy), wishes.pinned(), wishes.released());
        settings.save(call, OwnProfile.KEY, own);
        return new Result.Saved(tidy);
    }
}
