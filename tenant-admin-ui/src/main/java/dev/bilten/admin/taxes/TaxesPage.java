package dev.bilten.admin.taxes;

import dev.bilten.admin.CountryChoices;
import dev.bilten.admin.Replies;
import dev.bilten.admin.rules.HomeCountry;
import dev.bilten.admin.rules.PriceRules;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tax rules of an event: a list, and below it the form of the one that is edited or added. */
@Path("/admin/events/{id}/taxes")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class TaxesPage {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}_-]{1,40}");

    private final PriceRules rules;
    private final Catalog catalog;
    private final HomeCountry home;
    private final TaxesShown shown;
    private final CurrentCall current;

    @Inject
    public TaxesPage(PriceRules rules, Catalog catalog, HomeCountry home, TaxesShown shown, CurrentCall current) {
        this.rules = rules;
        this.catalog = catalog;
        this.home = home;
        this.shown = shown;
        this.current = current;
    }

    @GET
    public View show(
            @PathParam("id") String id,
            @QueryParam("edit") @Nullable String edit,
            @QueryParam("done") @Nullable String done) {
        var place = place(id, edit);
        var country = home.of(current.tenant(), place.stored().rules());
        var form = place.rule()
                .map(rule -> TaxForm.of(place.edited().orElse(""), rule, country))
                .orElseGet(() -> TaxForm.fresh(country));
        return shown.page(place, form, place.event().version(), false, done);
    }

    @POST
    public Response save(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var read = TaxForm.read(form, place.lines());
        var country = form.choice("country", CountryChoices.CODES).value().orElse("");
        var name = place.edited().orElseGet(() -> name(form, place));
        var taxes = new HashMap<>(place.pricing().taxes());
        taxes.put(name, read.rule());
        var sent = new PriceRules.Sent(
                form,
                () -> place.pricing().in(country).taxedBy(taxes),
                violations -> explain(form, violations, name, read.rows()),
                (version, stale) -> shown.page(place, shown.wording().again(form), version, stale, null));
        return rules.save(place.stored(), sent, place.here());
    }

    /** One that a ticket or a fee follows stays. */
    @POST
    @Path("removal")
    public Response remove(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var name = place.edited().orElseThrow(ProblemException::notFound);
        var used = catalog.products(current.tenant(), place.event().id()).stream()
                .anyMatch(product ->
                        product.terms().taxRule().filter(name::equals).isPresent());
        var taxes = new HashMap<>(place.pricing().taxes());
        taxes.remove(name);
        var removed =
                !used && rules.remove(place.stored(), form, place.pricing().taxedBy(taxes));
        return Replies.seeOther(place.here() + "?done=" + (removed ? "removed" : "used"));
    }

    private static void explain(Form form, List<Violation> violations, String name, List<Integer> rows) {
        var begin = "/pricing/taxes/" + name;
        for (var one : violations) {
            var pointer = one.pointer();
            var field = pointer.startsWith(begin) ? TaxForm.field(pointer.substring(begin.length()), rows) : "name";
            form.fault(pointer.equals("/pricing/country") ? "country" : field, one.key(), TaxForm.arguments(one, rows));
        }
    }

    private static String name(Form form, TaxesShown.Place place) {
        var name = form.text("name").required().like(NAME, "taxes.name.wrong").value();
        if (place.pricing().taxes().containsKey(name)) {
            form.fault("name", "error.name-taken");
        }
        return name;
    }

    private TaxesShown.Place place(String id, @Nullable String edit) {
        var stored = rules.of(id);
        var edited = Optional.ofNullable(edit);
        var rule = edited.map(name ->
                Optional.ofNullable(stored.pricing().taxes().get(name)).orElseThrow(ProblemException::notFound));
        return new TaxesShown.Place(stored, edited, rule);
    }
}
