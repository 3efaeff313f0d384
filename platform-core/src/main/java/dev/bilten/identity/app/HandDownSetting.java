package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.infra.HandedDownRows;
import dev.bilten.identity.infra.RememberedHandedDown;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says one setting to all organizers, or to those of an agency; what of it they say themselves stays theirs. All that is
 * handed down is written here, one change of a document after the other, and its level's log tells before and after.
 */
@Service
public class HandDownSetting {
    private static final String NOTHING = "null";

    private final Database database;
    private final HandedDownRows rows;
    private final RememberedHandedDown remembered;
    private final Agencies agencies;
    private final Journal journal;

    @Inject
    public HandDownSetting(
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

    /** False, and nothing done, where no agency is led from the caller's organizer. */
    public <T> boolean execute(CallContext call, SettingKey<T> key, T value) {
        return change(call, key, _ -> Optional.of(value));
    }

    /** What comes from further up holds then, or nothing; false where no agency is led from the caller's organizer. */
    public <T> boolean withdraw(CallContext call, SettingKey<T> key) {
        return change(call, key, _ -> Optional.empty());
    }

    /**
     * Of the agency that is led from the caller's organizer; its log lies there, in another schema. Call it outside any
     * transaction.
     *
     * @param change from what the agency says to what it says then; empty is nothing
     * @return false, and nothing done, where no agency is led from there
     */
    public <T> boolean change(CallContext call, SettingKey<T> key, UnaryOperator<Optional<T>> change) {
        var agency = agencies.ledFrom(call.tenant());
        if (agency.isEmpty()) {
            return false;
        }
        database.inTransaction(PlatformContext.PLATFORM, () -> write(agency.get(), key, change, call.now()))
                .ifPresent(changed -> database.inTransaction(call.tenant(), () -> journal.audit(call, changed)));
        return true;
    }

    /** Of the platform, by its operator. */
    public <T> void change(PlatformCall call, SettingKey<T> key, UnaryOperator<Optional<T>> change) {
        database.inTransaction(
                PlatformContext.PLATFORM,
                () -> write(null, key, change, call.now()).ifPresent(changed -> journal.audit(call, changed)));
    }

    private <T> Optional<Change> write(
            @Nullable Agency agency, SettingKey<T> key, UnaryOperator<Optional<T>> change, Instant now) {
        var id = agency == null ? null : agency.id();
        rows.hold(id, key.name(), now);
        var before = rows.find(id, key.name()).map(json -> Json.read(json, key.type()));
        var after = change.apply(before);
        if (after.equals(before)) {
            return Optional.empty();
        }
        rows.write(id, key.name(), after.map(Json::write).orElse(NOTHING), now);
        remembered.changed(agency, key);
        return Optional.of(
                new Change("handed-down.saved", "setting", key.name(), before.orElse(null), after.orElse(null)));
    }
}
