package dev.bilten.admin.order;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.admin.Wording;
import dev.bilten.database.api.Json;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.app.ReadOrder;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What was done to an order, in a sentence: of tickets which ones, from what to what, and what was kept of the money. */
record Logged(Wording wording, ReadOrder.Details details, ItemNames names) {
    /** Nobody reads the rest of a list in a line; the log of changes has all of them. */
    private static final int MOST = 10;

    String of(AuditTrail.Entry entry) {
        var after = entry.after().map(Json::tree).orElseGet(() -> Json.tree("{}"));
        var kept = kept(after);
        return switch (entry.action()) {
            case "order.changed" -> changed(after, kept);
            case "order.cancelled_with_fee" ->
                kept.map(amount -> wording.text("log.cancelled-keeping", amount))
                        .orElseGet(() -> wording.text("log." + entry.action()));
            default -> wording.text("log." + entry.action());
        };
    }

    private String changed(JsonNode after, Optional<String> kept) {
        var changes = StreamSupport.stream(after.path("changes").spliterator(), false)
                .map(this::told)
                .toList();
        if (changes.isEmpty()) {
            return wording.text("log.order.resummed");
        }
        var parts = new ArrayList<>(changes.subList(0, Math.min(MOST, changes.size())));
        if (changes.size() > MOST) {
            parts.add(wording.text("log.changed.more", changes.size() - MOST));
        }
        kept.ifPresent(amount -> parts.add(wording.text("log.changed.kept", amount)));
        return wording.text("log.order.changed") + ": " + String.join("; ", parts);
    }

    private String told(JsonNode change) {
        int before = change.path("ticket").asInt();
        int now = change.path("ticketNow").asInt();
        var was = name(before, change.path("was").asText());
        var is = name(now, change.path("is").asText());
        return now == 0
                ? wording.text("log.changed.gone", before, was)
                : before == 0
                        ? wording.text("log.changed.added", now, is)
                        : wording.text("log.changed.swapped", before, was, now, is);
    }

    /** In the reader's language, as the other parts of the page call it. */
    private String name(int number, String logged) {
        return details.order().positions().stream()
                .filter(position -> position.number() == number)
                .findFirst()
                .map(position -> names.of(position.item()).toString())
                .orElse(logged);
    }

    private Optional<String> kept(JsonNode after) {
        return Optional.of(after.path("fee"))
                .filter(fee -> fee.path("minor").isIntegralNumber())
                .map(fee -> Money.of(
                        fee.path("minor").asLong(), fee.path("currency").asText()))
                .map(wording.formats(details.event().zone())::money);
    }
}
