package dev.bilten.web.shop;

import dev.bilten.catalog.api.Channel;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.ExtendHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReadHold;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.SentForm;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a hold to a paid order, on one page: who, how, check. */
@Path("/checkout/{secret}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("a buyer needs no account; the secret in the address is the key")
public class CheckoutPage {
    private final ReadHold readHold;
    private final ExtendHold extendHold;
    private final PlaceOrder placeOrder;
    private final CheckoutSale sale;
    private final CheckoutScreens screens;
    private final CartDesk desk;
    private final CheckoutQuestions questions;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CheckoutPage(
            ReadHold readHold,
            ExtendHold extendHold,
            PlaceOrder placeOrder,
            CheckoutSale sale,
            CheckoutScreens screens,
            CartDesk desk,
            CheckoutQuestions questions,
            CurrentCall current) {
        this.readHold = readHold;
        this.extendHold = extendHold;
        this.placeOrder = placeOrder;
        this.sale = sale;
        this.screens = screens;
        this.desk = desk;
        this.questions = questions;
        this.current = current;
    }

    @GET
    public Response show(@PathParam("secret") String secret, @QueryParam("code") @Nullable String code) {
        var hold = find(secret);
        if (hold.state() == Hold.State.ORDERED) {
            // the back button after paying: the same form answers with the order it made
            return ordered(secret);
        }
        if (!hold.usable(clock.instant())) {
            return screens.over(hold, secret);
        }
        return "gone".equals(code) ? screens.withoutCode(hold, secret) : screens.fresh(hold, secret);
    }

    @POST
    @Path("extension")
    public Response extend(@PathParam("secret") String secret) {
        return switch (extendHold.execute(current.call("more time"), secret)) {
            case ExtendHold.Result.Extended(var until) -> back(secret);
            case ExtendHold.Result.AlreadyExtended() -> back(secret);
            case ExtendHold.Result.Over() -> screens.over(find(secret), secret);
        };
    }

    /** The time was over: the same once more, as far as it is still there, with what was typed before. */
    @POST
    @Path("again")
    public Response again(@PathParam("secret") String secret, Form form) {
        var hold = find(secret);
        if (hold.state() == Hold.State.ORDERED || hold.usable(clock.instant())) {
            return back(secret);
        }
        var again = desk.again(hold, secret);
        return again.secret()
                .map(fresh -> TypedCheckout.kept(form).isEmpty()
                        ? back(again.codeLost() ? fresh + "?code=gone" : fresh)
                        : TypedPage.lead(secret, fresh, again.codeLost()))
                .orElseGet(() -> screens.over(find(secret), secret, form));
    }

    /** A form that asks for files comes in parts. What was sent is kept, whatever is wrong with the rest. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response order(@PathParam("secret") String secret, List<EntityPart> parts) throws IOException {
        var hold = find(secret);
        var sent = SentForm.read(parts);
        var form = TypedCheckout.of(sent);
        questions.keep(secret, sent.files(), form);
        return sale.order(hold, secret, form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response order(@PathParam("secret") String secret, Form form) {
        return sale.order(find(secret), secret, form);
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
}
