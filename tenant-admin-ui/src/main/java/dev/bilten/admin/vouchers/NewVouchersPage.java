package dev.bilten.admin.vouchers;

import dev.bilten.admin.Replies;
import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventTitle;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.app.CreateVouchers;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one code, or many alike. */
@Path(NewVouchersPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
public class NewVouchersPage {
    static final String HERE = VouchersPage.HERE + "/new";
    private static final String PAGE = "dev/bilten/admin/vouchers/new-codes";
    private static final int EVENTS = 100;
    private static final int MOST = 10_000;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 32;

    private final CreateVouchers create;
    private final ListEventTitles events;
    private final Places places;
    private final TheirEvents theirs;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public NewVouchersPage(
            CreateVouchers create,
            ListEventTitles events,
            Places places,
            TheirEvents theirs,
            Messages messages,
            CurrentCall current) {
        this.create = create;
        this.events = events;
        this.places = places;
        this.theirs = theirs;
        this.messages = messages;
        this.current = current;
    }

    /** @param typed whether the form holds what was typed for another event before */
    record Model(
            FormView form,
            boolean typed,
            String here,
            String back,
            FormView chosen,
            List<Choice> events,
            List<Choice> ways,
            TermsModel terms) {}

    /** @param event what they are for; empty for all events */
    @GET
    @OfTheirEvents("an event of others is not found, and one of theirs is always chosen")
    public View form(@QueryParam("event") @Nullable String event) {
        return page(place(event), StoredVoucher.fresh(), false);
    }

    /** Makes them; or shows the same form for the event that was chosen in it, with all that was typed. */
    @POST
    @OfTheirEvents("an event of others is not found, and one of theirs is always chosen")
    public Response make(@QueryParam("event") @Nullable String event, Form form) {
        var place = place(form.all("event").isEmpty() ? event : form.raw("event"));
        if (form.ticked("choose")) {
            return Replies.page(page(place, wording().again(form), true));
        }
        var draft = VoucherForm.read(form, place);
        var codes = codes(form);
        if (form.valid()) {
            try {
                var command = new CreateVouchers.Command(draft, codes);
                switch (create.execute(current.call("made in the admin"), command)) {
                    case CreateVouchers.Result.Created(var made) -> {
                        return Replies.seeOther(
                                VouchersPage.HERE + "?batch=" + made.getFirst().id() + "&done=" + made.size());
                    }
                    case CreateVouchers.Result.Refused(var violations) ->
                        Wording.explain(form, violations, VoucherForm.FIELDS);
                }
            } catch (ProblemException noPlaces) {
                explain(form, noPlaces);
            }
        }
        return Replies.page(page(place, wording().again(form), false).withStatus(422));
    }

    /** What was taken back after it was begun: there are not so many places to keep. */
    static void explain(Form form, ProblemException refused) {
        if (refused.type() != ProblemType.INVALID || refused.violations().isEmpty()) {
            throw refused;
        }
        Wording.explain(form, refused.violations(), VoucherForm.FIELDS);
    }

    private static CreateVouchers.Codes codes(Form form) {
        if (form.choice("how", Set.of("ONE", "MANY"))
                .required()
                .value()
                .filter("ONE"::equals)
                .isPresent()) {
            return new CreateVouchers.Codes.Given(
                    List.of(form.text("code").required().max(64).value()));
        }
        return new CreateVouchers.Codes.Random(
                form.integer("count", 1, MOST).required().value().orElse(1),
                form.integer("length", SHORTEST, LONGEST).required().value().orElse(SHORTEST),
                form.text("prefix").max(20).value());
    }

    private Optional<Place> place(@Nullable String event) {
        var where = theirs.where(Permissions.EVENTS_EDIT);
        if (event == null || event.isBlank()) {
            return where.map(all -> place(newest(all)));
        }
        var chosen = new EventId(Replies.id(event));
        if (where.filter(all -> !all.contains(chosen)).isPresent()) {
            throw ProblemException.notFound();
        }
        return Optional.of(place(chosen));
    }

    private Place place(EventId event) {
        return places.of(current.tenant(), event, VoucherTerms.PLAIN).orElseThrow(ProblemException::notFound);
    }

    private EventId newest(Set<EventId> all) {
        return events.among(current.tenant(), all, 1).stream()
                .map(EventTitle::id)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private View page(Optional<Place> place, FormView form, boolean typed) {
        var event = place.map(its -> its.event().id());
        var query = event.map(id -> "?event=" + id).orElse("");
        var offered = theirs
                .where(Permissions.EVENTS_EDIT)
                .map(all -> events.among(current.tenant(), all, EVENTS))
                .orElseGet(() -> events.execute(current.tenant(), event, EVENTS))
                .stream()
                .map(one -> Choice.of(one.id().toString(), wording().said(one.title())))
                .toList();
        return View.of(
                PAGE,
                new Model(
                        form,
                        typed,
                        HERE + query,
                        VouchersPage.HERE + query,
                        FormView.of(Map.of("event", event.map(EventId::toString).orElse(""))),
                        offered,
                        List.of(way("MANY"), way("ONE")),
                        TermsModel.of(place, messages, current.locale())));
    }

    private Choice way(String how) {
        return new Choice(how, wording().text("codes.how." + how), wording().text("codes.how." + how + ".help"));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
