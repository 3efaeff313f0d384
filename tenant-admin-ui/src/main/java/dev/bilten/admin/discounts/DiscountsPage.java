package dev.bilten.admin.discounts;

import dev.bilten.admin.Replies;
import dev.bilten.admin.rules.PriceRules;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Discount;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Violation;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The automatic discounts of an event in the order in which they count, and the form of the one that is edited or added. */
@Path("/admin/events/{id}/discounts")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class DiscountsPage {
    private final PriceRules rules;
    private final Catalog catalog;
    private final DiscountsShown shown;
    private final CurrentCall current;

    @Inject
    public DiscountsPage(PriceRules rules, Catalog catalog, DiscountsShown shown, CurrentCall current) {
        this.rules = rules;
        this.catalog = catalog;
        this.shown = shown;
        this.current = current;
    }

    @GET
    public View show(
            @PathParam("id") String id,
            @QueryParam("edit") @Nullable String edit,
            @QueryParam("done") @Nullable String done) {
        var place = place(id, edit);
        var form =
                place.edited().map(one -> DiscountForm.of(one, place.event())).orElseGet(DiscountForm::fresh);
        return shown.page(place, form, place.event().version(), false, done);
    }

    @POST
    public Response save(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var name =
                place.edited().map(Discount::id).orElseGet(() -> Secrets.token().substring(0, 8));
        var discount = DiscountForm.read(form, name, place.event(), place.products());
        var all = new ArrayList<>(place.discounts());
        place.edited().ifPresentOrElse(old -> all.set(all.indexOf(old), discount), () -> all.add(discount));
        var sent = new PriceRules.Sent(
                form,
                () -> place.pricing().discounting(all),
                violations -> explain(form, violations, all.indexOf(discount)),
                (version, stale) -> shown.page(place, shown.wording().again(form), version, stale, null));
        return rules.save(place.stored(), sent, place.here());
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var gone = place.edited().orElseThrow(ProblemException::notFound);
        var others = place.discounts().stream().filter(one -> !one.equals(gone)).toList();
        boolean removed = rules.remove(place.stored(), form, place.pricing().discounting(others));
        return Replies.seeOther(place.here() + "?done=" + (removed ? "removed" : "stale"));
    }

    private static void explain(Form form, List<Violation> violations, int index) {
        var begin = "/pricing/discounts/" + index;
        form.explain(
                violations,
                pointer ->
                        pointer.startsWith(begin) ? DiscountForm.field(pointer.substring(begin.length())) : "name.en");
    }

    private DiscountsShown.Place place(String id, @Nullable String edit) {
        var stored = rules.of(id);
        var edited = Optional.ofNullable(edit)
                .map(name -> stored.pricing().discounts().stream()
                        .filter(one -> one.id().equals(name))
                        .findFirst()
                        .orElseThrow(ProblemException::notFound));
        return new DiscountsShown.Place(
                stored, catalog.products(current.tenant(), stored.event().id()), edited);
    }
}
