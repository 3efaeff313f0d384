package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.database.api.Database;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.TaxDecision;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.CorrectInvoice;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A business whose VAT number somebody looked up owes the tax itself. */
class CorrectedInvoiceTest {
    private final Shop shop = new Shop(10, 119_00);

    @BeforeEach
    void businesses_of_the_union_owe_their_tax_themselves() {
        var database = shop.platform.get(Database.class);
        database.inTransaction(shop.tenant, () -> {
            database.sql().execute("update event set rules = '" + """
                    {"pricing": {"schema": 1, "country": "AT", "rounding": {"schema": 1, "mode": "LINE"},
                      "taxes": {"usual": {"schema": 1, "homeRate": 0.19, "prices": "TAX_INCLUDED",
                         "adapting": "NET_STAYS", "place": "ONLINE", "rows": [
                           {"countries": ["EU"], "buyers": "BUSINESSES_WITH_VALID_VAT_ID", "outcome": "REVERSE_CHARGE", "rate": 0},
                           {"countries": ["US"], "buyers": "EVERYBODY", "outcome": "REFUSE", "rate": 0}]}},
                      "discounts": [], "fees": [
                        {"schema": 1, "id": "service", "name": {"en": "Fee"}, "kind": "SERVICE", "rate": 0, "fixedMinor": 119,
                         "ofTotal": false, "paymentMethods": [], "channels": [], "bearer": "BUYER", "taxRule": "usual"}]}}""" + "'");
            database.sql().execute("update product set terms = jsonb_set(terms, '{taxRule}', '\"usual\"')");
        });
    }

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void an_unpaid_order_costs_the_net_once_its_number_is_good() {
        var order = ordered();
        assertThat(order.total().minor()).isEqualTo(119_00 + 1_19);
        var corrected = corrected(order, invoice(true));
        assertThat(corrected.total().minor()).isEqualTo(100_00 + 1_00);
        assertThat(corrected.tax().minor()).isZero();
        assertThat(corrected.positions().getFirst().taxDecision().orElseThrow().outcome())
                .isEqualTo(TaxDecision.Outcome.REVERSE_CHARGE);
        assertThat(shop.platform
                        .get(AuditTrail.class)
                        .of(shop.tenant, "order", order.id().toString(), 5))
                .extracting(AuditTrail.Entry::action)
                .contains("order.invoice-corrected");
        shop.pay(shop.now, order);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void what_a_paid_order_costs_less_goes_back_after_it_was_seen() {
        var order = paid();
        var told = Optional.of(order.total());
        var seen = execute(new CorrectInvoice.Command(order.id(), invoice(true), told));
        assertThat(seen)
                .isInstanceOfSatisfying(
                        CorrectInvoice.Result.Would.class,
                        would -> assertThat(would.after().total().minor()).isEqualTo(101_00));
        assertThat(shop.read(order)).isEqualTo(order);
        var done = execute(new CorrectInvoice.Command(order.id(), invoice(true), Optional.of(Money.of(101_00, "EUR"))));
        assertThat(done)
                .isInstanceOfSatisfying(
                        CorrectInvoice.Result.Corrected.class,
                        corrected -> assertThat(corrected.refunds())
                                .singleElement()
                                .satisfies(refund ->
                                        assertThat(refund.amount().minor()).isEqualTo(19_19)));
    }

    @Test
    void who_an_invoice_is_for_is_put_right_while_a_payment_is_under_way_what_it_costs_is_not() {
        var order = ordered();
        shop.gateway.start = new PaymentOutcome.Pending("slow", List.of(), Duration.ofMinutes(1));
        shop.pay(shop.now, order);
        var moved = new InvoiceTo(
                1, Optional.of("FR"), "Lantern SA", "Paris", order.invoiceTo().vatId(), false);
        assertThat(corrected(order, moved).invoiceTo().address()).isEqualTo("Paris");
        assertThat(execute(new CorrectInvoice.Command(order.id(), invoice(true), Optional.empty())))
                .isInstanceOf(CorrectInvoice.Result.PaymentUnderWay.class);
        assertThat(shop.read(order).total()).isEqualTo(order.total());
    }

    @Test
    void a_number_that_turns_out_bad_makes_the_buyer_owe_the_tax() {
        var order = ordered();
        corrected(order, invoice(true));
        shop.pay(shop.now, order);
        var back = corrected(order, invoice(false));
        assertThat(back.state()).isEqualTo(OrderState.PAID);
        assertThat(back.total().minor()).isEqualTo(119_00 + 1_19);
        assertThat(back.owed().minor()).isEqualTo(19_19);
    }

    @Test
    void what_the_rules_would_make_of_it_by_now_keeps_its_net() {
        var order = ordered();
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql().execute("update order_position set price_minor = 5950, tax_minor = 950"));
        database.inTransaction(
                shop.tenant, () -> database.sql().execute("update orders set total_minor = 6069, tax_minor = 969"));
        assertThat(corrected(order, invoice(true)).total().minor()).isEqualTo(50_00 + 1_00);
    }

    @Test
    void who_is_sold_nothing_gets_no_invoice_and_what_is_over_none_either() {
        var order = ordered();
        var america = new InvoiceTo(1, Optional.of("US"), "Lantern Inc", "", "", false);
        assertThat(execute(new CorrectInvoice.Command(order.id(), america, Optional.empty())))
                .isEqualTo(new CorrectInvoice.Result.Refused(
                        List.of(Violation.of("/invoice/country", "error.not-sold-to-country"))));
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(execute(new CorrectInvoice.Command(order.id(), invoice(true), Optional.empty())))
                .isInstanceOf(CorrectInvoice.Result.NotPossible.class);
    }

    private static InvoiceTo invoice(boolean checked) {
        return new InvoiceTo(1, Optional.of("DE"), "Lantern GmbH", "Lantern Lane 1", "DE123456789", checked);
    }

    private Order ordered() {
        var command = new PlaceOrder.Command(
                shop.held(1).secret(),
                new Buyer("buyer@example.test", "Nadia", "en"),
                Channel.SHOP,
                List.of(),
                invoice(false),
                Optional.empty());
        return ((PlaceOrder.Result.Placed) shop.platform.get(PlaceOrder.class).execute(shop.now, command)).order();
    }

    private Order paid() {
        var order = ordered();
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private CorrectInvoice.Result execute(CorrectInvoice.Command command) {
        return shop.platform.get(CorrectInvoice.class).execute(shop.now, command);
    }

    private Order corrected(Order order, InvoiceTo invoice) {
        var result = execute(new CorrectInvoice.Command(order.id(), invoice, Optional.empty()));
        if (result instanceof CorrectInvoice.Result.Corrected(var now, var _)) {
            return now;
        }
        throw new IllegalStateException("not corrected: " + result);
    }
}
