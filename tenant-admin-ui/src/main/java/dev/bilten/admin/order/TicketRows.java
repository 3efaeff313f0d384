package dev.bilten.admin.order;

import dev.bilten.admin.Percent;
import dev.bilten.admin.Wording;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.TaxDecision;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.answers.DescribeAnswers;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tickets of an order, and what was answered about each. */
record TicketRows(
        Wording wording,
        ReadOrder.Details details,
        List<Ticket> tickets,
        List<DescribeAnswers.Line> answers,
        ItemNames names) {
    /** What was answered for a position, or for the order itself for 0. */
    List<OrderModel.Answered> answers(int position) {
        return answers.stream()
                .filter(line -> line.position() == position)
                .map(line -> new OrderModel.Answered(
                        wording.said(line.label()),
                        Phrase.joined(
                                wording.text("order.between"),
                                line.values().stream().map(wording::said).toList()),
                        line.file()
                                .map(_ -> "/admin/orders/" + details.order().code() + "/answers/" + line.position()
                                        + "/" + line.question())
                                .orElse(null)))
                .toList();
    }

    OrderModel.TicketRow of(Order.Position position) {
        var issued = tickets.stream()
                .filter(ticket -> ticket.position().equals(position.id()))
                .findFirst();
        return new OrderModel.TicketRow(
                String.valueOf(position.number()),
                names.of(position.item()),
                issued.map(Ticket::holder)
                        .or(position::attendee)
                        .orElse(details.order().name()),
                wording.formats(details.event().zone()).money(position.price()),
                position.taxDecision().map(this::tax).orElse(null),
                position.attendeeEmail().orElse(null),
                answers(position.number()),
                issued.filter(ticket -> ticket.state() == TicketState.VALID && !ticket.handedOver())
                        .map(ticket -> of(ticket) + "/ticket.pdf")
                        .orElse(null),
                issued.filter(ticket -> ticket.state() == TicketState.VALID)
                        .map(ticket -> of(ticket) + "/code")
                        .orElse(null),
                refund(position),
                issued.map(ticket -> ticket.state().name().toLowerCase(Locale.ROOT))
                        .orElse(
                                position.active()
                                        ? OrderSheet.word(details.order().state())
                                        : OrderSheet.word(OrderState.CANCELLED)));
    }

    private @Nullable String refund(Order.Position position) {
        var order = details.order();
        return order.state() == OrderState.PAID
                        && position.active()
                        && position.price().minor() > 0
                        && details.kept().minor() > 0
                ? "/admin/orders/" + order.code() + "/refund?ticket=" + position.number()
                : null;
    }

    private String of(Ticket ticket) {
        return "/admin/orders/" + details.order().code() + "/tickets/" + ticket.id();
    }

    private String tax(TaxDecision decision) {
        var rate = Percent.text(decision.rate());
        if (decision.rule().isEmpty()) {
            return wording.text("order.taxed.own", rate);
        }
        var key = decision.row().isEmpty()
                ? "order.taxed.home"
                : switch (decision.outcome()) {
                    case RATED -> "order.taxed.row";
                    case REVERSE_CHARGE -> "order.taxed.reverse";
                    case EXEMPT -> "order.taxed.exempt";
                };
        return wording.text(
                key,
                rate,
                decision.rule().get(),
                Locale.of("", decision.country()).getDisplayCountry(wording.locale()),
                decision.row().orElse(0));
    }
}
