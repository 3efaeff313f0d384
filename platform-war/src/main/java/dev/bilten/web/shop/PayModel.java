package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.app.ReadDue;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** What the checkout shows of an order that is still to be paid. */
@Service
public class PayModel {
    private final Shopfront shopfront;
    private final ItemNames names;
    private final GatewayChoice gateways;
    private final MethodSums sums;
    private final CheckoutDrawing drawing;
    private final Bought bought;

    @Inject
    public PayModel(
            Shopfront shopfront,
            ItemNames names,
            GatewayChoice gateways,
            MethodSums sums,
            CheckoutDrawing drawing,
            Bought bought) {
        this.bought = bought;
        this.shopfront = shopfront;
        this.names = names;
        this.gateways = gateways;
        this.sums = sums;
        this.drawing = drawing;
    }

    Map<String, ?> of(ReadOrder.Details details, ReadDue.Due open, String action, FormView form) {
        return drawing.of(
                details.event(),
                bought.of(details.event(), details.order()),
                new CheckoutDrawing.Kept(details.order().expiresAt(), null),
                new CheckoutDrawing.Ways(action, null, null),
                CheckoutDrawing.Asked.NOTHING,
                due(details, open, form),
                form);
    }

    private CheckoutDrawing.Due due(ReadOrder.Details details, ReadDue.Due open, FormView form) {
        var formats = EventFacts.formats(details.event(), shopfront.locale());
        var method = gateways.chosen(form);
        var way = open.by(method);
        var byMethod = new HashMap<String, Money>();
        open.byMethod().forEach((one, its) -> byMethod.put(one, its.open()));
        var told = sums.of(open.plain().open(), byMethod, formats);
        var bill = bill(details.event(), way);
        if (told.differing()) {
            var byWay = new HashMap<String, Bill>();
            open.byMethod().forEach((one, its) -> byWay.put(one, bill(details.event(), its)));
            bill = bill.among(method, byWay);
        }
        return new CheckoutDrawing.Due(
                bill, told, false, String.valueOf(way.open().minor()), drawing.button(told, method.isPresent(), bill));
    }

    private Bill bill(Event event, ReadDue.Way way) {
        var bill = Bill.of(event, names, way.order(), shopfront);
        return way.open().equals(way.order().total())
                ? bill
                : bill.open(
                        shopfront.word("bill.owed"),
                        EventFacts.formats(event, shopfront.locale()).money(way.open()));
    }
}
