package dev.bilten.admin.dates;

import dev.bilten.admin.Around;
import dev.bilten.admin.Wording;
import dev.bilten.admin.quotas.Scopes;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One date of a series as a page. */
@Service
public class DateShown {
    private static final String PAGE = "dev/bilten/admin/dates/date";

    private final Catalog catalog;
    private final ReadQuotas quotas;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public DateShown(Catalog catalog, ReadQuotas quotas, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.quotas = quotas;
        this.messages = messages;
        this.current = current;
    }

    record Place(Event event, EventDate date) {
        String here() {
            return DatesPage.here(event) + "/" + date.id();
        }
    }

    record Limit(String name, String href, Phrase counts, String figures) {}

    record Model(
            FormView form,
            Around around,
            String here,
            String back,
            String stock,
            String when,
            String zone,
            long version,
            boolean stale,
            String newLimit,
            List<Limit> limits,
            @Nullable String told,
            String toldKind) {}

    static FormView stored(Place place) {
        var formats = Formats.of(Locale.ENGLISH, place.event().zone());
        var date = place.date();
        var values = new HashMap<String, String>();
        date.title().byLanguage().forEach((language, words) -> values.put("title." + language, words));
        values.put("startsAt", formats.inputDateTime(date.startsAt()));
        date.endsAt().ifPresent(end -> values.put("endsAt", formats.inputDateTime(end)));
        date.sale().from().ifPresent(from -> values.put("saleFrom", formats.inputDateTime(from)));
        date.sale().until().ifPresent(until -> values.put("saleUntil", formats.inputDateTime(until)));
        values.put("active", date.active() ? "on" : "");
        return FormView.of(values);
    }

    View page(Place place, FormView form, long version, boolean stale, @Nullable String done) {
        var event = place.event();
        boolean refused = "in-use".equals(done) || "last".equals(done);
        return View.of(
                PAGE,
                new Model(
                        form,
                        Around.of(event, wording()),
                        place.here(),
                        DatesPage.here(event),
                        "/admin/events/" + event.id() + "/stock?date="
                                + place.date().id(),
                        wording().formats(event.zone()).dateTime(place.date().startsAt()),
                        event.zone().getId().replace('_', ' '),
                        version,
                        stale,
                        "/admin/events/" + event.id() + "/quotas/new?date="
                                + place.date().id(),
                        limits(place),
                        refused || "saved".equals(done) ? wording().text("date.done." + done) : null,
                        refused ? "danger" : "success"));
    }

    private List<Limit> limits(Place place) {
        var event = place.event();
        var scopes = Scopes.in(catalog.products(current.tenant(), event.id()), wording());
        var formats = wording().formats(event.zone());
        return quotas.of(current.tenant(), event.id(), Optional.of(place.date().id())).stream()
                .map(quota -> new Limit(
                        quota.name(),
                        "/admin/events/" + event.id() + "/quotas/" + quota.id(),
                        scopes.told(quota.items()),
                        quota.size()
                                .map(size -> wording()
                                        .text(
                                                "date.limit.left",
                                                quota.left()
                                                        .map(formats::number)
                                                        .orElse(""),
                                                formats.number(size)))
                                .orElse(wording().text("date.limit.unlimited"))))
                .toList();
    }

    Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
