package dev.bilten.payments.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Uuids;
import dev.bilten.payments.domain.Posting;
import jakarta.inject.Inject;
import java.time.Instant;

/** The double-entry ledger; the database lets nobody change or delete an entry. */
@Service
public class Ledger {
    private final Database database;

    @Inject
    public Ledger(Database database) {
        this.database = database;
    }

    public void post(Posting posting, Instant at) {
        var id = Uuids.next();
        var batch = database.sql().prepareBatch("""
                insert into ledger_entry (id, posting, account, amount_minor, currency, reference, at)
                values (:id, :posting, :account, :amount, :currency, :reference, :at)""");
        for (var entry : posting.entries()) {
            batch.bind("id", Uuids.next())
                    .bind("posting", id)
                    .bind("account", entry.account())
                    .bind("amount", entry.amount().minor())
                    .bind("currency", entry.amount().currency())
                    .bind("reference", posting.reference())
                    .bind("at", at)
                    .add();
        }
        batch.execute();
    }
}
