package dev.bilten.admin.products;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A ticket with how many there are of it, in one step. */
@Path("/admin/events/{id}/products/new")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class NewProductPage {
    private final AddTicket add;
    private final Catalog catalog;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public NewProductPage(AddTicket add, Catalog catalog, Messages messages, CurrentCall current) {
        this.add = add;
        this.catalog = catalog;
        this.messages = messages;
        this.current = current;
    }

    /** The tax is mostly that of the ticket before. */
    @GET
    public View empty(@PathParam("id") String id) {
        var event = event(id);
        var tax = catalog.products(current.tenant(), event.id()).reversed().stream()
                .map(Product::taxRate)
                .findFirst();
        return page(event, ProductForm.fresh(tax));
    }

    @POST
    public Response add(@PathParam("id") String id, Form form) {
        var event = event(id);
        var draft = ProductForm.read(form, event.currency(), true);
        var size = ProductForm.size(form);
        if (!form.valid()) {
            return again(event, form);
        }
        var command = new AddTicket.Command(event.id(), draft, size);
        return switch (add.execute(current.call("added in the admin"), command)) {
            case AddTicket.Result.Added _ -> Replies.seeOther(ProductModel.eventPage(event) + "?done=saved");
            case AddTicket.Result.Refused(var violations) -> {
                Wording.explain(form, violations, ProductForm.FIELDS);
                yield again(event, form);
            }
            case AddTicket.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private Response again(Event event, Form form) {
        return Replies.page(page(event, wording().again(form)).withStatus(422));
    }

    private View page(Event event, FormView form) {
        return View.of(ProductModel.PAGE, ProductModel.fresh(event, form, wording()));
    }

    private Wording wording() {
        return new Wording(messages, ProductModel.PAGE, current.locale());
    }
}
