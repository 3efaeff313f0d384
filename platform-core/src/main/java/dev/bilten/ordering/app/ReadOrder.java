package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.infra.OrderRows;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.Payments;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.RefundState;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One order with its event and its money: what the buyer's page and the organizer's page show. */
@Service
public class ReadOrder {
    private final OrderRows orders;
    private final Catalog catalog;
    private final Payments payments;

    @Inject
    public ReadOrder(OrderRows orders, Catalog catalog, Payments payments) {
        this.orders = orders;
        this.catalog = catalog;
        this.payments = payments;
    }

    /** @param event the first one; products are those of all events of the order */
    public record Details(
            Order order, Event event, List<Product> products, List<Payment> payments, List<Refund> refunds) {

        /** What was paid and is not asked back. */
        public Money kept() {
            var none = Money.zero(order.total().currency());
            var came = payments.stream()
                    .filter(payment -> payment.state() == PaymentState.SUCCEEDED)
                    .map(Payment::amount)
                    .reduce(none, Money::plus);
            return refunds.stream()
                    .filter(refund -> refund.state() != RefundState.REFUSED)
                    .map(Refund::amount)
                    .reduce(came, Money::minus);
        }

        /** What its buyer tried last to pay what is open; money that came before is no try. */
        public Optional<Payment> tried() {
            return payments.reversed().stream()
                    .filter(payment -> payment.state() != PaymentState.SUCCEEDED)
                    .findFirst();
        }
    }

    @Transactional
    public Optional<Details> byId(TenantContext tenant, OrderId id) {
        return orders.byId(id).map(order -> details(tenant, order));
    }

    @Transactional
    public Optional<Details> byCode(TenantContext tenant, String code) {
        return orders.byCode(code).map(order -> details(tenant, order));
    }

    @Transactional
    public Optional<Details> bySecret(TenantContext tenant, String secret) {
        return orders.bySecret(secret).map(order -> details(tenant, order));
    }

    private Details details(TenantContext tenant, Order order) {
        var event = catalog.event(tenant, order.event()).orElseThrow();
        return new Details(
                order,
                event,
                Stream.concat(
                                Stream.of(order.event()),
                                order.positions().stream().map(Order.Position::event))
                        .distinct()
                        .flatMap((EventId one) -> catalog.products(tenant, one).stream())
                        .toList(),
                payments.of(tenant, order.id().value()),
                payments.refundsOf(tenant, order.id().value()));
    }
}
