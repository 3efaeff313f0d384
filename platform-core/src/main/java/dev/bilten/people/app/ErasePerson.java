package dev.bilten.people.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Uuids;
import dev.bilten.people.api.Footprint;
import dev.bilten.people.infra.Erasure;
import dev.bilten.people.infra.PeopleRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a person's name, address, answers and notes out of everything, and leaves what was sold, taxed and paid. Cannot be
 * undone: nobody can be found again by what is left.
 */
@Service
public class ErasePerson {
    private static final String NAME = "—";

    private final Database database;
    private final PeopleRows rows;
    private final Erasure erasure;
    private final Files files;
    private final Journal journal;

    @Inject
    public ErasePerson(Database database, PeopleRows rows, Erasure erasure, Files files, Journal journal) {
        this.database = database;
        this.rows = rows;
        this.erasure = erasure;
        this.files = files;
        this.journal = journal;
    }

    public sealed interface Result {
        record Erased(Footprint was) implements Result {}

        /** An order of theirs is neither paid nor over: its mails and its money still have to reach them. */
        record StillOpen(Footprint now) implements Result {}

        record NoSuchPerson() implements Result {}
    }

    /** What it would do; nothing is changed. */
    public Optional<Footprint> preview(TenantContext tenant, UUID key, Instant now) {
        return database.inTransaction(tenant, () -> rows.email(key).map(email -> erasure.footprint(email, now)));
    }

    public Result execute(CallContext call, UUID key) {
        var found = database.inTransaction(call.tenant(), () -> rows.email(key));
        if (found.isEmpty()) {
            return new Result.NoSuchPerson();
        }
        var email = found.get();
        var before = database.inTransaction(call.tenant(), () -> erasure.footprint(email, call.now()));
        if (before.open() > 0) {
            return new Result.StillOpen(before);
        }
        // first: a node that dies now leaves answers that can be erased again, not files that nobody finds any more
        database.inTransaction(call.tenant(), () -> erasure.files(email)).stream()
                .flatMap(name -> FileRef.parse(name).stream())
                .forEach(file -> files.delete(call.tenant(), file));
        return database.inTransaction(call.tenant(), () -> erase(call, key, email));
    }

    private Result erase(CallContext call, UUID key, String email) {
        var now = erasure.footprint(email, call.now());
        if (now.open() > 0) {
            return new Result.StillOpen(now);
        }
        erasure.erase(email, Uuids.next() + "@erased" + PeopleRows.NOBODY, NAME);
        journal.audit(call, Change.created("person.erased", "person", key.toString(), now));
        return new Result.Erased(now);
    }
}
