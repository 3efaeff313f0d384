package dev.bilten.admin.checkin;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.quotas.Scopes;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinCount;
import dev.bilten.checkin.api.CheckinCounts;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.app.ListCheckinLists;
import dev.bilten.checkin.app.OpenList;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** At which lists the tickets of an event are scanned, what each lets in, and how full it is. */
@Path("/admin/events/{id}/checkin-lists")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class ListsPage {
    private static final String PAGE = "dev/bilten/admin/checkin/lists";

    private final Catalog catalog;
    private final OpenList open;
    private final ListCheckinLists lists;
    private final CheckinCounts counts;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ListsPage(
            Catalog catalog,
            OpenList open,
            ListCheckinLists lists,
            CheckinCounts counts,
            Messages messages,
            CurrentCall current) {
        this.catalog = catalog;
        this.open = open;
        this.lists = lists;
        this.counts = counts;
        this.messages = messages;
        this.current = current;
    }

    /** @param watch where its doors are followed, for whoever may */
    record Row(String name, String href, Phrase tickets, String dates, String again, String inside, String watch) {}

    record Model(Around around, String here, boolean series, List<Row> rows) {}

    static String here(EventId event) {
        return "/admin/events/" + event + "/checkin-lists";
    }

    @GET
    public View list(@PathParam("id") String id) {
        var tenant = current.tenant();
        var event = catalog.event(tenant, new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        open.execute(current.call("lists looked at"), event.id());
        var scopes = Scopes.in(catalog.products(tenant, event.id()), wording());
        Map<CheckinListId, CheckinCount> full = counts.ofEvent(tenant, event.id()).stream()
                .collect(Collectors.toMap(CheckinCount::list, Function.identity()));
        var rows = lists.execute(tenant, event.id()).stream()
                .map(list -> row(
                        event,
                        list,
                        scopes,
                        full.getOrDefault(list.id(), new CheckinCount(list.id(), list.name(), 0, 0))))
                .toList();
        return View.of(PAGE, new Model(Around.of(event, wording()), here(event.id()), event.series(), rows));
    }

    private Row row(Event event, CheckinList list, Scopes scopes, CheckinCount count) {
        var terms = list.terms();
        var tickets = scopes.told(ListTicks.of(terms, scopes.products()));
        return new Row(
                list.standard() ? wording().text("lists.standard") : list.name(),
                here(event.id()) + "/" + list.id(),
                terms.products().isEmpty() && terms.variations().isEmpty()
                        ? wording().phrase("lists.all")
                        : tickets.isBlank() ? wording().phrase("lists.nothing") : tickets,
                terms.dates().isEmpty()
                        ? wording().text("lists.dates.all")
                        : wording().text("lists.dates", terms.dates().size()),
                wording().text("lists.again." + terms.readmission().name().toLowerCase(Locale.ROOT)),
                wording().text("lists.inside", count.inside(), count.expected()),
                "/admin/checkin/" + event.id() + "?list=" + list.id());
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
