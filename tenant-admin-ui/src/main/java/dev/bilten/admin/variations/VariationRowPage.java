package dev.bilten.admin.variations;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.admin.inplace.ShownName;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.VariationDraft;
import dev.bilten.catalog.app.SaveVariation;
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

/** A kind of a product as its row has it: name, price, on sale or not. */
@Path("/admin/events/{id}/products/{product}/variations/{variation}/row")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class VariationRowPage {
    private final SaveVariation save;
    private final VariationsShown shown;
    private final CurrentCall current;

    @Inject
    public VariationRowPage(SaveVariation save, VariationsShown shown, CurrentCall current) {
        this.save = save;
        this.shown = shown;
        this.current = current;
    }

    @POST
    public Response save(
            @PathParam("id") String id,
            @PathParam("product") String product,
            @PathParam("variation") String variation,
            Form form) {
        var place = shown.place(id, product);
        var kind = place.variation(variation);
        var name = form.text("name").required().max(120).value();
        var price = form.money("price", place.event().currency()).value().map(Money::minor);
        if (!form.valid()) {
            return again(place, kind, Versions.of(form), form, 422);
        }
        var draft = new VariationDraft(
                ShownName.changed(kind.name(), form, current.locale(), name),
                kind.description(),
                price,
                kind.sale(),
                form.ticked("active"));
        var seen = new SaveVariation.Edited(kind.id(), Versions.of(form));
        var command =
                new SaveVariation.Command(place.event().id(), place.product().id(), Optional.of(seen), draft);
        return switch (save.execute(current.call("edited in the admin"), command)) {
            case SaveVariation.Result.Saved _ -> Replies.seeOther(place.here());
            case SaveVariation.Result.Stale(var now) -> {
                form.fault("", "error.changed-meanwhile");
                yield again(place, kind, now.version(), form, 409);
            }
            case SaveVariation.Result.Refused(var violations) -> {
                Wording.explain(form, violations, Map.of());
                yield again(place, kind, Versions.of(form), form, 422);
            }
            case SaveVariation.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Response again(VariationsShown.Place place, Variation kind, long version, Form form, int status) {
        var typed = new Typed(kind.id().toString(), version, shown.wording().again(form));
        return Replies.page(shown.page(place, typed).withStatus(status));
    }
}
