package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.app.ReadOffers;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.ordering.app.ReadOffers.Offers;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the event page shows, also after a choice that could not be taken. */
@Service
public class EventModel {
    private final Catalog catalog;
    private final ReadOffers readOffers;
    private final KeptOffers keptOffers;
    private final OfferViews offerViews;
    private final ReadMonth readMonth;
    private final DatePicker datePicker;
    private final EventData data;
    private final EventRooms rooms;
    private final OrderForms forms;
    private final KeptPlaces keptPlaces;
    private final RefundNote refund;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public EventModel(
            Catalog catalog,
            ReadOffers readOffers,
            KeptOffers keptOffers,
            OfferViews offerViews,
            ReadMonth readMonth,
            DatePicker datePicker,
            EventData data,
            EventRooms rooms,
            OrderForms forms,
            KeptPlaces keptPlaces,
            RefundNote refund,
            CurrentCall current,
            Shopfront shopfront) {
        this.catalog = catalog;
        this.readOffers = readOffers;
        this.keptOffers = keptOffers;
        this.offerViews = offerViews;
        this.readMonth = readMonth;
        this.datePicker = datePicker;
        this.data = data;
        this.rooms = rooms;
        this.forms = forms;
        this.keptPlaces = keptPlaces;
        this.refund = refund;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** What the page is about beside the event itself. */
    record Page(Event event, Optional<EventDate> date, DatePicker.Asked asked, boolean framed) {
        Page(Event event, Optional<EventDate> date, DatePicker.Asked asked) {
            this(event, date, asked, false);
        }

        /** The event at the time of the chosen date. */
        Event shown() {
            return date.map(one -> event.at(one.startsAt(), one.endsAt())).orElse(event);
        }

        /** Where the event's own addresses begin. */
        String base() {
            return (framed ? "/embed" : "") + EventFacts.href(event);
        }
    }

    Map<String, ?> of(Page page, Choice choice) {
        // who was refused sees what is left at this very moment
        var offers = choice.refused()
                ? offers(page, choice.voucher())
                : keptOffers.of(page.event(), page.date(), choice.voucher());
        return of(page, choice, offers, waiting(page));
    }

    /** The same for what may not be stored yet. */
    Map<String, ?> of(Page page, Choice choice, Offers offers, @Nullable String waiting) {
        var event = page.event();
        var main = main(offers);
        var kept = keptPlaces.of(event, choice.voucher());
        // what is kept for whoever reads this is not sold out for them
        var state = kept.isPresent() ? Room.ONSALE : rooms.state(event, main);
        var sheet = event.series() && state != Room.ENDED
                ? Optional.of(readMonth.execute(event, page.date(), page.asked()))
                : Optional.<SeriesMonth>empty();
        var model = new HashMap<String, Object>();
        var facts = new EventFacts().of(page.shown(), shopfront.locale(), standing(page, main, state));
        model.put("event", facts);
        model.put(
                "groups",
                state == Room.ENDED
                        ? List.of()
                        : offerViews.groups(
                                event,
                                offers,
                                choice,
                                kept.isPresent() ? null : waiting,
                                kept.map(KeptPlaces.Found::rows).orElse(Set.of())));
        sheet.ifPresent(read -> model.put("dates", datePicker.of(page.base(), read)));
        model.put(
                "order",
                forms.of(page, offers, choice, kept.map(KeptPlaces.Found::shown).orElse(null)));
        model.put("meta", data.of(new EventData.Said(event, page.date(), sheet, facts, prices(main), state)));
        return model;
    }

    private EventFacts.Standing standing(Page page, List<Offered> main, Room state) {
        var event = page.event();
        return new EventFacts.Standing(
                price(event, main),
                state.word(),
                rooms.text(event, state, main),
                state == Room.ENDED ? null : refund.of(event, page.date()),
                !event.series() || page.date().isPresent());
    }

    Offers offers(Page page, String code) {
        return readOffers.execute(
                current.call("looking"), new ReadOffers.Query(page.event(), page.date(), code, Channel.SHOP));
    }

    /** Without what is sold only with something else. */
    private static List<Offered> main(Offers offers) {
        var addOns = offers.categories().stream()
                .filter(Category::addOn)
                .map(Category::id)
                .toList();
        return offers.items().stream()
                .filter(item ->
                        item.product().category().filter(addOns::contains).isEmpty())
                .toList();
    }

    private @Nullable String waiting(Page page) {
        if (!catalog.rules(current.tenant(), page.event().id()).waitingList()) {
            return null;
        }
        var date = page.date().map(one -> "date=" + one.id() + "&").orElse("");
        return EventFacts.href(page.event()) + "/waiting?" + date;
    }

    private @Nullable String price(Event event, List<Offered> items) {
        var prices = prices(items);
        return prices.isEmpty() ? null : EventCards.among(prices, shopfront, event);
    }

    /** What a visit costs, the least first. */
    static List<Money> prices(List<Offered> items) {
        return items.stream()
                .flatMap(item -> Stream.concat(Stream.of(item.price()), item.dearest().stream()))
                .sorted()
                .distinct()
                .toList();
    }
}
