package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.app.ReadBill;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the checkout shows: for a hold that is to become an order, and for an order that is still to be paid. */
@Service
public class CheckoutModel {
    private static final ReadBill.Bills NO_BILLS = new ReadBill.Bills(Optional.empty(), Map.of(), false, false, false);

    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final ItemNames names;
    private final GatewayChoice gateways;
    private final ReadBill readBill;
    private final CheckoutQuestions questions;
    private final VatDesk vat;
    private final MethodFees fees;
    private final Bought bought;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CheckoutModel(
            Catalog catalog,
            CurrentCall current,
            Shopfront shopfront,
            ItemNames names,
            GatewayChoice gateways,
            ReadBill readBill,
            CheckoutQuestions questions,
            VatDesk vat,
            MethodFees fees,
            Bought bought) {
        this.questions = questions;
        this.vat = vat;
        this.fees = fees;
        this.bought = bought;
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
        this.names = names;
        this.gateways = gateways;
        this.readBill = readBill;
    }

    /** @param invoice as far as it is known whom it is for: what it costs may depend on that */
    Map<String, ?> ofHold(Hold hold, String secret, FormView form, InvoiceTo invoice) {
        var event = event(hold);
        var bills = readBill.execute(current.tenant(), hold, invoice, gateways.ids());
        var chosen = bills.by(bills.unpaid() ? Optional.empty() : gateways.chosen(form));
        var bill = Bill.of(event, names, hold, chosen, shopfront);
        return model(
                event,
                bought.of(event, hold),
                bill,
                hold.expiresAt(),
                hold.extended() ? null : "/checkout/" + secret + "/extension",
                "/checkout/" + secret,
                "/cart/" + secret,
                bills.unpaid(),
                pay(bills, bill),
                form,
                chosen.map(its -> String.valueOf(its.total().minor())).orElse(""),
                bills,
                questions.blocks(hold),
                vat.view(invoice));
    }

    Map<String, ?> ofOrder(ReadOrder.Details details, String action, FormView form) {
        var order = details.order();
        var bill = Bill.of(details.event(), names, order, shopfront);
        if (!order.owed().isZero()) {
            var formats = EventFacts.formats(details.event(), shopfront.locale());
            bill = bill.open(shopfront.word("bill.owed"), formats.money(order.owed()));
        }
        return model(
                details.event(),
                bought.of(details.event(), order),
                bill,
                order.expiresAt(),
                null,
                action,
                null,
                false,
                shopfront.word("checkout.pay", bill.total()),
                form,
                "",
                NO_BILLS,
                List.of(),
                null);
    }

    private String pay(ReadBill.Bills bills, Bill bill) {
        if (bills.onRequest()) {
            return shopfront.word("checkout.request");
        }
        return bills.unpaid() ? shopfront.word("checkout.free") : shopfront.word("checkout.pay", bill.total());
    }

    private Map<String, ?> model(
            Event event,
            EventFacts.Facts facts,
            Bill bill,
            Instant until,
            @Nullable String extend,
            String action,
            @Nullable String back,
            boolean free,
            String pay,
            FormView form,
            String agreed,
            ReadBill.Bills bills,
            List<QuestionFields.Block> asked,
            VatDesk.@Nullable Vat looked) {
        var formats = EventFacts.formats(event, shopfront.locale());
        return Map.of(
                "event",
                facts,
                "hold",
                new Clocked(until.toString(), clock.instant().toString(), formats.time(until), extend),
                "form",
                form,
                "questions",
                asked,
                "gateways",
                free ? List.of() : gateways.items(form.values().getOrDefault("gateway", ""), fees.of(bills, formats)),
                "bill",
                bill,
                "checkout",
                new Checkout(
                        action,
                        back == null ? EventFacts.href(event) : back,
                        pay,
                        shopfront.shop().terms() == null ? null : shopfront.word("checkout.terms"),
                        shopfront.shop().terms(),
                        free,
                        agreed,
                        bills.asksCountry() || bills.asksInvoice()
                                ? Checkout.Country.all(shopfront.locale())
                                : List.of(),
                        bills.asksInvoice(),
                        looked,
                        Checkout.enctype(asked)));
    }

    private Event event(Hold hold) {
        return catalog.event(current.tenant(), hold.event()).orElseThrow(ProblemException::notFound);
    }
}
