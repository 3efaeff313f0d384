package dev.bilten.web.shop;

import dev.bilten.catalog.api.Channel;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.CheckOrder;
import dev.bilten.ordering.app.PayOrder;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReadBill;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes an order of what the checkout's form says, and begins to pay it. */
@Service
public class CheckoutSale {
    private final PlaceOrder placeOrder;
    private final CheckOrder checkOrder;
    private final PayOrder payOrder;
    private final ReadBill readBill;
    private final GatewayChoice gateways;
    private final CheckoutScreens screens;
    private final CheckoutQuestions questions;
    private final VatDesk vat;
    private final Shopfront shopfront;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CheckoutSale(
            PlaceOrder placeOrder,
            CheckOrder checkOrder,
            PayOrder payOrder,
            ReadBill readBill,
            GatewayChoice gateways,
            CheckoutScreens screens,
            CheckoutQuestions questions,
            VatDesk vat,
            Shopfront shopfront,
            CurrentCall current) {
        this.placeOrder = placeOrder;
        this.checkOrder = checkOrder;
        this.payOrder = payOrder;
        this.readBill = readBill;
        this.gateways = gateways;
        this.screens = screens;
        this.questions = questions;
        this.vat = vat;
        this.shopfront = shopfront;
        this.current = current;
    }

    /** Outside any transaction: registers and providers are asked on the way. */
    Response order(Hold hold, String secret, Form form) {
        var buyer = new Buyer(
                form.raw("email"), form.raw("name"), shopfront.locale().toLanguageTag());
        if (shopfront.shop().terms() != null && !form.ticked("terms")) {
            form.fault("terms", "error.terms");
        }
        // whoever comes back to what is ordered already is asked nothing more
        boolean open = hold.state() == Hold.State.ACTIVE;
        var invoice = open ? vat.read(form) : VatDesk.typed(form);
        var bills = readBill.execute(current.tenant(), hold, invoice, gateways.ids());
        var chosen = bills.unpaid() ? Optional.<GatewayChoice.Chosen>empty() : gateways.read(form);
        var method = chosen.map(GatewayChoice.Chosen::gateway);
        var total = bills.by(method).map(dev.bilten.ordering.api.Bill::total).orElse(hold.total());
        var given = questions.read(hold, form, buyer);
        var command = new PlaceOrder.Command(
                secret,
                buyer,
                Channel.SHOP,
                given.answers(),
                given.attendees(),
                invoice,
                method,
                method.flatMap(one -> AgreedSum.of(form, one, total.currency()))
                        .or(() -> AgreedSum.of(form, total.currency())));
        if (open && (!form.valid() || (!bills.unpaid() && chosen.isEmpty()))) {
            return hold.usable(clock.instant()) ? wrong(hold, form, command) : screens.over(hold, secret, form);
        }
        return switch (placeOrder.execute(current.call("buying"), command)) {
            case PlaceOrder.Result.Placed(var order) ->
                order.total().equals(total) || bills.onRequest() ? pay(order, chosen) : lookAgain(order, method);
            case PlaceOrder.Result.HoldOver(var over) -> screens.over(over, secret, form);
            case PlaceOrder.Result.NoSuchHold() -> throw ProblemException.notFound();
            case PlaceOrder.Result.Refused(var violations) -> again(hold, form, command, violations);
        };
    }

    /** The form cannot be sent as it is: all that an order would be refused for is said beside that. */
    private Response wrong(Hold hold, Form form, PlaceOrder.Command command) {
        return again(hold, form, command, checkOrder.execute(current.call("buying"), command));
    }

    private Response again(Hold hold, Form form, PlaceOrder.Command command, List<Violation> violations) {
        TypedAttendees.saidOnce(violations, form)
                .forEach(wrong -> CheckoutFaults.show(form, wrong, shopfront.locale()));
        return screens.again(hold, command.holdSecret(), form, command.invoiceTo());
    }

    /** Answers made it dearer: nobody pays more than the page said without having seen it. */
    private static Response lookAgain(Order order, Optional<String> method) {
        var chosen = method.map(one -> "?gateway=" + URLEncoder.encode(one, StandardCharsets.UTF_8))
                .orElse("");
        return Response.seeOther(URI.create("/o/" + order.secret() + "/pay" + chosen))
                .build();
    }

    /** The first attempt of an order has one key, whatever tab it comes from: nobody pays twice by pressing twice. */
    private Response pay(Order order, Optional<GatewayChoice.Chosen> chosen) {
        var page = URI.create("/o/" + order.secret());
        chosen.ifPresent(choice -> payOrder.execute(
                current.call("paying"),
                new PayOrder.Command(
                        order.secret(),
                        order.id() + "-1",
                        choice.gateway(),
                        choice.inputs(),
                        current.origin().resolve(page))));
        return Response.seeOther(page).build();
    }
}
