package dev.bilten.admin.events;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Currencies;
import dev.bilten.admin.event.EventForm;
import dev.bilten.admin.event.FirstTicket;
import dev.bilten.admin.event.Zones;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.catalog.app.StartEvent;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A new event from five fields, the shop beside it; all else has its place in the workspace. */
@Path("/admin/events/new")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
public class NewEventPage {
    private static final String PAGE = "dev/bilten/admin/events/new-event";
    private static final int USUAL_PER_ORDER = 10;

    private final StartEvent start;
    private final ListEvents events;
    private final Catalog catalog;
    private final ReadProfile profiles;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public NewEventPage(
            StartEvent start,
            ListEvents events,
            Catalog catalog,
            ReadProfile profiles,
            Messages messages,
            CurrentCall current) {
        this.start = start;
        this.events = events;
        this.catalog = catalog;
        this.profiles = profiles;
        this.messages = messages;
        this.current = current;
    }

    /** @param open the fields that are mostly right as they are need a look */
    record Model(FormView form, List<Choice> zones, List<Choice> currencies, boolean open) {}

    /** The zone is the organizer's, where it says one; else zone and currency are mostly those of the event before. */
    @GET
    public View empty() {
        var latest = latest();
        var zone = Optional.of(profiles.execute(current.tenant()).zone())
                .filter(Zones.IDS::contains)
                .or(() -> latest.map(event -> event.zone().getId()))
                .orElse("");
        var currency = latest.map(Event::currency).orElse(Currencies.FALLBACK);
        return page(FormView.of(Map.of("zone", zone, "currency", currency.getCurrencyCode())));
    }

    @POST
    public Response create(Form form) {
        var draft = EventForm.read(form);
        var ticket = FirstTicket.read(form, draft.currency());
        if (!form.valid()) {
            return again(form);
        }
        var command = new StartEvent.Command(
                draft, ticket.price().map(price -> product(draft.title(), price)), ticket.size());
        return switch (start.execute(current.call("created in the admin"), command)) {
            case StartEvent.Result.Started(var event) -> Replies.seeOther("/admin/events/" + event.id());
            case StartEvent.Result.Refused(var violations) -> {
                Wording.explain(form, violations, EventForm.FIELDS);
                yield again(form);
            }
        };
    }

    private Optional<Event> latest() {
        return events.execute(current.tenant(), Optional.empty(), 1).results().stream()
                .findFirst();
    }

    /** Called a ticket in the languages the title is written in; its tax is mostly that of the ticket before. */
    private ProductDraft product(Text title, Money price) {
        var name = new Text(title.byLanguage().keySet().stream()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> messages.text(PAGE, Locale.forLanguageTag(language), "new.ticket.name"))));
        var tax = latest().flatMap(event -> catalog.products(current.tenant(), event.id()).reversed().stream()
                        .map(Product::taxRate)
                        .findFirst())
                .orElse(BigDecimal.ZERO);
        return new ProductDraft(name, Text.EMPTY, price.minor(), tax, USUAL_PER_ORDER, true);
    }

    private Response again(Form form) {
        var wording = new Wording(messages, PAGE, current.locale());
        return Replies.page(page(wording.again(form)).withStatus(422));
    }

    private View page(FormView form) {
        var open = form.values().getOrDefault("zone", "").isEmpty()
                || form.errors().keySet().stream().anyMatch(List.of("endsAt", "zone", "currency")::contains);
        return View.of(PAGE, new Model(form, Zones.choices(), Currencies.choices(current.locale()), open));
    }
}
