package dev.bilten.admin.products;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.EventShown;
import dev.bilten.admin.event.Versions;
import dev.bilten.admin.inplace.ShownName;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.app.SaveProduct;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** A kind of ticket as its row in the event's workspace has it: name, price, on sale or not. */
@Path("/admin/events/{id}/products/{product}/row")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class ProductRowPage {
    private final SaveProduct save;
    private final Catalog catalog;
    private final EventShown shown;
    private final CurrentCall current;

    @Inject
    public ProductRowPage(SaveProduct save, Catalog catalog, EventShown shown, CurrentCall current) {
        this.save = save;
        this.catalog = catalog;
        this.shown = shown;
        this.current = current;
    }

    @POST
    public Response save(@PathParam("id") String id, @PathParam("product") String one, Form form) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var wanted = new ProductId(Replies.id(one));
        var product = catalog.products(current.tenant(), event.id()).stream()
                .filter(found -> found.id().equals(wanted))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var name = form.text("name").required().max(120).value();
        var price = form.money("price", event.currency()).required().value();
        if (!form.valid()) {
            return again(event.id(), product, Versions.of(form), form, 422);
        }
        var draft = draft(product, form, name, price.orElseThrow());
        var edited = new SaveProduct.Edited(product.id(), Versions.of(form));
        var command = new SaveProduct.Command(event.id(), Optional.of(edited), draft);
        return switch (save.execute(current.call("edited in the admin"), command)) {
            case SaveProduct.Result.Saved(var saved) -> Replies.seeOther(saved(product, saved));
            case SaveProduct.Result.Stale(var now) -> {
                form.fault("", "error.changed-meanwhile");
                yield again(event.id(), product, now.version(), form, 409);
            }
            case SaveProduct.Result.Refused(var violations) -> {
                Wording.explain(form, violations, Map.of());
                yield again(event.id(), product, Versions.of(form), form, 422);
            }
            case SaveProduct.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    /** What was switched off can be switched on again, where its row stands. */
    private static String saved(Product before, Product after) {
        var off = before.active() && !after.active();
        return "/admin/events/" + after.event()
                + (off ? "?off=" + after.id() + "#row-" + after.id() : "?done=saved#products");
    }

    private ProductDraft draft(Product product, Form form, String name, Money price) {
        return new ProductDraft(
                ShownName.changed(product.name(), form, current.locale(), name),
                product.description(),
                price.minor(),
                product.taxRate(),
                product.maxPerOrder(),
                form.ticked("active"),
                product.category(),
                product.terms());
    }

    private Response again(EventId event, Product product, long version, Form form, int status) {
        var typed = new Typed(product.id().toString(), version, shown.wording().again(form));
        return Replies.page(shown.page(event, typed).withStatus(status));
    }
}
