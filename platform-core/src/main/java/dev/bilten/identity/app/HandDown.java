package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.domain.OwnWords;
import dev.bilten.identity.domain.ProfileRule;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.Violation;
import dev.bilten.tenancy.api.Agencies;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Says what holds for all organizers, or for those of an agency, where they say nothing themselves. */
@Service
public class HandDown {
    private final HandedDown handed;
    private final HandDownSetting handDown;
    private final Agencies agencies;

    @Inject
    public HandDown(HandedDown handed, HandDownSetting handDown, Agencies agencies) {
        this.handed = handed;
        this.handDown = handDown;
        this.agencies = agencies;
    }

    public sealed interface Result {
        record Saved() implements Result {}

        record Invalid(List<Violation> violations) implements Result {}

        /** No agency is led from there. */
        record NoAgency() implements Result {}
    }

    /** What somebody typed, beside what would hold if that level said nothing. */
    private record Typed(Profile above, Profile heard, PartWishes wishes) {
        static Typed of(Chain<OwnProfile> above, Profile profile, PartWishes wishes) {
            var silent = Profile.of(above, "");
            return new Typed(silent, ProfileRule.tidy(wishes.heard(profile, silent)), wishes);
        }

        List<Violation> wrong() {
            return ProfileRule.checkParts(heard);
        }

        UnaryOperator<Optional<OwnProfile>> change() {
            return before -> Optional.of(OwnWords.of(
                                    before.orElse(OwnProfile.NOTHING),
                                    OwnProfile.of(above),
                                    OwnProfile.of(heard),
                                    wishes.pinned(),
                                    wishes.released())
                            .nameless())
                    .filter(after -> !after.equals(OwnProfile.NOTHING));
        }
    }

    /** Of the platform, by its operator. */
    public Result execute(PlatformCall call, Profile profile, PartWishes wishes) {
        var typed = Typed.of(handed.chain(OwnProfile.KEY).above(Level.PLATFORM), profile, wishes);
        var wrong = typed.wrong();
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        handDown.change(call, OwnProfile.KEY, typed.change());
        return new Result.Saved();
    }

    /** Of the agency that is led from the caller's organizer. */
    public Result execute(CallContext call, Profile profile, PartWishes wishes) {
        var agency = agencies.ledFrom(call.tenant());
        if (agency.isEmpty()) {
            return new Result.NoAgency();
        }
        var typed = Typed.of(handed.chain(agency.get(), OwnProfile.KEY).above(Level.AGENCY), profile, wishes);
        var wrong = typed.wrong();
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        return handDown.change(call, OwnProfile.KEY, typed.change()) ? new Result.Saved() : new Result.NoAgency();
    }
}
