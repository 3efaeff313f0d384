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
import dev.bilten.kernel.PlatformContext;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;

/** Says one setting as a whole to the organizers of an agency; what of it they say themselves stays theirs. */
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
        return agencies.ledFrom(call.tenant())
                .map(agency -> change(call, agency, key, Json.write(value)))
                .isPresent();
    }

    /** What comes from further up holds then, or nothing; false where no agency is led from the caller's organizer. */
    public boolean withdraw(CallContext call, SettingKey<?> key) {
        return agencies.ledFrom(call.tenant())
                .map(agency -> change(call, agency, key, NOTHING))
                .isPresent();
    }

    /** The agency's log lies at its home, in another schema. */
    private Agency change(CallContext call, Agency agency, SettingKey<?> key, String json) {
        database.inTransaction(PlatformContext.PLATFORM, () -> write(call, agency, key, json))
                .ifPresent(changed -> database.inTransaction(call.tenant(), () -> journal.audit(call, changed)));
        return agency;
    }

    private Optional<Change> write(CallContext call, Agency agency, SettingKey<?> key, String json) {
        rows.hold(agency.id(), key.name(), call.now());
        var before = rows.find(agency.id(), key.name())
                .map(text -> document(key, text))
                .orElse(null);
        var after = json.equals(NOTHING) ? null : document(key, json);
        if (Objects.equals(before, after)) {
            return Optional.empty();
        }
        rows.write(agency.id(), key.name(), json, call.now());
        remembered.changed(agency, key);
        return Optional.of(new Change("handed-down.saved", "setting", key.name(), before, after));
    }

    private static Object document(SettingKey<?> key, String json) {
        return Json.read(json, key.type());
    }
}
