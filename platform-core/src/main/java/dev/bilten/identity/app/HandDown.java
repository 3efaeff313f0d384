package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.domain.OwnWords;
import dev.bilten.identity.domain.ProfileRule;
import dev.bilten.identity.infra.HandedDownRows;
import dev.bilten.identity.infra.RememberedHandedDown;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Violation;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what holds for all organizers, or for those of an agency, where they say nothing themselves. */
@Service
public class HandDown {
    private static final String KEY = OwnProfile.KEY.name();

    private final Database database;
    private final HandedDown handed;
    private final HandedDownRows rows;
    private final RememberedHandedDown remembered;
    private final Agencies agencies;
    private final Journal journal;

    @Inject
    public HandDown(
            Database database,
            HandedDown handed,
            HandedDownRows rows,
            RememberedHandedDown remembered,
            Agencies agencies,
            Journal journal) {
        this.database = database;
        this.handed = handed;
        this.rows = rows;
        this.remembered = remembered;
        this.agencies = agencies;
        this.journal = journal;
    }

    public sealed interface Result {
        record Saved() implements Result {}

        record Invalid(List<Violation> violations) implements Result {}

        /** No agency is led from there. */
        record NoAgency() implements Result {}
    }

    private record Changed(OwnProfile before, OwnProfile after) {
        Change told() {
            return new Change("handed-down.saved", "setting", KEY, before, after);
        }
    }

    /** Of the platform, by its operator. */
    public Result execute(PlatformCall call, Profile profile, PartWishes wishes) {
        var above = Profile.of(handed.chain(OwnProfile.KEY).above(Level.PLATFORM), "");
        var heard = ProfileRule.tidy(wishes.heard(profile, above));
        var wrong = ProfileRule.checkParts(heard);
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        database.inTransaction(
                PlatformContext.PLATFORM,
                () -> change(null, above, heard, wishes, call.now())
                        .ifPresent(changed -> journal.audit(call, changed.told())));
        return new Result.Saved();
    }

    /** Of the agency that is led from the caller's organizer; its log lies there, in another schema. */
    public Result execute(CallContext call, Profile profile, PartWishes wishes) {
        var agency = agencies.ledFrom(call.tenant());
        if (agency.isEmpty()) {
            return new Result.NoAgency();
        }
        var above = Profile.of(handed.chain(agency.get(), OwnProfile.KEY).above(Level.AGENCY), "");
        var heard = ProfileRule.tidy(wishes.heard(profile, above));
        var wrong = ProfileRule.checkParts(heard);
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        database.inTransaction(PlatformContext.PLATFORM, () -> change(agency.get(), above, heard, wishes, call.now()))
                .ifPresent(changed -> database.inTransaction(call.tenant(), () -> journal.audit(call, changed.told())));
        return new Result.Saved();
    }

    private Optional<Changed> change(
            @Nullable Agency agency, Profile above, Profile heard, PartWishes wishes, Instant now) {
        var id = agency == null ? null : agency.id();
        rows.hold(id, KEY, now);
        var before = rows.find(id, KEY)
                .map(json -> Json.read(json, OwnProfile.class))
                .orElse(OwnProfile.NOTHING);
        var after = OwnWords.of(before, OwnProfile.of(above), OwnProfile.of(heard), wishes.pinned(), wishes.released())
                .nameless();
        if (after.equals(before)) {
            return Optional.empty();
        }
        rows.write(id, KEY, Json.write(after), now);
        remembered.changed(agency, OwnProfile.KEY);
        return Optional.of(new Changed(before, after));
    }
}
