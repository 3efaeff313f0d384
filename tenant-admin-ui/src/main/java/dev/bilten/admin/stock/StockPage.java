package dev.bilten.admin.stock;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the places of an event are given to, for staff in full. */
@Path("/admin/events/{id}/stock")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_VIEW)
@WithinEvent("id")
public class StockPage {
    private static final String PAGE = "dev/bilten/admin/stock/stock";
    /** So many dates are offered; a series may have thousands. */
    private static final int DATES = 200;

    private final Catalog catalog;
    private final ReadQuotas quotas;
    private final ExplainStock explain;
    private final ListDates dates;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public StockPage(
            Catalog catalog,
            ReadQuotas quotas,
            ExplainStock explain,
            ListDates dates,
            Messages messages,
            CurrentCall current) {
        this.catalog = catalog;
        this.quotas = quotas;
        this.explain = explain;
        this.dates = dates;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            String here,
            String back,
            Around around,
            FormView form,
            List<Choice> dates,
            List<Told.Card> cards,
            boolean oneDate) {}

    /** @param date of a series; without one, what is counted for all dates together */
    @GET
    public View show(@PathParam("id") String id, @QueryParam("date") @Nullable String date) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var chosen = date(event, date);
        var found = quotas.of(current.tenant(), event.id(), chosen.map(EventDate::id));
        var reasons = explain.execute(current.tenant(), found);
        var told = new Told(wording(), event.zone(), catalog.products(current.tenant(), event.id()));
        var cards = new ArrayList<Told.Card>();
        for (int i = 0; i < found.size(); i++) {
            var quota = found.get(i);
            cards.add(told.card(
                    quota, reasons.get(i), "/admin/events/" + event.id() + "/quotas/" + quota.id() + "/places"));
        }
        return View.of(
                PAGE,
                new Model(
                        "/admin/events/" + event.id() + "/stock",
                        "/admin/events/" + event.id(),
                        Around.of(event, wording()),
                        FormView.of(Map.of(
                                "date", chosen.map(one -> one.id().toString()).orElse(""))),
                        event.series() ? offered(event, chosen) : List.of(),
                        cards,
                        chosen.isPresent()));
    }

    private Optional<EventDate> date(Event event, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(catalog.date(current.tenant(), new DateId(Replies.id(sent)))
                .filter(one -> one.event().equals(event.id()))
                .orElseThrow(ProblemException::notFound));
    }

    /** The next ones; another one that is looked at is offered too. */
    private List<Choice> offered(Event event, Optional<EventDate> chosen) {
        var today = Optional.of(LocalDate.ofInstant(clock.instant(), event.zone()));
        var next = new ArrayList<EventDate>();
        dates.execute(
                        current.tenant(),
                        event.id(),
                        new ListDates.Span(today, Optional.empty()),
                        Optional.empty(),
                        DATES)
                .ifPresent(slice -> slice.results().forEach(one -> next.add(one.date())));
        chosen.filter(one -> next.stream().noneMatch(date -> date.id().equals(one.id())))
                .ifPresent(one -> next.addFirst(one));
        var formats = wording().formats(event.zone());
        return next.stream()
                .map(one -> Choice.of(one.id().toString(), formats.dateTime(one.startsAt())))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
