package dev.bilten.people.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.people.api.Person;
import dev.bilten.people.api.PersonFile;
import dev.bilten.people.infra.PeopleRows;
import dev.bilten.people.infra.PersonHistory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One person, by any id of an order or ticket of theirs. */
@Service
@Transactional
public class ReadPerson {
    private final PeopleRows rows;
    private final PersonHistory history;

    @Inject
    public ReadPerson(PeopleRows rows, PersonHistory history) {
        this.rows = rows;
        this.history = history;
    }

    public Optional<Person> execute(TenantContext tenant, UUID key) {
        return rows.email(key)
                .flatMap(email -> rows.weighed(rows.of(List.of(email))).stream().findFirst());
    }

    /** All their orders, also those of tests. */
    public List<UUID> orders(TenantContext tenant, UUID key) {
        return rows.email(key).map(rows::ordersOf).orElse(List.of());
    }

    public Optional<PersonFile> file(TenantContext tenant, UUID key) {
        return execute(tenant, key)
                .map(person -> new PersonFile(
                        person,
                        history.orders(person.email()),
                        history.tickets(person.email()),
                        history.waiting(person.email()),
                        history.mails(person.email()),
                        history.notes(person.email())));
    }
}
