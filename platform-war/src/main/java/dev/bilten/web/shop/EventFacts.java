package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What, when and where of an event, as text in the reader's language and the event's zone. */
@Service
public class EventFacts {
    private static final int LONGEST_SUMMARY = 160;

    @Inject
    public EventFacts() {}

    /**
     * @param summary the first paragraph, cut at 160 letters
     * @param brief whether the text is no more than the summary
     * @param test its orders are for trying it out
     */
    public record Facts(
            String title,
            @Nullable String summary,
            @Nullable String when,
            @Nullable String start,
            @Nullable String end,
            @Nullable String readersTime,
            @Nullable String place,
            @Nullable String address,
            @Nullable String map,
            @Nullable String price,
            @Nullable String state,
            @Nullable String room,
            @Nullable String refund,
            @Nullable String image,
            @Nullable String imageAlt,
            List<Markdown.Block> text,
            boolean brief,
            @Nullable String calendar,
            String href,
            boolean test) {
        /** The same with another address of its page. */
        Facts at(String other) {
            return new Facts(
                    title,
                    summary,
                    when,
                    start,
                    end,
                    readersTime,
                    place,
                    address,
                    map,
                    price,
                    state,
                    room,
                    refund,
                    image,
                    imageAlt,
                    text,
                    brief,
                    calendar,
                    other,
                    test);
        }
    }

    Facts of(Event event, Locale locale) {
        return of(event, locale, null, null, null);
    }

    Facts of(Event event, Locale locale, @Nullable String price, @Nullable String state, @Nullable String room) {
        var text = Markdown.blocks(event.text().in(locale.getLanguage()));
        var summary = summary(text);
        return new Facts(
                event.title().in(locale.getLanguage()),
                summary,
                when(event, locale),
                event.startsAt().map(Object::toString).orElse(null),
                event.endsAt().map(Object::toString).orElse(null),
                null,
                event.venueName().isBlank() ? null : event.venueName(),
                event.venueAddress().isBlank() ? null : event.venueAddress(),
                null,
                price,
                state,
                room,
                null,
                event.image().map(image -> "/events/" + event.slug() + "/image").orElse(null),
                event.title().in(locale.getLanguage()),
                text,
                text.size() == 1 && Markdown.lead(text).equals(summary),
                event.startsAt().map(start -> href(event) + "/event.ics").orElse(null),
                href(event),
                event.testMode());
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

    private static @Nullable String summary(List<Markdown.Block> text) {
        var lead = Markdown.lead(text);
        return lead.isEmpty() ? null : shortened(lead);
    }

    static String shortened(String text) {
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_SUMMARY);
        return text.substring(0, space > 0 ? space : LONGEST_SUMMARY) + "…";
    }
}
