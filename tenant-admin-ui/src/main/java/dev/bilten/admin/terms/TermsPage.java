package dev.bilten.admin.terms;

import dev.bilten.admin.Replies;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.app.SaveProduct;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
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

/** How one kind of ticket is sold. */
@Path("/admin/events/{id}/products/{product}/terms")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class TermsPage {
    private final Catalog catalog;
    private final SaveProduct save;
    private final TermsShown shown;
    private final CurrentCall current;

    @Inject
    public TermsPage(Catalog catalog, SaveProduct save, TermsShown shown, CurrentCall current) {
        this.catalog = catalog;
        this.save = save;
        this.shown = shown;
        this.current = current;
    }

    @GET
    public View form(@PathParam("id") String id, @PathParam("product") String product) {
        var place = place(id, product);
        return shown.page(
                place,
                StoredTerms.of(place.event(), place.product()),
                place.product().version(),
                false);
    }

    @POST
    public Response save(@PathParam("id") String id, @PathParam("product") String product, Form form) {
        var place = place(id, product);
        var draft = TermsForm.read(
                form, place.event(), place.product(), place.products(), place.categories(), place.taxes());
        if (form.valid()) {
            var edited = new SaveProduct.Edited(place.product().id(), Versions.of(form));
            var command = new SaveProduct.Command(place.event().id(), Optional.of(edited), draft);
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveProduct.Result.Saved _ -> {
                    return Replies.seeOther("/admin/events/" + place.event().id() + "?done=saved");
                }
                case SaveProduct.Result.Stale(var now) -> {
                    return Replies.page(shown.page(place, shown.wording().again(form), now.version(), true)
                            .withStatus(409));
                }
                case SaveProduct.Result.Refused(var violations) -> TermsFaults.explain(form, violations, draft);
                case SaveProduct.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(shown.page(place, shown.wording().again(form), Versions.of(form), false)
                .withStatus(422));
    }

    private TermsShown.Place place(String id, String product) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var wanted = new ProductId(Replies.id(product));
        var products = catalog.products(current.tenant(), event.id());
        var found = products.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return new TermsShown.Place(
                event,
                found,
                products,
                catalog.categories(current.tenant(), event.id()),
                catalog.rules(current.tenant(), event.id()).pricing().taxes().keySet());
    }
}
