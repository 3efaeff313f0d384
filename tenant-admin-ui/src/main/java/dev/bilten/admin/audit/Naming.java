package dev.bilten.admin.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Currencies;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.ordering.app.NameOrders;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words for a page of the log: the log keeps ids, people know the team by its names and orders by their codes. */
@Service
public class Naming {
    private static final Pattern ID = Pattern.compile("\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

    private final NameOrders orders;
    private final Catalog catalog;
    private final ListEvents events;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public Naming(NameOrders orders, Catalog catalog, ListEvents events, Messages messages, CurrentCall current) {
        this.orders = orders;
        this.catalog = catalog;
        this.events = events;
        this.messages = messages;
        this.current = current;
    }

    /** @param open the change whose values are shown too */
    Words words(ZoneId zone, List<Choice> people, List<AuditLog.Line> lines, AuditLog.@Nullable Line open) {
        var names = new HashMap<String, String>();
        var ids = new HashSet<UUID>();
        lines.forEach(line -> note(line, ids));
        if (open != null) {
            note(open, ids);
            within(open.before(), ids);
            within(open.after(), ids);
        }
        orders.execute(current.tenant(), ids).forEach((id, code) -> names.put(id.toString(), code));
        people.forEach(one -> names.put(one.value(), one.label().toString()));
        return new Words(new Wording(messages, AuditPage.PAGE, current.locale()), zone, names, currency(open));
    }

    /** Of the event that the change is about; else of the newest one, as most of an organizer's events have the same. */
    private Currency currency(AuditLog.@Nullable Line open) {
        return Optional.ofNullable(open)
                .flatMap(Naming::event)
                .flatMap(id -> catalog.event(current.tenant(), id))
                .or(() -> events.execute(current.tenant(), Optional.empty(), 1).results().stream()
                        .findFirst())
                .map(Event::currency)
                .orElse(Currencies.FALLBACK);
    }

    private static Optional<EventId> event(AuditLog.Line line) {
        var id = line.objectType().equals("event")
                ? Optional.of(line.objectId())
                : Stream.of(line.after(), line.before())
                        .map(json -> Leaves.of(json).get("event"))
                        .filter(Objects::nonNull)
                        .map(JsonNode::asText)
                        .findFirst();
        return id.filter(text -> ID.matcher('"' + text + '"').matches())
                .map(UUID::fromString)
                .map(EventId::new);
    }

    private static void note(AuditLog.Line line, Set<UUID> ids) {
        if (line.objectType().equals("order")) {
            within(Optional.of('"' + line.objectId() + '"'), ids);
        }
    }

    private static void within(Optional<String> json, Set<UUID> ids) {
        json.ifPresent(text -> ID.matcher(text)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .forEach(ids::add));
    }
}
