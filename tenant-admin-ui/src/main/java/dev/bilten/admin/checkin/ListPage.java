package dev.bilten.admin.checkin;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.quotas.Scopes;
import dev.bilten.admin.quotas.Scopes.Tick;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.ListTerms;
import dev.bilten.checkin.api.Readmission;
import dev.bilten.checkin.app.ListCheckinLists;
import dev.bilten.checkin.app.RemoveCheckinList;
import dev.bilten.checkin.app.SaveCheckinList;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One check-in list of an event, {@code new} for one still to be made: what it lets in, and how often. */
@Path("/admin/events/{id}/checkin-lists/{list}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class ListPage {
    private static final String PAGE = "dev/bilten/admin/checkin/list";
    private static final String NEW = "new";
    private static final Map<String, String> FIELDS = Map.of("/products", "items", "/variations", "items");

    private final Catalog catalog;
    private final ListCheckinLists lists;
    private final SaveCheckinList save;
    private final RemoveCheckinList remove;
    private final ListDates dates;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ListPage(
            Catalog catalog,
            ListCheckinLists lists,
            SaveCheckinList save,
            RemoveCheckinList remove,
            ListDates dates,
            Messages messages,
            CurrentCall current) {
        this.catalog = catalog;
        this.lists = lists;
        this.save = save;
        this.remove = remove;
        this.dates = dates;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param standard every ticket is on it, so there is only to say how often it lets in
     * @param removal what becomes of its scans; null where it cannot go
     */
    record Model(
            FormView form,
            Around around,
            String action,
            String back,
            String heading,
            boolean fresh,
            boolean standard,
            List<Tick> ticks,
            List<ListDates.Tick> dates,
            List<Choice> again,
            @Nullable String removal) {}

    @GET
    public View form(@PathParam("id") String id, @PathParam("list") String list) {
        var place = place(id, list);
        var terms = place.terms();
        var form = FormView.of(Map.of(
                "name", place.list().map(CheckinList::name).orElse(""),
                "addOns", terms.addOns() ? "on" : "",
                "readmission", terms.readmission().name()));
        return page(place, form, terms);
    }

    @POST
    public Response save(@PathParam("id") String id, @PathParam("list") String list, Form form) {
        var place = place(id, list);
        var draft = place.read(form, dates);
        if (form.valid()) {
            var command =
                    new SaveCheckinList.Command(place.event().id(), place.list().map(CheckinList::id), draft);
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveCheckinList.Result.Saved _ -> {
                    return Replies.seeOther(ListsPage.here(place.event().id()));
                }
                case SaveCheckinList.Result.Refused(var violations) -> Wording.explain(form, violations, FIELDS);
                case SaveCheckinList.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(place, wording().again(form), draft.terms()).withStatus(422));
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("id") String id, @PathParam("list") String list) {
        var event = event(id);
        var command = new RemoveCheckinList.Command(event.id(), new CheckinListId(Replies.id(list)));
        return switch (remove.execute(current.call("removed in the admin"), command)) {
            case RemoveCheckinList.Result.Removed(), RemoveCheckinList.Result.NotFound() ->
                Replies.seeOther(ListsPage.here(event.id()));
            case RemoveCheckinList.Result.Standard() -> throw ProblemException.notFound();
        };
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private ListPlace place(String id, String list) {
        var event = event(id);
        var scopes = Scopes.in(catalog.products(current.tenant(), event.id()), wording());
        if (list.equals(NEW)) {
            return new ListPlace(event, scopes, Optional.empty());
        }
        var wanted = new CheckinListId(Replies.id(list));
        var found = lists.execute(current.tenant(), event.id()).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return new ListPlace(event, scopes, Optional.of(found));
    }

    private View page(ListPlace place, FormView form, ListTerms shown) {
        var back = ListsPage.here(place.event().id());
        return View.of(
                PAGE,
                new Model(
                        form,
                        Around.of(place.event(), wording()),
                        back + "/"
                                + place.list().map(list -> list.id().toString()).orElse(NEW),
                        back,
                        heading(place),
                        place.list().isEmpty(),
                        place.standard(),
                        place.scopes().ticks(ListTicks.of(shown, place.scopes().products())),
                        dates.ticks(place.event(), place.terms().dates(), shown.dates(), wording()),
                        Arrays.stream(Readmission.values()).map(this::again).toList(),
                        place.list()
                                .filter(list -> !list.standard())
                                .map(list ->
                                        wording().text("list.remove.why", lists.scans(current.tenant(), list.id())))
                                .orElse(null)));
    }

    private String heading(ListPlace place) {
        return place.list()
                .map(list -> list.standard() ? wording().text("list.standard") : list.name())
                .orElse(wording().text("list.new"));
    }

    private Choice again(Readmission one) {
        var key = "list.again." + one.name().toLowerCase(Locale.ROOT);
        return new Choice(one.name(), wording().text(key), wording().text(key + ".help"));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
