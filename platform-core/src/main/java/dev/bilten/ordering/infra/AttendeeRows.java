package dev.bilten.ordering.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.PositionId;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Who comes, in the positions' table. */
@Service
public class AttendeeRows {
    private final Database database;

    @Inject
    public AttendeeRows(Database database) {
        this.database = database;
    }

    public void set(PositionId position, String name, @Nullable String email) {
        database.sql()
                .createUpdate("""
                        update order_position set attendee_name = :name, attendee_email = cast(:email as text)
                        where id = :position""")
                .bind("name", name)
                .bind("email", email)
                .bind("position", position)
                .execute();
    }
}
