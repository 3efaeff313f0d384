package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.OnSale;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.app.ReadOffers;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.ordering.app.ReadOffers.Offers;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the event page shows, also after a choice that could not be taken. */
@Service
public class EventModel {
    private final Catalog catalog;
    private final ReadOffers readOffers;
    private final KeptOffers keptOffers;
    private final OfferViews offerViews;
    private final DatePicker datePicker;
    private final EventData data;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public EventModel(
            Catalog catalog,
            ReadOffers readOffers,
            KeptOffers keptOffers,
            OfferViews offerViews,
            DatePicker datePicker,
            EventData data,
            CurrentCall current,
            Shopfront shopfront) {
        this.catalog = catalog;
        this.readOffers = readOffers;
        this.keptOffers = keptOffers;
        this.offerViews = offerViews;
        this.datePicker = datePicker;
        this.data = data;
        this.current = current;
        this.shopfront = shopfront;
    }

    /**
     * @param code the field of the code is open: one was typed, or asked for
     * @param codeError why the code does nothing
     * @param codeNote that it works
     * @param date the chosen date, posted as {@code date}
     * @param live where a script asks what is left
     * @param target where the answer opens: beside the page where this stands in a frame
     */
    public record OrderForm(
            String action,
            String currency,
            int digits,
            boolean anything,
            @Nullable String error,
            String voucher,
            @Nullable String codeError,
            @Nullable String codeNote,
            @Nullable String date,
            String live,
            @Nullable String target) {
        /** The same sent to another address, made of this. */
        OrderForm leading(UnaryOperator<String> to) {
            return new OrderForm(
                    to.apply(action),
                    currency,
                    digits,
                    anything,
                    error,
                    voucher,
                    codeError,
                    codeNote,
                    date,
                    live,
                    target);
        }
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
        var state = state(event, main);
        var sheet = event.series() && state != Room.ENDED
                ? Optional.of(datePicker.read(event, page.date(), page.asked()))
                : Optional.<DatePicker.Sheet>empty();
        var model = new HashMap<String, Object>();
        var facts = new EventFacts()
                .of(page.shown(), shopfront.locale(), price(event, main), state.word(), room(event, state, main));
        model.put("event", facts);
        model.put("groups", state == Room.ENDED ? List.of() : offerViews.groups(event, offers, choice, waiting));
        sheet.ifPresent(read -> model.put("dates", datePicker.of(page.base(), read)));
        model.put("order", form(page, offers, choice));
        model.put("meta", data.of(new EventData.Said(event, page.date(), sheet, facts, prices(main), state)));
        return model;
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

    private OrderForm form(Page page, Offers offers, Choice choice) {
        var event = page.event();
        var date = page.date().map(one -> one.id().toString()).orElse(null);
        var fault = offers.codeFault()
                .map(why -> shopfront.word(why.key(), why.arguments().toArray()))
                .orElse(null);
        boolean works = !choice.voucher().isBlank() && fault == null;
        var error = choice.errorOf(Fields.VOUCHER);
        return new OrderForm(
                page.base() + "/holds",
                event.currency().getCurrencyCode(),
                Math.max(event.currency().getDefaultFractionDigits(), 0),
                offers.items().stream().anyMatch(Offered::buyable),
                choice.error(),
                choice.voucher(),
                error == null ? fault : error,
                works && error == null ? shopfront.word("code.works") : null,
                date,
                EventFacts.href(event) + "/room" + query("?", date, choice.voucher()),
                page.framed() ? "_blank" : null);
    }

    private @Nullable String waiting(Page page) {
        if (!catalog.rules(current.tenant(), page.event().id()).waitingList()) {
            return null;
        }
        var date = page.date().map(one -> "date=" + one.id() + "&").orElse("");
        return EventFacts.href(page.event()) + "/waiting?" + date;
    }

    private static String query(String first, @Nullable String date, String voucher) {
        var query = new StringBuilder();
        if (date != null) {
            query.append(first).append("date=").append(date);
        }
        if (!voucher.isEmpty()) {
            query.append(query.isEmpty() ? first : "&")
                    .append("voucher=")
                    .append(URLEncoder.encode(voucher, StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    /** Of a series before a date is chosen nobody can say more than that it is on. */
    private Room state(Event event, List<Offered> items) {
        if (event.endsAt().or(event::startsAt).filter(clock.instant()::isAfter).isPresent()) {
            return Room.ENDED;
        }
        if (event.state() == EventState.ARCHIVED || items.isEmpty()) {
            return Room.CLOSED;
        }
        var buyable = items.stream().filter(Offered::buyable).toList();
        if (buyable.isEmpty()) {
            return undecided(event, items) ? Room.ONSALE : closed(items);
        }
        return Room.of(buyable.stream()
                .mapToLong(item -> item.left().orElse(Integer.MAX_VALUE))
                .max()
                .orElse(0));
    }

    private static boolean undecided(Event event, List<Offered> items) {
        return event.series()
                && items.stream()
                        .anyMatch(item -> item.sale() instanceof OnSale.No(var why) && why == OnSale.Why.NEEDS_DATE);
    }

    private static Room closed(List<Offered> items) {
        return items.stream().anyMatch(item -> item.sale() instanceof OnSale.Now) ? Room.SOLDOUT : Room.CLOSED;
    }

    private @Nullable String room(Event event, Room state, List<Offered> items) {
        return switch (state) {
            case SOLDOUT -> shopfront.word("room.soldout");
            case ENDED -> shopfront.word("room.ended");
            case CLOSED ->
                event.sale().opensLater(clock.instant())
                        ? shopfront.word(
                                "room.starts",
                                EventFacts.formats(event, shopfront.locale())
                                        .dateTime(event.sale().from().orElseThrow()))
                        : shopfront.word("room.closed");
            case FEW ->
                shopfront.word(
                        "room.left",
                        items.stream()
                                .filter(Offered::buyable)
                                .mapToInt(item -> item.left().orElse(0))
                                .max()
                                .orElse(0));
            case ONSALE -> null;
        };
    }

    private @Nullable String price(Event event, List<Offered> items) {
        var prices = prices(items);
        return prices.isEmpty() ? null : EventCards.among(prices, shopfront, event);
    }

    /** What a visit costs, the least first. */
    static List<Money> prices(List<Offered> items) {
        return items.stream().map(Offered::price).sorted().distinct().toList();
    }
}
