package dev.bilten.admin.taxes;

import dev.bilten.admin.Around;
import dev.bilten.admin.CountryChoices;
import dev.bilten.admin.Percent;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.admin.rules.HomeCountry;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.TaxRow;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.catalog.app.SaveRules;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tax rules of an event: a list, and below it the form of the one that is edited or added. */
@Path("/admin/events/{id}/taxes")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class TaxesPage {
    private static final String PAGE = "dev/bilten/admin/taxes/taxes";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}_-]{1,40}");

    private final Catalog catalog;
    private final SaveRules save;
    private final HomeCountry home;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public TaxesPage(Catalog catalog, SaveRules save, HomeCountry home, Messages messages, CurrentCall current) {
        this.home = home;
        this.catalog = catalog;
        this.save = save;
        this.messages = messages;
        this.current = current;
    }

    record Listed(String name, String rate, String place) {}

    record Line(String countries, String buyers, String outcome, String rate, String number) {}

    /** @param edited the name of the one that is edited; null to add one */
    record Model(
            FormView form,
            String here,
            String removal,
            Around around,
            List<Listed> rules,
            List<Line> lines,
            List<Choice> prices,
            List<Choice> adaptings,
            List<Choice> places,
            List<Choice> buyers,
            List<Choice> outcomes,
            List<Choice> countries,
            @Nullable String edited,
            long version,
            boolean stale,
            @Nullable String told,
            String toldKind) {}

    /** @param rule the one that is edited, as it is stored */
    private record Place(Event event, EventRules rules, Optional<String> edited, Optional<TaxRule> rule) {
        int lines() {
            return TaxForm.rows(rule.map(stored -> stored.rows().size()).orElse(0));
        }
    }

    @GET
    public View show(
            @PathParam("id") String id,
            @QueryParam("edit") @Nullable String edit,
            @QueryParam("done") @Nullable String done) {
        var place = place(id, edit);
        var country = home.of(current.tenant(), place.rules());
        var form = place.rule()
                .map(rule -> TaxForm.of(place.edited().orElse(""), rule, country))
                .orElseGet(() -> TaxForm.fresh(country));
        return page(place, form, place.event().version(), false, done);
    }

    @POST
    public Response save(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var read = TaxForm.read(form, place.lines());
        var country = form.choice("country", CountryChoices.CODES).value().orElse("");
        var name = place.edited().orElseGet(() -> name(form, place));
        if (form.valid()) {
            var taxes = new HashMap<>(place.rules().pricing().taxes());
            taxes.put(name, read.rule());
            switch (stored(place, Versions.of(form), country, taxes)) {
                case SaveRules.Result.Saved() -> {
                    return Replies.seeOther(here(place.event()) + "?done=saved");
                }
                case SaveRules.Result.Stale(var now) -> {
                    return Replies.page(page(place, wording().again(form), now.version(), true, null)
                            .withStatus(409));
                }
                case SaveRules.Result.Refused(var violations) -> explain(form, violations, name, read.rows());
                case SaveRules.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(place, wording().again(form), Versions.of(form), false, null)
                .withStatus(422));
    }

    /** One that a ticket or a fee follows stays. */
    @POST
    @Path("removal")
    public Response remove(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var name = place.edited().orElseThrow(ProblemException::notFound);
        var used = catalog.products(current.tenant(), place.event().id()).stream()
                .anyMatch(product ->
                        product.terms().taxRule().filter(name::equals).isPresent());
        var taxes = new HashMap<>(place.rules().pricing().taxes());
        taxes.remove(name);
        var country = place.rules().pricing().country();
        var removed = !used && stored(place, Versions.of(form), country, taxes) instanceof SaveRules.Result.Saved;
        return Replies.seeOther(here(place.event()) + "?done=" + (removed ? "removed" : "used"));
    }

    private SaveRules.Result stored(Place place, long version, String country, HashMap<String, TaxRule> taxes) {
        var rules = place.rules().with(place.rules().pricing().in(country).taxedBy(taxes));
        return save.execute(
                current.call("edited in the admin"),
                new SaveRules.Command(place.event().id(), version, rules));
    }

    private static void explain(Form form, List<Violation> violations, String name, List<Integer> rows) {
        var begin = "/pricing/taxes/" + name;
        for (var one : violations) {
            var pointer = one.pointer();
            var field = pointer.startsWith(begin) ? TaxForm.field(pointer.substring(begin.length()), rows) : "name";
            form.fault(pointer.equals("/pricing/country") ? "country" : field, one.key(), TaxForm.arguments(one, rows));
        }
    }

    private static String name(Form form, Place place) {
        var name = form.text("name").required().like(NAME, "taxes.name.wrong").value();
        if (place.rules().pricing().taxes().containsKey(name)) {
            form.fault("name", "error.name-taken");
        }
        return name;
    }

    private Place place(String id, @Nullable String edit) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var rules = catalog.rules(current.tenant(), event.id());
        var edited = Optional.ofNullable(edit);
        var rule = edited.map(
                name -> Optional.ofNullable(rules.pricing().taxes().get(name)).orElseThrow(ProblemException::notFound));
        return new Place(event, rules, edited, rule);
    }

    private static String here(Event event) {
        return "/admin/events/" + event.id() + "/taxes";
    }

    private View page(Place place, FormView form, long version, boolean stale, @Nullable String done) {
        var listed = new TreeMap<>(place.rules().pricing().taxes())
                .entrySet().stream()
                        .map(one -> new Listed(
                                one.getKey(),
                                wording()
                                        .text(
                                                "taxes.percent",
                                                Percent.text(one.getValue().homeRate())),
                                wording().text("taxes.place." + one.getValue().place())))
                        .toList();
        var known = done != null && List.of("saved", "removed", "used").contains(done);
        return View.of(
                PAGE,
                new Model(
                        form,
                        here(place.event()),
                        here(place.event()) + "/removal",
                        Around.of(place.event(), wording()),
                        listed,
                        IntStream.range(0, place.lines())
                                .mapToObj(i -> new Line(
                                        "countries" + i,
                                        "buyers" + i,
                                        "outcome" + i,
                                        "rate" + i,
                                        String.valueOf(i + 1)))
                                .toList(),
                        choices("prices", TaxRule.Prices.values()),
                        choices("adapting", TaxRule.Adapting.values()),
                        choices("place", TaxRule.PlaceOfSupply.values()),
                        choices("buyers", TaxRow.Buyers.values()),
                        choices("outcome", TaxRow.Outcome.values()),
                        CountryChoices.in(current.locale()),
                        place.edited().orElse(null),
                        version,
                        stale,
                        known ? wording().text("taxes.done." + done) : null,
                        "used".equals(done) ? "danger" : "success"));
    }

    private List<Choice> choices(String key, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), wording().text("taxes." + key + "." + value.name())))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
