package dev.bilten.ordering.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** When dates of a series begin. */
@Service
public class DateStarts {
    private final Database database;

    @Inject
    public DateStarts(Database database) {
        this.database = database;
    }

    public Optional<Instant> of(DateId date) {
        return database.sql()
                .createQuery("select starts_at from event_date where id = :date")
                .bind("date", date)
                .mapTo(Instant.class)
                .findOne();
    }
}
