package dev.bilten.admin.brand;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.UsualFact;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.PaintEvent;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.app.ReadBrand;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The colour of one event, before that of the shop. */
@Path("/admin/events/{id}/colour")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class EventColourPage {
    private static final String PAGE = "dev/bilten/admin/brand/event-colour";
    private static final String FIELD = "accent";

    private final Catalog catalog;
    private final PaintEvent paint;
    private final ReadBrand brands;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public EventColourPage(
            Catalog catalog, PaintEvent paint, ReadBrand brands, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.paint = paint;
        this.brands = brands;
        this.messages = messages;
        this.current = current;
    }

    record Model(FormView form, Around around, String here, String back, UsualFact origin, boolean saved) {}

    /** @param done set by the form that saved */
    @GET
    public View show(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        var event = event(id);
        var accent = event.accent();
        var form = FormView.of(Map.of(
                "own",
                accent.isPresent() ? "on" : "",
                FIELD,
                accent.orElseGet(() -> BrandParts.first(brand().accent()))));
        return page(event, form, "saved".equals(done));
    }

    @POST
    public Response save(@PathParam("id") String id, Form form) {
        var own = form.ticked("own") && !UsualFact.taken(form.raw("turn"), FIELD);
        var accent = own ? form.text(FIELD).required().value().strip() : "";
        var event = event(id);
        if (form.valid()) {
            switch (paint.execute(current.call("painted in the admin"), event.id(), accent)) {
                case PaintEvent.Result.Painted _ -> {
                    return Replies.seeOther(here(event) + "?done=saved");
                }
                case PaintEvent.Result.Refused(var violations) -> Wording.explain(form, violations, Map.of());
                case PaintEvent.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(event, wording().again(form), false).withStatus(422));
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private ShopBrand brand() {
        return brands.execute(current.tenant());
    }

    private static String here(Event event) {
        return "/admin/events/" + event.id() + "/colour";
    }

    private View page(Event event, FormView form, boolean saved) {
        return View.of(
                PAGE,
                new Model(
                        form,
                        Around.of(event, wording()),
                        here(event),
                        "/admin/events/" + event.id() + "/settings",
                        origin(event),
                        saved));
    }

    private UsualFact origin(Event event) {
        var shop = brand().accent().isEmpty() ? wording().text("colour.theme") : brand().accent();
        if (event.accent().isEmpty()) {
            return UsualFact.silent(wording().text("colour.shop", shop), false);
        }
        var press = wording().text("colour.take");
        return new UsualFact(wording().text("colour.own", shop), true, press, press, "take." + FIELD);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
