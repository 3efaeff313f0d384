package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.app.ReadBill;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the checkout shows of a hold that is to become an order. */
@Service
public class CheckoutModel {
    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final ItemNames names;
    private final GatewayChoice gateways;
    private final ReadBill readBill;
    private final CheckoutQuestions questions;
    private final VatDesk vat;
    private final MethodSums sums;
    private final CheckoutDrawing drawing;
    private final Bought bought;

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
            MethodSums sums,
            CheckoutDrawing drawing,
            Bought bought) {
        this.bought = bought;
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
        this.names = names;
        this.gateways = gateways;
        this.readBill = readBill;
        this.questions = questions;
        this.vat = vat;
        this.sums = sums;
        this.drawing = drawing;
    }

    /** @param invoice as far as it is known whom it is for: what it costs may depend on that */
    Map<String, ?> ofHold(Hold hold, String secret, FormView form, InvoiceTo invoice) {
        var event = catalog.event(current.tenant(), hold.event()).orElseThrow(ProblemException::notFound);
        var bills = readBill.execute(current.tenant(), hold, invoice, gateways.ids());
        var asked = questions.draw(hold, form);
        return drawing.of(
                event,
                bought.of(event, hold),
                new CheckoutDrawing.Kept(
                        hold.expiresAt(), hold.extended() ? null : "/checkout/" + secret + "/extension"),
                new CheckoutDrawing.Ways("/checkout/" + secret, "/cart/" + secret, "/checkout/" + secret + "/typed"),
                new CheckoutDrawing.Asked(asked.blocks(), bills.asksCountry(), bills.asksInvoice(), vat.view(invoice)),
                due(event, hold, bills, form),
                asked.form());
    }

    private CheckoutDrawing.Due due(Event event, Hold hold, ReadBill.Bills bills, FormView form) {
        var method = bills.unpaid() ? Optional.<String>empty() : gateways.chosen(form);
        var billed = bills.by(method);
        var told = told(event, hold, bills);
        var bill = Bill.of(event, names, hold, billed, shopfront);
        if (told.differing() && !bills.unpaid()) {
            bill = bill.among(method, byWay(event, hold, bills));
        }
        return new CheckoutDrawing.Due(
                bill,
                told,
                bills.unpaid(),
                billed.map(its -> String.valueOf(its.total().minor())).orElse(""),
                button(bills, told, method, bill));
    }

    private Map<String, Bill> byWay(Event event, Hold hold, ReadBill.Bills bills) {
        var byWay = new HashMap<String, Bill>();
        bills.byMethod()
                .forEach((way, its) -> byWay.put(way, Bill.of(event, names, hold, Optional.of(its), shopfront)));
        return byWay;
    }

    private MethodSums.Told told(Event event, Hold hold, ReadBill.Bills bills) {
        var byMethod = new HashMap<String, Money>();
        bills.byMethod().forEach((method, bill) -> byMethod.put(method, bill.total()));
        var plain = bills.bill().map(dev.bilten.ordering.api.Bill::total).orElse(hold.total());
        return sums.of(plain, byMethod, EventFacts.formats(event, shopfront.locale()));
    }

    private String button(ReadBill.Bills bills, MethodSums.Told told, Optional<String> method, Bill bill) {
        if (bills.onRequest()) {
            return shopfront.word("checkout.request");
        }
        return bills.unpaid() ? shopfront.word("checkout.free") : drawing.button(told, method.isPresent(), bill);
    }
}
