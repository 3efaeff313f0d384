package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.app.ShowNextDates.Shown;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlainWords;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of an organizer's events. */
@Service
public class HomePage {
    private static final int LONGEST_SEARCH = 100;

    private final Programme programme;
    private final Shopfront shopfront;
    private final HomeCalendar calendar;
    private final HomeFront front;
    private final EventCards cards;
    private final HomeMeta meta;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public HomePage(
            Programme programme,
            Shopfront shopfront,
            HomeCalendar calendar,
            HomeFront front,
            EventCards cards,
            HomeMeta meta) {
        this.programme = programme;
        this.shopfront = shopfront;
        this.calendar = calendar;
        this.front = front;
        this.cards = cards;
        this.meta = meta;
    }

    /**
     * What the address asks for; each may be missing or nonsense.
     *
     * @param search words that a title, a text or a place must have
     * @param when {@code past}: what is over
     * @param page which of several, from 1
     */
    record Asked(
            @Nullable String search,
            @Nullable String when,
            @Nullable String page) {
        static final Asked NOTHING = new Asked(null, null, null);

        boolean past() {
            return "past".equals(when);
        }

        String typed() {
            return search == null || search.length() > LONGEST_SEARCH ? "" : search.strip();
        }

        PlainWords words() {
            return PlainWords.of(typed());
        }

        /** All words stand in what the event says of itself in that language. */
        boolean fits(Event event, Locale reader) {
            return words().in(
                            event.title().in(reader.getLanguage()),
                            event.text().in(reader.getLanguage()),
                            event.venueName(),
                            event.venueAddress());
        }

        boolean first() {
            return !past() && words().none() && Sheets.number(page) == 1;
        }
    }

    /** What is on, as a theme may want to show it before anybody asked for a day. */
    Map<String, ?> model() {
        return model(Asked.NOTHING, Optional.of(new DatePicker.Asked(null, null)));
    }

    /** The front page: the events, and what the organizer arranged around them. */
    Map<String, ?> model(Asked asked, Optional<DatePicker.Asked> day) {
        var model = new HashMap<String, Object>(list("/", asked, day));
        model.put("front", asked.first() ? front.of(programme.coming(clock.instant())) : HomeFront.Front.NOTHING);
        model.put("meta", meta.meta());
        return model;
    }

    /**
     * What is on, the next first; what is over stands on a page of its own, the latest first.
     *
     * @param base the address of the list
     * @param day for the calendar; empty where none is shown
     */
    Map<String, Object> list(String base, Asked asked, Optional<DatePicker.Asked> day) {
        var now = clock.instant();
        var found = (asked.past() ? programme.past(now) : programme.coming(now))
                .stream()
                        .filter(shown -> asked.fits(shown.event(), shopfront.locale()))
                        .toList();
        var sheet = Sheets.of(found, base, asked);
        var model = new HashMap<String, Object>();
        model.put("events", sheet.events().stream().map(cards::card).toList());
        var other = asked.past() ? base : base + "?when=past";
        model.put("list", new Listing(asked.typed(), asked.past(), other, base, sheet.previous(), sheet.next()));
        day.filter(_ -> asked.first())
                .flatMap(one -> calendar.of(events(found), one))
                .ifPresent(month -> model.put("calendar", month));
        return model;
    }

    private static List<Event> events(List<Shown> shown) {
        return shown.stream().map(Shown::event).toList();
    }
}
