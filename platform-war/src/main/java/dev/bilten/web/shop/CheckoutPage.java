package dev.bilten.web.shop;

import dev.bilten.catalog.api.Channel;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.ExtendHold;
import dev.bilten.ordering.app.PayOrder;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReadBill;
import dev.bilten.ordering.app.ReadHold;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.forms.SentForm;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** From a hold to a paid order, on one page: who, how, check. */
@Path("/checkout/{secret}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("a buyer needs no account; the secret in the address is the key")
public class CheckoutPage {
    private static final Pattern SUM = Pattern.compile("[0-9]{1,18}");

    private final ReadHold readHold;
    private final ExtendHold extendHold;
    private final PlaceOrder placeOrder;
    private final PayOrder payOrder;
    private final ReadBill readBill;
    private final GatewayChoice gateways;
    private final CheckoutModel model;
    private final CartDesk desk;
    private final CheckoutQuestions questions;
    private final Shopfront shopfront;
    private final CurrentCall current;
    private final Messages messages;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CheckoutPage(
            ReadHold readHold,
            ExtendHold extendHold,
            PlaceOrder placeOrder,
            PayOrder payOrder,
            ReadBill readBill,
            GatewayChoice gateways,
            CheckoutModel model,
            CartDesk desk,
            CheckoutQuestions questions,
            Shopfront shopfront,
            CurrentCall current,
            Messages messages) {
        this.readHold = readHold;
        this.extendHold = extendHold;
        this.placeOrder = placeOrder;
        this.payOrder = payOrder;
        this.readBill = readBill;
        this.gateways = gateways;
        this.model = model;
        this.desk = desk;
        this.questions = questions;
        this.shopfront = shopfront;
        this.current = current;
        this.messages = messages;
    }

    @GET
    public Response show(@PathParam("secret") String secret) {
        var hold = find(secret);
        if (hold.state() == Hold.State.ORDERED) {
            // the back button after paying: the same form answers with the order it made
            return ordered(secret);
        }
        return hold.usable(clock.instant()) ? page(hold, secret, model.fresh(), 200) : over(hold, secret);
    }

    @POST
    @Path("extension")
    public Response extend(@PathParam("secret") String secret) {
        return switch (extendHold.execute(current.call("more time"), secret)) {
            case ExtendHold.Result.Extended(var until) -> back(secret);
            case ExtendHold.Result.AlreadyExtended() -> back(secret);
            case ExtendHold.Result.Over() -> over(find(secret), secret);
        };
    }

    /** The time was over: the same once more, as far as it is still there. */
    @POST
    @Path("again")
    public Response again(@PathParam("secret") String secret) {
        var hold = find(secret);
        if (hold.state() == Hold.State.ORDERED || hold.usable(clock.instant())) {
            return back(secret);
        }
        return desk.again(hold).map(CheckoutPage::back).orElseGet(() -> over(hold, secret));
    }

    /** A form that asks for files comes in parts. What was sent is kept, whatever is wrong with the rest. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response order(@PathParam("secret") String secret, List<EntityPart> parts) throws IOException {
        find(secret);
        var sent = SentForm.read(parts);
        var form = sent.form();
        questions.keep(secret, sent.files(), form);
        return order(secret, form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response order(@PathParam("secret") String secret, Form form) {
        var hold = find(secret);
        var buyer = new Buyer(
                form.raw("email"), form.raw("name"), shopfront.locale().toLanguageTag());
        buyer.violations()
                .forEach(wrong -> form.fault(
                        wrong.pointer().substring(1),
                        wrong.key(),
                        wrong.arguments().toArray()));
        if (shopfront.shop().terms() != null && !form.ticked("terms")) {
            form.fault("terms", "error.terms");
        }
        boolean free = hold.total().isZero();
        var chosen = free ? Optional.<GatewayChoice.Chosen>empty() : gateways.read(form);
        if (hold.state() == Hold.State.ACTIVE && (!form.valid() || (!free && chosen.isEmpty()))) {
            return hold.usable(clock.instant()) ? again(hold, secret, form) : over(hold, secret);
        }
        var invoice = CheckoutModel.invoice(Map.of(
                "country", form.raw("country"),
                "company", form.raw("company"),
                "address", form.raw("address"),
                "vatId", form.raw("vatId")));
        var method = chosen.map(GatewayChoice.Chosen::gateway);
        var total = total(hold, invoice, method);
        var answers = questions.read(hold, form);
        var placed = placeOrder.execute(
                current.call("buying"),
                new PlaceOrder.Command(
                        secret,
                        buyer,
                        Channel.SHOP,
                        answers,
                        invoice,
                        method,
                        agreed(form.raw("agreed"), total.currency())));
        return switch (placed) {
            case PlaceOrder.Result.Placed(var order) ->
                order.total().equals(total) ? pay(order, chosen) : lookAgain(order);
            case PlaceOrder.Result.HoldOver(var over) -> over(over, secret);
            case PlaceOrder.Result.NoSuchHold() -> throw ProblemException.notFound();
            case PlaceOrder.Result.Refused(var violations) -> {
                violations.forEach(wrong -> fault(form, wrong));
                yield again(hold, secret, form);
            }
        };
    }

    private static void fault(Form form, Violation wrong) {
        if (wrong.pointer().equals(PlaceOrder.AGREED)) {
            form.fault("gateway", "error.total-changed");
        } else {
            form.fault(field(wrong.pointer()), wrong.key(), wrong.arguments().toArray());
        }
    }

    /** Where the page shows what is meant; what is wrong with the cart itself stands above the bill. */
    private static String field(String pointer) {
        var parts = pointer.split("/");
        return switch (parts[1]) {
            case "answers" -> parts.length == 4 ? "a-" + parts[2] + "-" + parts[3] : "check";
            case "invoice" -> parts[2];
            case "email", "name" -> parts[1];
            default -> "check";
        };
    }

    /** Answers made it dearer: nobody pays more than the page said without having seen it. */
    private static Response lookAgain(Order order) {
        return Response.seeOther(URI.create("/o/" + order.secret() + "/pay")).build();
    }

    private Money total(Hold hold, InvoiceTo invoice, Optional<String> method) {
        return readBill.execute(current.tenant(), hold, invoice, method.stream().toList())
                .by(method)
                .map(dev.bilten.ordering.api.Bill::total)
                .orElse(hold.total());
    }

    /** When it is another sum by now than the page said, the page says so first; what is no sum at all is another one. */
    private static Optional<Money> agreed(String typed, Currency currency) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Money(SUM.matcher(typed).matches() ? Long.parseLong(typed) : -1, currency));
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

    private Response ordered(String secret) {
        var nobody = new Buyer("", "", "en");
        var placed =
                placeOrder.execute(current.call("returning"), new PlaceOrder.Command(secret, nobody, Channel.SHOP));
        if (placed instanceof PlaceOrder.Result.Placed(var order)) {
            return Response.seeOther(URI.create("/o/" + order.secret())).build();
        }
        throw ProblemException.notFound();
    }

    private Hold find(String secret) {
        return readHold.execute(current.tenant(), secret).orElseThrow(ProblemException::notFound);
    }

    private static Response back(String secret) {
        return Response.seeOther(URI.create("/checkout/" + secret)).build();
    }

    private Response again(Hold hold, String secret, Form form) {
        return page(hold, secret, form.view(messages, Shopfront.WORDS, shopfront.locale()), 422);
    }

    private Response page(Hold hold, String secret, FormView form, int status) {
        var view = shopfront.privatePage("checkout", model.ofHold(hold, secret, form));
        return Response.status(status).entity(view.withStatus(status)).build();
    }

    private Response over(Hold hold, String secret) {
        var view = shopfront.privatePage("held-expired", model.over(hold, secret));
        return Response.status(Response.Status.GONE)
                .entity(view.withStatus(410))
                .build();
    }
}
