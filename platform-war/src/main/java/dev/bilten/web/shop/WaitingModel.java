package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of the waiting list show. */
@Service
public class WaitingModel {
    private final Catalog catalog;
    private final EventModel events;
    private final OfferViews offerViews;
    private final ItemNames names;
    private final DatePicker datePicker;
    private final Bought bought;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public WaitingModel(
            Catalog catalog,
            EventModel events,
            OfferViews offerViews,
            ItemNames names,
            DatePicker datePicker,
            Bought bought,
            CurrentCall current,
            Shopfront shopfront) {
        this.catalog = catalog;
        this.events = events;
        this.offerViews = offerViews;
        this.names = names;
        this.datePicker = datePicker;
        this.bought = bought;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** @param when the date of a series */
    public record Join(
            String action,
            @Nullable Phrase when,
            OfferViews.Item item,
            @Nullable String error) {}

    /**
     * @param state waiting, offered, taken, lapsed, withdrawn, already: asked for before, or changed: for something else
     * @param turn how many are before them, while they wait
     * @param until when the offer ends
     * @param take POST: puts what was promised into the cart
     * @param leave POST: not any more
     */
    public record Place(
            String state,
            String title,
            String text,
            List<Phrase> lines,
            @Nullable String turn,
            @Nullable String until,
            @Nullable String take,
            @Nullable String leave) {}

    Map<String, ?> join(WaitingJoinPage.Wanted wanted, FormView form, Choice choice, @Nullable String message) {
        var event = wanted.event();
        var page = new EventModel.Page(event, wanted.date(), new DatePicker.Asked(null, null));
        var item = offerViews
                .wanted(event, events.offers(page, ""), choice, wanted.key())
                .orElseThrow(ProblemException::notFound);
        var date = wanted.date().map(one -> "date=" + one.id() + "&").orElse("");
        var action = EventFacts.href(event) + "/waiting?" + date + "item=" + wanted.key();
        var when = wanted.date().map(one -> datePicker.text(event, one)).orElse(null);
        return Map.of(
                "event",
                bought.on(event, wanted.date().stream().toList()),
                "form",
                form,
                "join",
                new Join(action, when, item, message));
    }

    /** Nothing but that they wait: whoever asks is not known. */
    Map<String, ?> before(Event event, String state) {
        return Map.of(
                "event",
                new EventFacts().of(event, shopfront.locale()),
                "place",
                new Place(
                        state,
                        shopfront.word("waiting.title." + state),
                        shopfront.word("waiting.text." + state),
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    Map<String, ?> place(LeaveWaiting.Place place, @Nullable String problem) {
        var waiting = place.waiting();
        var event = catalog.event(current.tenant(), waiting.event()).orElseThrow(ProblemException::notFound);
        var model = new HashMap<String, Object>();
        var facts = bought.ofItems(event, waiting.wanted().keySet());
        model.put("event", facts.at(KeptPlaces.href(event, place)));
        model.put("place", view(place, event));
        if (problem != null) {
            model.put("notice", Shopfront.Notice.problem(problem));
        }
        return model;
    }

    private Place view(LeaveWaiting.Place place, Event event) {
        var waiting = place.waiting();
        var state = waiting.state().name().toLowerCase(Locale.ROOT);
        var link = "/waiting/" + waiting.secret();
        var formats = EventFacts.formats(event, shopfront.locale());
        boolean offered = waiting.state() == Waiting.State.OFFERED;
        boolean open = offered || waiting.state() == Waiting.State.WAITING;
        var until = place.voucher()
                .filter(_ -> offered)
                .flatMap(Voucher::validUntil)
                .map(formats::dateTime)
                .orElse(null);
        return new Place(
                state,
                shopfront.word("waiting.title." + state),
                shopfront.word("waiting.text." + state, waiting.email()),
                lines(waiting),
                waiting.state() == Waiting.State.WAITING ? shopfront.word("waiting.ahead", place.ahead()) : null,
                until == null ? null : shopfront.word("waiting.until", until),
                offered ? link + "/cart" : null,
                open ? link + "/withdrawal" : null);
    }

    private List<Phrase> lines(Waiting waiting) {
        var known = names.of(List.of(waiting.event()), waiting.wanted().keySet());
        return waiting.wanted().entrySet().stream()
                .map(entry -> {
                    var line = Bill.text(entry.getValue(), known.of(entry.getKey()), shopfront);
                    return Optional.ofNullable(known.when(entry.getKey()))
                            .map(when -> line.then(" · ").then(when))
                            .orElse(line);
                })
                .toList();
    }
}
