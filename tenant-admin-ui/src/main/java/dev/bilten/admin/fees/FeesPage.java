package dev.bilten.admin.fees;

import dev.bilten.admin.Replies;
import dev.bilten.admin.rules.PriceRules;
import dev.bilten.catalog.api.Fee;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Violation;
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

/** The fees of an event: a list, and below it the form of the one that is edited or added. */
@Path("/admin/events/{id}/fees")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class FeesPage {
    private final PriceRules rules;
    private final FeesShown shown;

    @Inject
    public FeesPage(PriceRules rules, FeesShown shown) {
        this.rules = rules;
        this.shown = shown;
    }

    @GET
    public View show(
            @PathParam("id") String id,
            @QueryParam("edit") @Nullable String edit,
            @QueryParam("done") @Nullable String done) {
        var place = place(id, edit);
        var form = place.edited()
                .map(fee -> FeeForm.of(fee, place.event().currency()))
                .orElseGet(FeeForm::fresh);
        return shown.page(place, form, place.event().version(), false, done);
    }

    @POST
    public Response save(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var name = place.edited().map(Fee::id).orElseGet(() -> Secrets.token().substring(0, 8));
        var fee = FeeForm.read(
                form,
                name,
                place.event().currency(),
                shown.methods().keySet(),
                place.pricing().taxes().keySet());
        var fees = new ArrayList<>(place.fees());
        place.edited().ifPresentOrElse(old -> fees.set(fees.indexOf(old), fee), () -> fees.add(fee));
        var sent = new PriceRules.Sent(
                form,
                () -> place.pricing().charging(fees),
                violations -> explain(form, violations, fees.indexOf(fee)),
                (version, stale) -> shown.page(place, shown.wording().again(form), version, stale, null));
        return rules.save(place.stored(), sent, place.here());
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var fee = place.edited().orElseThrow(ProblemException::notFound);
        var others = place.fees().stream().filter(one -> !one.equals(fee)).toList();
        boolean removed = rules.remove(place.stored(), form, place.pricing().charging(others));
        return Replies.seeOther(place.here() + "?done=" + (removed ? "removed" : "stale"));
    }

    private static void explain(Form form, List<Violation> violations, int index) {
        var begin = "/pricing/fees/" + index;
        form.explain(
                violations,
                pointer -> pointer.startsWith(begin) ? FeeForm.field(pointer.substring(begin.length())) : "name.en");
    }

    private FeesShown.Place place(String id, @Nullable String edit) {
        var stored = rules.of(id);
        var edited = Optional.ofNullable(edit)
                .map(name -> stored.pricing().fees().stream()
                        .filter(fee -> fee.id().equals(name))
                        .findFirst()
                        .orElseThrow(ProblemException::notFound));
        return new FeesShown.Place(stored, edited);
    }
}
