package dev.bilten.admin.variations;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.admin.variations.VariationsShown.Place;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.SaleWindow;
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
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of one product: a list, and beside it the form of the one that is edited or added. */
@Path("/admin/events/{id}/products/{product}/variations")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class VariationsPage {
    private static final Map<String, String> FIELDS =
            Map.of("", "name.en", "/name", "name.en", "/description", "description.en", "/sale/until", "saleUntil");

    private final SaveVariation save;
    private final VariationsShown shown;
    private final CurrentCall current;

    @Inject
    public VariationsPage(SaveVariation save, VariationsShown shown, CurrentCall current) {
        this.save = save;
        this.shown = shown;
        this.current = current;
    }

    @GET
    public View show(
            @PathParam("id") String id,
            @PathParam("product") String product,
            @QueryParam("edit") @Nullable String edit) {
        var place = shown.place(id, product);
        var edited = edited(place, edit);
        var form = edited.map(kind -> stored(place.event(), kind)).orElse(FormView.of(Map.of("active", "on")));
        return shown.page(
                place,
                form,
                edited.map(Variation::id),
                edited.map(Variation::version).orElse(0L),
                false);
    }

    @POST
    public Response save(
            @PathParam("id") String id,
            @PathParam("product") String product,
            @QueryParam("edit") @Nullable String edit,
            Form form) {
        var place = shown.place(id, product);
        var edited = edited(place, edit).map(Variation::id);
        var draft = new VariationDraft(
                form.localizedText("name").required().max(120).value(),
                form.localizedText("description").max(2_000).value(),
                form.money("price", place.event().currency()).value().map(Money::minor),
                new SaleWindow(
                        form.dateTime("saleFrom", place.event().zone()).value(),
                        form.dateTime("saleUntil", place.event().zone()).value()),
                form.ticked("active"));
        if (form.valid()) {
            var seen = edited.map(kind -> new SaveVariation.Edited(kind, Versions.of(form)));
            var command = new SaveVariation.Command(
                    place.event().id(), place.product().id(), seen, draft);
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveVariation.Result.Saved _ -> {
                    return Replies.seeOther(place.here());
                }
                case SaveVariation.Result.Stale(var now) -> {
                    return Replies.page(shown.page(place, shown.wording().again(form), edited, now.version(), true)
                            .withStatus(409));
                }
                case SaveVariation.Result.Refused(var violations) -> Wording.explain(form, violations, FIELDS);
                case SaveVariation.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(shown.page(place, shown.wording().again(form), edited, Versions.of(form), false)
                .withStatus(422));
    }

    private static Optional<Variation> edited(Place place, @Nullable String edit) {
        return edit == null ? Optional.empty() : Optional.of(place.variation(edit));
    }

    private static FormView stored(Event event, Variation kind) {
        var formats = Formats.of(Locale.ENGLISH, event.zone());
        var values = new HashMap<String, String>();
        kind.name().byLanguage().forEach((language, words) -> values.put("name." + language, words));
        kind.description().byLanguage().forEach((language, words) -> values.put("description." + language, words));
        kind.price().ifPresent(price -> values.put("price", price.major().toPlainString()));
        kind.sale().from().ifPresent(from -> values.put("saleFrom", formats.inputDateTime(from)));
        kind.sale().until().ifPresent(until -> values.put("saleUntil", formats.inputDateTime(until)));
        values.put("active", kind.active() ? "on" : "");
        return FormView.of(values);
    }
}
