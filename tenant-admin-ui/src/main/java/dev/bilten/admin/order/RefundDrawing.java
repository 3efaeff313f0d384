package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.GatewayOffer;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.ReturnMoney;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what giving an amount back will do. */
@Service
public class RefundDrawing {
    static final String PAGE = "dev/bilten/admin/order/refund";
    private static final String HAND = "hand";
    private static final String PROVIDER = "provider";

    private final ReturnMoney returns;
    private final Gateways gateways;
    private final OrderFile file;
    private final CurrentCall current;

    @Inject
    public RefundDrawing(ReturnMoney returns, Gateways gateways, OrderFile file, CurrentCall current) {
        this.returns = returns;
        this.gateways = gateways;
        this.file = file;
        this.current = current;
    }

    /** Money that no provider took can come back from none. */
    static boolean byHand(Form form, ReadOrder.Details details) {
        return form.raw("way").equals(HAND) || took(details).isEmpty();
    }

    private static List<String> took(ReadOrder.Details details) {
        return details.payments().stream()
                .filter(payment -> payment.state() == PaymentState.SUCCEEDED)
                .map(Payment::gateway)
                .filter(gateway -> !gateway.equals(Payment.MANUAL))
                .distinct()
                .toList();
    }

    View page(ReadOrder.Details details, Form form, Wording wording, Optional<Money> amount) {
        var order = details.order();
        var formats = wording.formats(details.event().zone());
        var back = amount.filter(_ -> form.valid());
        return View.of(
                PAGE,
                new RefundModel(
                        filled(wording.again(form)),
                        order.code(),
                        "/admin/orders/" + order.code() + "/refund",
                        "/admin/orders/" + order.code(),
                        order.total().currency().getSymbol(current.locale()),
                        formats.money(details.kept()),
                        tickets(details, wording),
                        ways(details, wording),
                        tells(order),
                        back.map(money -> effect(details, form, wording, money)).orElse(List.of()),
                        back.map(formats::money).orElse(null)));
    }

    private static FormView filled(FormView form) {
        var values = new HashMap<>(form.values());
        values.merge("way", PROVIDER, (typed, usual) -> typed.isEmpty() ? usual : typed);
        return new FormView(values, form.errors(), form.summary());
    }

    /** The one it is for; empty for the order. */
    static Optional<Order.Position> ticket(Form form, ReadOrder.Details details) {
        return aimable(details.order())
                .filter(position -> String.valueOf(position.number()).equals(form.raw("ticket")))
                .findFirst();
    }

    /** What is in the books and costs something. */
    private static Stream<Order.Position> aimable(Order order) {
        return order.active()
                .filter(position ->
                        order.state() == OrderState.PAID && position.price().minor() > 0);
    }

    private List<Choice> tickets(ReadOrder.Details details, Wording wording) {
        var names = file.names(current.tenant(), details, wording);
        var formats = wording.formats(details.event().zone());
        var tickets = aimable(details.order())
                .map(position -> Choice.of(
                        String.valueOf(position.number()),
                        wording.phrase(
                                "refund.ticket.one",
                                position.number(),
                                names.of(position.item()),
                                formats.money(position.price()))))
                .toList();
        return tickets.isEmpty()
                ? tickets
                : Stream.concat(Stream.of(Choice.of("", wording.text("refund.ticket.all"))), tickets.stream())
                        .toList();
    }

    private List<Choice> ways(ReadOrder.Details details, Wording wording) {
        var took = took(details);
        if (took.isEmpty()) {
            return List.of();
        }
        var names = gateways.offered(current.tenant()).stream()
                .collect(Collectors.toMap(
                        GatewayOffer::gatewayId,
                        offer -> offer.description().label().in(wording.locale()),
                        (one, _) -> one));
        var paid = took.stream()
                .map(gateway -> names.getOrDefault(gateway, gateway))
                .collect(Collectors.joining(", "));
        return List.of(
                new Choice(
                        PROVIDER, wording.text("refund.way.provider", paid), wording.text("refund.way.provider.help")),
                new Choice(HAND, wording.text("refund.way.hand"), wording.text("refund.way.hand.help")));
    }

    /** The message is about an order that is paid. */
    private static boolean tells(Order order) {
        return order.state() == OrderState.PAID && Buyer.reachable(order.email());
    }

    private List<String> effect(ReadOrder.Details details, Form form, Wording wording, Money amount) {
        var order = details.order();
        var formats = wording.formats(details.event().zone());
        var effect = new ArrayList<String>();
        effect.add(wording.text(
                byHand(form, details) ? "refund.effect.hand" : "refund.effect.provider", formats.money(amount)));
        var ticket = ticket(form, details);
        var after = returns.look(current.tenant(), order, ticket.map(Order.Position::id), amount);
        ticket.ifPresent(one -> effect.add(wording.text(
                "refund.effect.ticket",
                one.number(),
                formats.money(one.price()),
                formats.money(one.price().minus(amount)))));
        effect.add(price(order, after, ticket.isPresent(), wording, formats));
        if (order.state() == OrderState.PAID) {
            effect.add(wording.text("refund.effect.valid"));
        }
        if (tells(order)) {
            effect.add(wording.text(form.ticked("tell") ? "refund.effect.told" : "refund.effect.untold"));
        }
        return effect;
    }

    private static String price(Order order, Order after, boolean alone, Wording wording, Formats formats) {
        if (!after.total().equals(order.total())) {
            return wording.text(
                    alone ? "refund.effect.cheaper.alone" : "refund.effect.cheaper",
                    formats.money(order.total()),
                    formats.money(after.total()),
                    formats.money(after.tax()));
        }
        return wording.text(
                order.state() == OrderState.PENDING ? "refund.effect.open" : "refund.effect.same",
                formats.money(order.total()));
    }
}
