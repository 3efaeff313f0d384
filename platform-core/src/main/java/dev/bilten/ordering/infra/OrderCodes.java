package dev.bilten.ordering.infra;

import static java.util.stream.Collectors.toMap;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people call orders. */
@Service
public class OrderCodes {
    private final Database database;

    @Inject
    public OrderCodes(Database database) {
        this.database = database;
    }

    record Called(UUID id, String code) {}

    public Map<UUID, String> of(Collection<UUID> orders) {
        return database.sql()
                .createQuery("select id, code from orders where id = any(:ids)")
                .bindArray("ids", UUID.class, orders)
                .mapTo(Called.class)
                .collect(toMap(Called::id, Called::code));
    }
}
