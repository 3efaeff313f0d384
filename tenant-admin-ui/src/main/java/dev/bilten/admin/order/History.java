package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.Actor;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.api.DeliveryState;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.RefundState;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.webkit.design.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened to an order, from its own records, the newest first. */
record History(
        Wording wording,
        ReadOrder.Details details,
        List<Ticket> tickets,
        List<Delivery> deliveries,
        List<AuditTrail.Entry> trail) {
    /** What the other records do not tell already. */
    private static final Map<String, String> LOGGED = Map.ofEntries(
            Map.entry("order.changed", "info"),
            Map.entry("order.extended", "neutral"),
            Map.entry("order.buyer-corrected", "neutral"),
            Map.entry("order.attendee-changed", "neutral"),
            Map.entry("order.answers-edited", "neutral"),
            Map.entry("order.answered-at-door", "neutral"),
            Map.entry("order.approved", "success"),
            Map.entry("order.denied", "danger"),
            Map.entry("order.reactivated", "success"),
            Map.entry("order.expired", "warning"),
            Map.entry("order.cancelled", "danger"),
            Map.entry("order.cancelled_with_fee", "danger"),
            Map.entry("ticket.offered", "neutral"),
            Map.entry("ticket.handed-over", "info"),
            Map.entry("ticket.offer-withdrawn", "neutral"),
            Map.entry("ticket.reissued", "info"));

    private record Happened(
            Instant at, String kind, String text, @Nullable String who) {
        Happened(Instant at, String kind, String text) {
            this(at, kind, text, null);
        }
    }

    List<TimelineEntry> entries() {
        var all = new ArrayList<Happened>();
        var order = details.order();
        all.add(new Happened(order.createdAt(), "neutral", wording.text("history.placed")));
        details.payments().forEach(payment -> add(all, payment));
        order.paidAt().ifPresent(at -> all.add(new Happened(at, "success", wording.text("history.paid"))));
        tickets.stream()
                .collect(Collectors.groupingBy(Ticket::issuedAt, Collectors.counting()))
                .forEach((at, count) -> all.add(new Happened(at, "neutral", wording.text("history.tickets", count))));
        details.refunds().forEach(refund -> add(all, refund));
        deliveries.forEach(delivery -> add(all, delivery));
        trail.forEach(entry -> add(all, entry));
        var formats = wording.formats(details.event().zone());
        return all.stream()
                .sorted(Comparator.comparing(Happened::at).reversed())
                .map(one -> new TimelineEntry(
                        one.kind(), one.text(), one.at().toString(), formats.dateTime(one.at()), one.who()))
                .toList();
    }

    private void add(List<Happened> all, Payment payment) {
        if (payment.state() == PaymentState.DECLINED || payment.state() == PaymentState.CANCELED) {
            var at = payment.settledAt().orElse(payment.createdAt());
            all.add(new Happened(at, "warning", wording.text("history.payment-failed")));
        }
    }

    private void add(List<Happened> all, Refund refund) {
        var amount = wording.formats(details.event().zone()).money(refund.amount());
        all.add(new Happened(refund.createdAt(), "info", wording.text("history.refund-asked", amount)));
        refund.settledAt().ifPresent(at -> {
            var gone = refund.state() == RefundState.SUCCEEDED;
            all.add(new Happened(
                    at,
                    gone ? "success" : "danger",
                    wording.text(gone ? "history.refunded" : "history.refund-refused", amount)));
        });
    }

    private void add(List<Happened> all, Delivery delivery) {
        var what = wording.text("mail." + delivery.template().key());
        var at = delivery.sentAt().orElse(delivery.createdAt());
        all.add(new Happened(at, kind(delivery.state()), wording.text("history.mail." + delivery.state(), what)));
    }

    private void add(List<Happened> all, AuditTrail.Entry entry) {
        var kind = LOGGED.get(entry.action());
        if (kind != null) {
            all.add(new Happened(entry.at(), kind, wording.text("log." + entry.action()), who(entry.actor())));
        }
    }

    /** A member or operator by name; nobody has to be told that it was the system. */
    private @Nullable String who(Actor actor) {
        return switch (actor.kind()) {
            case SYSTEM -> null;
            case BUYER -> wording.text("log.buyer");
            case MEMBER, API_KEY, OPERATOR -> actor.name();
        };
    }

    private static String kind(DeliveryState state) {
        return switch (state) {
            case QUEUED, OVERTAKEN -> "neutral";
            case SENT -> "info";
            case REJECTED -> "danger";
        };
    }
}
