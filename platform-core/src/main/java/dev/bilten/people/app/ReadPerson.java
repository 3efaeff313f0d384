package dev.bilten.people.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.people.api.Person;
import dev.bilten.people.api.PersonFile;
import dev.bilten.people.infra.Part;
import dev.bilten.people.infra.PeopleRows;
import dev.bilten.people.infra.PeopleTotals;
import dev.bilten.people.infra.PersonHistory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One person, by any id of an order or ticket of theirs. */
@Service
@Transactional
public class ReadPerson {
    private final PeopleRows rows;
    private final PeopleTotals totals;
    private final PersonHistory history;

    @Inject
    public ReadPerson(PeopleRows rows, PeopleTotals totals, PersonHistory history) {
        this.rows = rows;
        this.totals = totals;
        this.history = history;
    }

    public Optional<Person> execute(TenantContext tenant, UUID key) {
        return person(key, Part.ALL);
    }

    private Optional<Person> person(UUID key, Part part) {
        return rows.email(key, part)
                .flatMap(email ->
                        totals.of(rows.of(List.of(email), part), part).stream().findFirst());
    }

    /** All their orders, also those of tests. */
    public List<UUID> orders(TenantContext tenant, UUID key) {
        return rows.email(key).map(rows::ordersOf).orElse(List.of());
    }

    public Optional<PersonFile> file(TenantContext tenant, UUID key) {
        return file(tenant, key, Optional.empty());
    }

    /** @param within only what is of no other events than these; empty for all there is */
    public Optional<PersonFile> file(TenantContext tenant, UUID key, Optional<Set<EventId>> within) {
        var part = new Part(within);
        return person(key, part)
                .map(person -> new PersonFile(
                        person,
                        history.orders(person.email(), part),
                        history.tickets(person.email(), part),
                        history.waiting(person.email(), part),
                        history.mails(person.email(), part),
                        history.notes(person.email(), part)));
    }
}
