package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The checkout as it is answered: fresh, once more with what is wrong, or over. */
@Service
public class CheckoutScreens {
    private final CheckoutModel model;
    private final OverModel overModel;
    private final Shopfront shopfront;
    private final Messages messages;

    @Inject
    public CheckoutScreens(CheckoutModel model, OverModel overModel, Shopfront shopfront, Messages messages) {
        this.model = model;
        this.overModel = overModel;
        this.shopfront = shopfront;
        this.messages = messages;
    }

    /** A form that nobody sent yet: most buyers live where the organizer does. */
    Response fresh(Hold hold, String secret) {
        return page(hold, fresh(hold, secret, Map.of()), 200);
    }

    /** What was in it before its time was over is held again, but the code does nothing any more. */
    Response withoutCode(Hold hold, String secret) {
        var notice = Shopfront.Notice.problem(shopfront.word("checkout.code-gone"));
        return page(hold, fresh(hold, secret, Map.of("notice", notice)), 200);
    }

    private Map<String, ?> fresh(Hold hold, String secret, Map<String, ?> beside) {
        var country = shopfront.country();
        var invoice = new InvoiceTo(1, Optional.of(country), "", "", "", false);
        var page = new HashMap<String, Object>(
                model.ofHold(hold, secret, FormView.of(Map.of("country", country)), invoice));
        page.putAll(beside);
        return page;
    }

    Response again(Hold hold, String secret, Form form, InvoiceTo invoice) {
        var sent = CheckoutFaults.inOrder(form.view(messages, Shopfront.WORDS, shopfront.locale()));
        return page(hold, model.ofHold(hold, secret, sent, invoice), 422);
    }

    private Response page(Hold hold, Map<String, ?> page, int status) {
        var view = shopfront.privatePage("checkout", page, hold.events());
        return Response.status(status).entity(view.withStatus(status)).build();
    }

    /** What was typed before the time was over, as it can be sent now. */
    Response typed(Hold hold, String secret, Form form, boolean codeLost) {
        var values = new HashMap<>(Map.of("country", shopfront.country()));
        values.putAll(TypedCheckout.kept(form));
        var page = new HashMap<String, Object>(
                model.ofHold(hold, secret, FormView.of(values), VatDesk.typed(Form.of(TypedCheckout.each(values)))));
        if (codeLost) {
            page.put("notice", Shopfront.Notice.problem(shopfront.word("checkout.code-gone")));
        }
        return page(hold, page, 200);
    }

    Response over(Hold hold, String secret) {
        return over(hold, secret, Map.of());
    }

    Response over(Hold hold, String secret, Form form) {
        return over(hold, secret, TypedCheckout.kept(form));
    }

    private Response over(Hold hold, String secret, Map<String, String> typed) {
        var view = shopfront.privatePage("held-expired", overModel.of(hold, secret, typed), hold.events());
        return Response.status(Response.Status.GONE)
                .entity(view.withStatus(410))
                .build();
    }
}
