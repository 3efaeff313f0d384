package dev.bilten.web.shop;

import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Hold;
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

/** What was typed into a checkout, shown once more: nothing is ordered, nothing stored, and nothing of it in an address. */
@Path("/checkout/{secret}/typed")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("a buyer needs no account; the secret in the address is the key")
public class TypedPage {
    private final ReadHold readHold;
    private final CheckoutScreens screens;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public TypedPage(ReadHold readHold, CheckoutScreens screens, CurrentCall current) {
        this.readHold = readHold;
        this.screens = screens;
        this.current = current;
    }

    /** The form is sent on as it is: the browser asks for the page of the new cart with the same body. */
    static Response lead(String before, String now, boolean codeLost) {
        return Response.temporaryRedirect(
                        URI.create("/checkout/" + now + "/typed?from=" + before + (codeLost ? "&code=gone" : "")))
                .build();
    }

    @GET
    public Response show(@PathParam("secret") String secret) {
        return checkout(secret);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response show(
            @PathParam("secret") String secret,
            @QueryParam("from") @Nullable String from,
            @QueryParam("code") @Nullable String code,
            List<EntityPart> parts)
            throws IOException {
        return show(secret, from, code, TypedCheckout.of(SentForm.read(parts)));
    }

    /** @param from the cart it was typed for */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response show(
            @PathParam("secret") String secret,
            @QueryParam("from") @Nullable String from,
            @QueryParam("code") @Nullable String code,
            Form form) {
        var hold = find(secret);
        if (hold.state() == Hold.State.ORDERED) {
            return checkout(secret);
        }
        if (!hold.usable(clock.instant())) {
            return screens.over(hold, secret, form);
        }
        var moved = from == null ? form : TypedCheckout.moved(form, find(from), hold);
        return screens.typed(hold, secret, moved, "gone".equals(code));
    }

    private Hold find(String secret) {
        return readHold.execute(current.tenant(), secret).orElseThrow(ProblemException::notFound);
    }

    private static Response checkout(String secret) {
        return Response.seeOther(URI.create("/checkout/" + secret)).build();
    }
}
