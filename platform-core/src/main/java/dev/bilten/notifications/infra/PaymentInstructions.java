package dev.bilten.notifications.infra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Text;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.ordering.api.OrderId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What the newest payment that waits for the buyer asks them to do. */
@Service
public class PaymentInstructions {
    private final Database database;

    @Inject
    public PaymentInstructions(Database database) {
        this.database = database;
    }

    public List<OrderMail.Instruction> of(OrderId order, String language) {
        return database.sql()
                .createQuery("""
                        select instructions from payment where reference = :order and state = 'PENDING'
                        order by created_at desc limit 1""")
                .bind("order", order)
                .mapTo(String.class)
                .findOne()
                .map(json -> read(Json.tree(json), language))
                .orElse(List.of());
    }

    private static List<OrderMail.Instruction> read(JsonNode list, String language) {
        var all = new ArrayList<OrderMail.Instruction>();
        for (var entry : list) {
            var label = Json.read(entry.path("label").toString(), Text.class).in(language);
            all.add(new OrderMail.Instruction(label, entry.path("value").asText()));
        }
        return all;
    }
}
