package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
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

/** What happened to an order, from its own records, the newest first. */
record History(Wording wording, ReadOrder.Details details, List<Ticket> tickets, List<Delivery> deliveries) {

    private record Happened(Instant at, String kind, String text) {}

    List<TimelineEntry> entries() {
        var all = new ArrayList<Happened>();
        var order = details.order();
        all.add(new Happened(order.createdAt(), "neutral", wording.text("history.placed")));
        details.payments().forEach(payment -> add(all, payment));
        order.paidAt().ifPresent(at -> all.add(new Happened(at, "success", wording.text("history.paid"))));
        tickets.stream()
                .findFirst()
                .ifPresent(ticket -> all.add(
                        new Happened(ticket.issuedAt(), "neutral", wording.text("history.tickets", tickets.size()))));
        details.refunds().forEach(refund -> add(all, refund));
        deliveries.forEach(delivery -> add(all, delivery));
        var formats = wording.formats(details.event().zone());
        return all.stream()
                .sorted(Comparator.comparing(Happened::at).reversed())
                .map(one -> new TimelineEntry(
                        one.kind(), one.text(), one.at().toString(), formats.dateTime(one.at()), null))
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

    private static String kind(DeliveryState state) {
        return switch (state) {
            case QUEUED, OVERTAKEN -> "neutral";
            case SENT -> "info";
            case REJECTED -> "danger";
        };
    }
}
