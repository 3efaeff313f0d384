package dev.bilten.people.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import dev.bilten.people.api.Person;
import dev.bilten.people.infra.Part;
import dev.bilten.people.infra.PeopleRows;
import dev.bilten.people.infra.PeopleRows.Mention;
import dev.bilten.people.infra.PeopleTotals;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everyone, whoever was seen last first. */
@Service
@Transactional
public class ListPeople {
    private static final UUID LAST = new UUID(-1, -1);
    /** Beyond every order, and within what the database knows. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final PeopleRows rows;
    private final PeopleTotals totals;

    @Inject
    public ListPeople(PeopleRows rows, PeopleTotals totals) {
        this.rows = rows;
        this.totals = totals;
    }

    /** @param cursor the {@code next} of the slice before; empty for the first */
    public Slice<Person> execute(TenantContext tenant, Optional<String> cursor, int limit) {
        var from = cursor.map(ListPeople::parse).orElse(new Mention(LAST, "", "", NEVER));
        var slice = Slice.of(rows.newest(from.at(), from.key(), limit + 1), limit, ListPeople::text);
        return new Slice<>(totals.of(slice.results(), Part.ALL), slice.next());
    }

    /** Those of these addresses that are somebody, in the order they are named; the same one once. */
    public List<Person> of(TenantContext tenant, List<String> emails) {
        return of(tenant, emails, Optional.empty());
    }

    /** @param within only those with something of no other events than these, and that alone; empty for everything */
    public List<Person> of(TenantContext tenant, List<String> emails, Optional<Set<EventId>> within) {
        var part = new Part(within);
        var wanted = emails.stream()
                .map(email -> email.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        var found = rows.of(wanted, part);
        return totals.of(
                wanted.stream()
                        .flatMap(email ->
                                found.stream().filter(one -> one.email().equals(email)))
                        .toList(),
                part);
    }

    /** Addresses that begin so, of people who come on the order of somebody else. */
    public List<String> guests(TenantContext tenant, String beginning, int limit) {
        return rows.guests(beginning, limit).stream().map(Mention::email).toList();
    }

    private static String text(Mention last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.at()) + "_" + last.key();
    }

    private static Mention parse(String text) {
        try {
            var parts = text.split("_", 2);
            var micros = Math.max(Long.parseLong(parts[0]), 0);
            var at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            return new Mention(UUID.fromString(parts[1]), "", "", at.isAfter(NEVER) ? NEVER : at);
        } catch (RuntimeException e) {
            throw new ProblemException(ProblemType.INVALID_CURSOR, "This cursor is not one of ours.");
        }
    }
}
