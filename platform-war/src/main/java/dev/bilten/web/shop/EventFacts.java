package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What, when and where of an event, as text in the reader's language and the event's zone. */
@Service
public class EventFacts {
    private static final int LONGEST_SUMMARY = 160;
    private static final String MAP = "https://www.openstreetmap.org/search?query=";

    @Inject
    public EventFacts() {}

    /**
     * @param zone where it takes place, as IANA names it; none where {@code start} is not the one moment it is about
     * @param map an address of a map, which only a reader opens
     * @param refund whether tickets can be given back; only on the event's own page
     * @param imageAlt what the picture shows; empty where it only pleases
     * @param summary the first paragraph, cut at 160 letters
     * @param brief whether the text is no more than the summary
     * @param test its orders are for trying it out
     */
    public record Facts(
            Phrase title,
            @Nullable Phrase summary,
            @Nullable String when,
            @Nullable String start,
            @Nullable String end,
            @Nullable String zone,
            @Nullable String place,
            @Nullable String address,
            @Nullable String map,
            @Nullable String price,
            @Nullable String state,
            @Nullable String room,
            @Nullable String refund,
            @Nullable String image,
            Phrase imageAlt,
            List<Markdown.Block> text,
            boolean brief,
            @Nullable String calendar,
            String href,
            boolean test) {
        /** The same where the calendar file of the event is not the one that counts: of an order, or of one that is over. */
        Facts withoutCalendar() {
            return new Facts(
                    title, summary, when, start, end, zone, place, address, map, price, state, room, refund, image,
                    imageAlt, text, brief, null, href, test);
        }

        /** The same with another address of its page. */
        Facts at(String other) {
            return new Facts(
                    title, summary, when, start, end, zone, place, address, map, price, state, room, refund, image,
                    imageAlt, text, brief, calendar, other, test);
        }
    }

    /**
     * What only the event's own page knows.
     *
     * @param moment its start is the one moment the page is about: a series has none until a date is chosen
     */
    record Standing(
            @Nullable String price,
            @Nullable String state,
            @Nullable String room,
            @Nullable String refund,
            boolean moment) {
        private static Standing unknown(boolean moment) {
            return new Standing(null, null, null, null, moment);
        }
    }

    Facts of(Event event, Locale locale) {
        return of(event, locale, Standing.unknown(!event.series()));
    }

    /** At the one date it is about. */
    Facts on(Event dated, Locale locale) {
        return of(dated, locale, Standing.unknown(true));
    }

    /** With words of its own for when it is. */
    Facts of(Event event, Locale locale, String when) {
        return of(event, locale, when, Standing.unknown(false));
    }

    Facts of(Event event, Locale locale, Standing standing) {
        return of(event, locale, when(event, locale), standing);
    }

    private static Facts of(Event event, Locale locale, @Nullable String when, Standing standing) {
        var language = locale.getLanguage();
        var said = event.text().phrase(language);
        var text = Markdown.blocks(said);
        var lead = Markdown.lead(text);
        var summary = lead.isEmpty() ? null : shortened(lead);
        return new Facts(
                event.title().phrase(language),
                summary == null ? null : Phrase.of(summary, said.language().orElse(null)),
                when,
                event.startsAt().map(Object::toString).orElse(null),
                event.endsAt().map(Object::toString).orElse(null),
                standing.moment() ? event.zone().getId() : null,
                event.venueName().isBlank() ? null : event.venueName(),
                event.venueAddress().isBlank() ? null : event.venueAddress(),
                map(event),
                standing.price(),
                standing.state(),
                standing.room(),
                standing.refund(),
                event.image().map(image -> "/events/" + event.slug() + "/image").orElse(null),
                event.imageAlt().phrase(language),
                text,
                text.size() == 1 && lead.equals(summary),
                event.startsAt().map(start -> href(event) + "/event.ics").orElse(null),
                href(event),
                event.testMode());
    }

    /** Whose place is an address of the web is on no map. */
    private static @Nullable String map(Event event) {
        var address = event.venueAddress().strip();
        return address.isEmpty() || EventData.WEB.matcher(address).matches()
                ? null
                : MAP + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    static String href(Event event) {
        return "/events/" + event.slug();
    }

    static Formats formats(Event event, Locale locale) {
        return Formats.of(locale, event.zone());
    }

    static @Nullable String when(Event event, Locale locale) {
        var formats = formats(event, locale);
        return event.startsAt()
                .map(start ->
                        event.endsAt().map(end -> formats.range(start, end)).orElseGet(() -> formats.dateTime(start))
                                + " " + formats.zoneName(start))
                .orElse(null);
    }

    static String shortened(String text) {
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_SUMMARY);
        return text.substring(0, space > 0 ? space : LONGEST_SUMMARY) + "…";
    }
}
