package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.LegalTexts;
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

/** Says the terms and the privacy notice of all organizers, or of those of an agency, that have none of their own. */
@Service
public class HandDownLegal {
    private static final String KEY = LegalTexts.KEY.name();

    private final Database database;
    private final HandedDownRows rows;
    private final RememberedHandedDown remembered;
    private final Agencies agencies;
    private final Journal journal;

    @Inject
    public HandDownLegal(
            Database database,
            HandedDownRows rows,
            RememberedHandedDown remembered,
            Agencies agencies,
            Journal journal) {
        this.database = database;
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

    /** Of the platform, by its operator. */
    public Result execute(PlatformCall call, LegalTexts texts) {
        var wrong = SaveLegalTexts.violations(texts);
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        database.inTransaction(
                PlatformContext.PLATFORM,
                () -> change(null, texts, call.now()).ifPresent(changed -> journal.audit(call, changed)));
        return new Result.Saved();
    }

    /** Of the agency that is led from the caller's organizer; its log lies there, in another schema. */
    public Result execute(CallContext call, LegalTexts texts) {
        var agency = agencies.ledFrom(call.tenant());
        if (agency.isEmpty()) {
            return new Result.NoAgency();
        }
        var wrong = SaveLegalTexts.violations(texts);
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        database.inTransaction(PlatformContext.PLATFORM, () -> change(agency.get(), texts, call.now()))
                .ifPresent(changed -> database.inTransaction(call.tenant(), () -> journal.audit(call, changed)));
        return new Result.Saved();
    }

    private Optional<Change> change(@Nullable Agency agency, LegalTexts after, Instant now) {
        var id = agency == null ? null : agency.id();
        rows.hold(id, KEY, now);
        var before = rows.find(id, KEY)
                .map(json -> Json.read(json, LegalTexts.class))
                .orElse(LegalTexts.NONE);
        if (after.equals(before)) {
            return Optional.empty();
        }
        rows.write(id, KEY, Json.write(after), now);
        remembered.changed(agency, LegalTexts.KEY);
        return Optional.of(new Change("handed-down.saved", "setting", KEY, before, after));
    }
}
