package dev.bilten.ordering.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderNote;
import jakarta.inject.Inject;
import java.util.List;

/** What the team wrote down about orders. */
@Service
public class OrderNotes {
    private final Database database;

    @Inject
    public OrderNotes(Database database) {
        this.database = database;
    }

    public void insert(OrderId order, OrderNote note) {
        database.sql()
                .createUpdate(
                        "insert into order_note (id, order_id, text, author, at) values (:id, :order, :text, :author, :at)")
                .bind("id", note.id())
                .bind("order", order)
                .bind("text", note.text())
                .bind("author", note.author())
                .bind("at", note.at())
                .execute();
    }

    /** The oldest first. */
    public List<OrderNote> of(OrderId order) {
        return database.sql()
                .createQuery("select id, text, author, at from order_note where order_id = :order order by at, id")
                .bind("order", order)
                .mapTo(OrderNote.class)
                .list();
    }
}
