package dev.bilten.admin.event;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An event's facts as a form, there and back. */
public final class EventForm {
    /** What the use cases call differently than the form. */
    public static final Map<String, String> FIELDS = Map.of("/title", "title.en", "/text", "text.en");

    private static final int LONGEST_VENUE = 300;

    private EventForm() {}

    public static EventDraft read(Form form) {
        return read(form, Optional.empty());
    }

    /** @param instead of the zone that was sent; what the clocks show stays as it was typed */
    static EventDraft read(Form form, Optional<ZoneId> instead) {
        var zone = instead.or(
                () -> form.choice("zone", Zones.IDS).required().value().map(ZoneId::of));
        // what is wrong with the zone is said beside it; the times are read all the same, to say what is wrong with
        // them
        var clocks = zone.orElse(Zones.FALLBACK);
        var currency = form.choice("currency", Currencies.CODES)
                .required()
                .value()
                .map(Currency::getInstance)
                .orElse(Currencies.FALLBACK);
        return new EventDraft(
                form.localizedText("title").required().value(),
                form.localizedText("text").max(20_000).value(),
                form.dateTime("startsAt", clocks).value(),
                form.dateTime("endsAt", clocks).value(),
                clocks,
                form.text("venueName").max(LONGEST_VENUE).value(),
                form.text("venueAddress").max(LONGEST_VENUE).value(),
                currency);
    }

    /** The form filled with what is stored. */
    public static FormView of(Event event) {
        var values = new HashMap<String, String>();
        event.title().byLanguage().forEach((language, words) -> values.put("title." + language, words));
        event.text().byLanguage().forEach((language, words) -> values.put("text." + language, words));
        var formats = Formats.of(Locale.ENGLISH, event.zone());
        event.startsAt().ifPresent(at -> values.put("startsAt", formats.inputDateTime(at)));
        event.endsAt().ifPresent(at -> values.put("endsAt", formats.inputDateTime(at)));
        values.put("zone", event.zone().getId());
        values.put("venueName", event.venueName());
        values.put("venueAddress", event.venueAddress());
        values.put("currency", event.currency().getCurrencyCode());
        values.put("version", String.valueOf(event.version()));
        return FormView.of(values);
    }
}
