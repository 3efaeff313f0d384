package dev.bilten.admin.products;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.app.SaveProduct;
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
import java.util.Optional;

/** One kind of ticket. */
@Path("/admin/events/{id}/products/{product}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class EditProductPage {
    private final SaveProduct save;
    private final Catalog catalog;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public EditProductPage(SaveProduct save, Catalog catalog, Messages messages, CurrentCall current) {
        this.save = save;
        this.catalog = catalog;
        this.messages = messages;
        this.current = current;
    }

    private record Place(Event event, Product product) {}

    @GET
    public View form(@PathParam("id") String id, @PathParam("product") String product) {
        var place = place(id, product);
        return page(place, place.product().version(), false, ProductForm.of(place.product()));
    }

    @POST
    public Response save(@PathParam("id") String id, @PathParam("product") String product, Form form) {
        var place = place(id, product);
        var draft = ProductForm.read(form, place.event().currency(), form.ticked("active"));
        if (!form.valid()) {
            return again(place, form);
        }
        var edited = new SaveProduct.Edited(place.product().id(), Versions.of(form));
        var kept = draft.soldAs(ProductDraft.of(place.product()));
        var command = new SaveProduct.Command(place.event().id(), Optional.of(edited), kept);
        return switch (save.execute(current.call("edited in the admin"), command)) {
            case SaveProduct.Result.Saved _ -> Replies.seeOther(ProductModel.eventPage(place.event()) + "?done=saved");
            case SaveProduct.Result.Stale(var now) ->
                Replies.page(
                        page(place, now.version(), true, wording().again(form)).withStatus(409));
            case SaveProduct.Result.Refused(var violations) -> {
                Wording.explain(form, violations, ProductForm.FIELDS);
                yield again(place, form);
            }
            case SaveProduct.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Place place(String id, String product) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var wanted = new ProductId(Replies.id(product));
        return catalog.products(current.tenant(), event.id()).stream()
                .filter(found -> found.id().equals(wanted))
                .findFirst()
                .map(found -> new Place(event, found))
                .orElseThrow(ProblemException::notFound);
    }

    /** The version stays the one the editor saw. */
    private Response again(Place place, Form form) {
        return Replies.page(
                page(place, Versions.of(form), false, wording().again(form)).withStatus(422));
    }

    private View page(Place place, long version, boolean stale, FormView form) {
        return View.of(
                ProductModel.PAGE,
                ProductModel.edited(place.event(), place.product(), version, stale, form, wording()));
    }

    private Wording wording() {
        return new Wording(messages, ProductModel.PAGE, current.locale());
    }
}
