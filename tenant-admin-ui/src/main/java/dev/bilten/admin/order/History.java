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
import java.time.Duration;
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
        ItemNames names,
        List<AuditTrail.Entry> trail) {
    /** As long as one transaction takes, and more. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

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
            Map.entry("order.money-returned", "info"),
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
        order.paidAt().ifPresent(at -> all.add(new Happened(at, "success", wording.text("history.paid"), marked())));
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

    /** Who of the team noted that money: the log says so in the same moment. */
    private @Nullable String noted(Instant at) {
        return trail.stream()
                .filter(entry -> entry.action().equals("order.money-received")
                        || entry.action().equals("order.paid"))
                .filter(entry -> Duration.between(entry.at(), at).abs().compareTo(MOMENT) < 0)
                .findFirst()
                .map(entry -> who(entry.actor()))
                .orElse(null);
    }

    /** Who of the team said that the money is there; nobody for what a buyer paid. */
    private @Nullable String marked() {
        return trail.stream()
                .filter(entry -> entry.action().equals("order.paid"))
                .map(AuditTrail.Entry::actor)
                .findFirst()
                .filter(actor -> actor.kind() != Actor.Kind.BUYER)
                .map(this::who)
                .orElse(null);
    }

    private void add(List<Happened> all, Payment payment) {
        var at = payment.settledAt().orElse(payment.createdAt());
        if (payment.state() == PaymentState.SUCCEEDED && payment.gateway().equals(Payment.MANUAL)) {
            var amount = wording.formats(details.event().zone()).money(payment.amount());
            all.add(new Happened(at, "neutral", wording.text("history.by-hand", amount), noted(at)));
            return;
        }
        if (payment.detail().filter(Payment.BY_HAND::equals).isPresent()) {
            return;
        }
        if (payment.state() == PaymentState.DECLINED || payment.state() == PaymentState.CANCELED) {
            all.add(new Happened(at, "warning", wording.text("history.payment-failed")));
        }
    }

    private void add(List<Happened> all, Refund refund) {
        var amount = RefundWords.amount(wording, details, refund);
        if (refund.detail().filter(Payment.BY_HAND::equals).isPresent()) {
            all.add(new Happened(refund.createdAt(), "info", wording.text("history.refund-by-hand", amount)));
            return;
        }
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
            all.add(new Happened(entry.at(), kind, said(entry), who(entry.actor())));
        }
    }

    /** What was done, and why where somebody wrote that down. */
    private String said(AuditTrail.Entry entry) {
        var what = new Logged(wording, details, names).of(entry);
        return entry.action().equals("order.money-returned") && !entry.reason().equals(RefundPage.NO_REASON)
                ? what + ": " + entry.reason()
                : what;
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
