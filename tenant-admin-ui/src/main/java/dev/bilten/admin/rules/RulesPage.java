package dev.bilten.admin.rules;

import dev.bilten.admin.Around;
import dev.bilten.admin.CountryChoices;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.SaveRules;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.design.Choice;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long carts and offers live, what buyers may do themselves, and how an order is rounded. */
@Path("/admin/events/{id}/rules")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class RulesPage {
    private static final String PAGE = "dev/bilten/admin/rules/rules";

    private final Catalog catalog;
    private final SaveRules save;
    private final UsualTerms usual;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public RulesPage(Catalog catalog, SaveRules save, UsualTerms usual, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.save = save;
        this.usual = usual;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            FormView form,
            String here,
            String back,
            String taxes,
            String fees,
            String discounts,
            Around around,
            String zone,
            String unit,
            long version,
            boolean stale,
            boolean saved,
            UsualTerms.Origins origins,
            List<Choice> countries,
            List<Choice> modes) {}

    @GET
    public View form(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        var event = event(id);
        var rules = catalog.rules(current.tenant(), event.id());
        return page(event, usual.form(event, rules), event.version(), false, "saved".equals(done));
    }

    @POST
    public Response save(@PathParam("id") String id, Form form) {
        var event = event(id);
        var turn = form.raw("turn");
        var rules = usual.taken(turn, RulesForm.read(form, event, catalog.rules(current.tenant(), event.id())));
        if (form.valid()) {
            var command = new SaveRules.Command(event.id(), Versions.of(form), rules);
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveRules.Result.Saved() -> {
                    usual.keep(turn, rules);
                    return Replies.seeOther(here(event) + "?done=saved");
                }
                case SaveRules.Result.Stale(var now) -> {
                    return Replies.page(page(now, wording().again(form), now.version(), true, false)
                            .withStatus(409));
                }
                case SaveRules.Result.Refused(var violations) -> Wording.explain(form, violations, RulesForm.FIELDS);
                case SaveRules.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(event, wording().again(form), Versions.of(form), false, false)
                .withStatus(422));
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static String here(Event event) {
        return "/admin/events/" + event.id() + "/rules";
    }

    private View page(Event event, FormView form, long version, boolean stale, boolean saved) {
        return View.of(
                PAGE,
                new Model(
                        form,
                        here(event),
                        "/admin/events/" + event.id() + "/settings",
                        "/admin/events/" + event.id() + "/taxes",
                        "/admin/events/" + event.id() + "/fees",
                        "/admin/events/" + event.id() + "/discounts",
                        Around.of(event, wording()),
                        event.zone().getId().replace('_', ' '),
                        event.currency().getSymbol(current.locale()),
                        version,
                        stale,
                        saved,
                        usual.origins(event, catalog.rules(current.tenant(), event.id()), wording()),
                        CountryChoices.in(current.locale()),
                        List.of(mode("LINE"), mode("NET"), mode("NET_KEEP_GROSS"))));
    }

    private Choice mode(String mode) {
        return new Choice(mode, wording().text("rules.mode." + mode), wording().text("rules.mode." + mode + ".help"));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
