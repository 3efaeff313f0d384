package dev.bilten.admin.dates;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.app.CreateDates;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Dates by a rule: looked at first, made then. */
@Path("/admin/events/{id}/dates/new")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class NewDatesPage {
    private static final String PAGE = "dev/bilten/admin/dates/new-dates";
    private static final int SHOWN = 10;

    private final Catalog catalog;
    private final CreateDates create;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public NewDatesPage(Catalog catalog, CreateDates create, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.create = create;
        this.messages = messages;
        this.current = current;
    }

    record Tick(String id, Phrase name, boolean on) {}

    /** @param more how many there are behind those that are shown; null for none */
    record Preview(
            String title, List<String> dates, @Nullable String more) {}

    record Model(
            FormView form,
            String here,
            String back,
            Around around,
            String zone,
            List<Choice> oftenChoices,
            List<Tick> days,
            List<String> except,
            List<Price> prices,
            String unit,
            List<Limit> limits,
            @Nullable Preview preview) {}

    /** @param label what costs that on these dates */
    record Price(String name, Phrase label) {}

    /**
     * @param number which one it is
     * @param open it says something, or is the first
     */
    record Limit(int number, String suffix, List<Tick> products, boolean open) {}

    /** What is ticked or chosen, beside what the form's fields hold. */
    private record Chosen(Set<String> days, List<String> except, Map<String, Set<String>> counted) {}

    @GET
    public View form(@PathParam("id") String id) {
        var event = event(id);
        var all = catalog.products(current.tenant(), event.id()).stream()
                .filter(product -> !product.terms().acrossDates())
                .map(product -> product.id().toString())
                .collect(Collectors.toSet());
        var values = Map.of("often", "WEEKLY", "times", "10", "quota", wording().text("plan.quota.usual"));
        return page(event, FormView.of(values), new Chosen(Set.of(), List.of(), Map.of("", all)), null);
    }

    /** Makes them, or with {@code look} only shows what would be made. */
    @POST
    public Response make(@PathParam("id") String id, Form form) {
        var event = event(id);
        var products = catalog.products(current.tenant(), event.id());
        var plan = PlanForm.read(form, event, products);
        var chosen = new Chosen(
                form.choices("days", Set.copyOf(PlanForm.DAYS)),
                form.all("except"),
                PlanLimits.suffixes().stream()
                        .collect(Collectors.toMap(
                                suffix -> suffix, suffix -> PlanLimits.counted(form, products, suffix))));
        if (form.valid()) {
            boolean look = !form.raw("look").isEmpty();
            var command = new CreateDates.Command(event.id(), plan);
            var result = look
                    ? create.preview(current.tenant(), command)
                    : create.execute(current.call("made in the admin"), command);
            switch (result) {
                case CreateDates.Result.Created(var dates) -> {
                    return look
                            ? Replies.page(page(event, wording().again(form), chosen, preview(event, dates)))
                            : Replies.seeOther(DatesPage.here(event) + "?done=" + dates.size());
                }
                case CreateDates.Result.AlreadySold() -> form.fault("startsAt", "plan.sold");
                case CreateDates.Result.Refused(var violations) ->
                    Wording.explain(form, violations, PlanForm.fields(form, products));
                case CreateDates.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(event, wording().again(form), chosen, null).withStatus(422));
    }

    private Preview preview(Event event, List<EventDate> dates) {
        var formats = wording().formats(event.zone());
        var shown = dates.stream()
                .limit(SHOWN)
                .map(date -> date.endsAt()
                        .map(end -> formats.range(date.startsAt(), end))
                        .orElse(formats.dateTime(date.startsAt())))
                .toList();
        return new Preview(
                wording().text("plan.preview", dates.size()),
                shown,
                dates.size() > SHOWN
                        ? wording()
                                .text(
                                        "plan.more",
                                        dates.size() - SHOWN,
                                        formats.dateTime(dates.getLast().startsAt()))
                        : null);
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private View page(Event event, FormView form, Chosen chosen, @Nullable Preview preview) {
        var weekdays = IntStream.range(0, PlanForm.DAYS.size())
                .mapToObj(i -> new Tick(
                        PlanForm.DAYS.get(i),
                        Phrase.of(DayOfWeek.of(i + 1).getDisplayName(TextStyle.FULL_STANDALONE, current.locale())),
                        chosen.days().contains(PlanForm.DAYS.get(i))))
                .toList();
        var products = catalog.products(current.tenant(), event.id());
        return View.of(
                PAGE,
                new Model(
                        form,
                        DatesPage.here(event) + "/new",
                        DatesPage.here(event),
                        Around.of(event, wording()),
                        event.zone().getId().replace('_', ' '),
                        PlanForm.OFTEN.stream()
                                .map(word -> Choice.of(word, wording().text("plan.often." + word)))
                                .toList(),
                        weekdays,
                        PlanDays.shown(chosen.except()),
                        PlanPrices.dated(products).stream()
                                .map(product -> new Price(
                                        PlanPrices.field(product), wording().said(product.name())))
                                .toList(),
                        event.currency().getSymbol(current.locale()),
                        limits(products, form, chosen),
                        preview));
    }

    private List<Limit> limits(List<Product> products, FormView form, Chosen chosen) {
        var suffixes = PlanLimits.suffixes();
        return IntStream.range(0, products.isEmpty() ? 1 : suffixes.size())
                .mapToObj(i -> {
                    var suffix = suffixes.get(i);
                    var counted = chosen.counted().getOrDefault(suffix, Set.of());
                    boolean said = !counted.isEmpty()
                            || !form.values().getOrDefault("quota" + suffix, "").isBlank()
                            || !form.values().getOrDefault("size" + suffix, "").isBlank();
                    return new Limit(i + 1, suffix, ticks(products, counted), i == 0 || said);
                })
                .toList();
    }

    private List<Tick> ticks(List<Product> products, Set<String> on) {
        return products.stream()
                .map(product -> new Tick(
                        product.id().toString(),
                        wording().said(product.name()),
                        on.contains(product.id().toString())))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
