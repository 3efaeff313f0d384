package dev.bilten.payments.infra;

import static java.util.stream.Collectors.toMap;

import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Uuids;
import dev.bilten.payments.domain.Posting;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The double-entry ledger; the database lets nobody change or delete an entry. */
@Service
public class Ledger {
    private final Database database;

    @Inject
    public Ledger(Database database) {
        this.database = database;
    }

    private record Row(UUID posting, Posting.Entry entry, UUID reference, Instant at) {}

    private static final BulkInsert<Row> ROWS = BulkInsert.<Row>into("ledger_entry")
            .uuid("id", row -> Uuids.next())
            .uuid("posting", Row::posting)
            .text("account", row -> row.entry.account())
            .bigint("amount_minor", row -> row.entry.amount().minor())
            .text("currency", row -> row.entry.amount().currency().getCurrencyCode())
            .uuid("reference", Row::reference)
            .instant("at", Row::at);

    public void post(Posting posting, Instant at) {
        post(List.of(new Dated(posting, at)));
    }

    /** A posting and when its money moved. */
    public record Dated(Posting posting, Instant at) {}

    public record Balance(String account, long minor, String currency) {}

    /** What stands on each account for a reference. */
    public Map<String, Money> balances(UUID reference) {
        return database.sql()
                .createQuery("""
                        select account, sum(amount_minor) as minor, currency from ledger_entry
                        where reference = :reference group by account, currency""")
                .bind("reference", reference)
                .mapTo(Balance.class)
                .collect(toMap(Balance::account, balance -> Money.of(balance.minor(), balance.currency())));
    }

    public void post(List<Dated> postings) {
        var rows = new ArrayList<Row>();
        for (var dated : postings) {
            var id = Uuids.next();
            var reference = dated.posting.reference();
            dated.posting.entries().forEach(entry -> rows.add(new Row(id, entry, reference, dated.at)));
        }
        ROWS.execute(database, rows);
    }
}
