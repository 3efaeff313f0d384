package dev.bilten.admin.fees;

import dev.bilten.admin.Around;
import dev.bilten.admin.Percent;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Fee;
import dev.bilten.catalog.app.SaveRules;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Secrets;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fees of an event: a list, and below it the form of the one that is edited or added. */
@Path("/admin/events/{id}/fees")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class FeesPage {
    private static final String PAGE = "dev/bilten/admin/fees/fees";
    private static final int MOST = 30;

    private final Catalog catalog;
    private final SaveRules save;
    private final Gateways gateways;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public FeesPage(Catalog catalog, SaveRules save, Gateways gateways, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.save = save;
        this.gateways = gateways;
        this.messages = messages;
        this.current = current;
    }

    record Listed(String id, String name, String amount, String bearer) {}

    /** @param edited the id of the one that is edited; null to add one */
    record Model(
            FormView form,
            String here,
            String removal,
            Around around,
            String taxes,
            String currency,
            List<Listed> fees,
            List<Choice> kinds,
            List<Choice> bearers,
            List<Choice> rules,
            List<Choice> methods,
            List<Choice> channels,
            @Nullable String edited,
            @Nullable String title,
            boolean full,
            long version,
            boolean stale,
            @Nullable String told) {}

    private record Place(Event event, EventRules rules, Optional<Fee> edited) {
        List<Fee> fees() {
            return rules.pricing().fees();
        }
    }

    @GET
    public View show(
            @PathParam("id") String id,
            @QueryParam("edit") @Nullable String edit,
            @QueryParam("done") @Nullable String done) {
        var place = place(id, edit);
        var form = place.edited()
                .map(fee -> FeeForm.of(fee, place.event().currency()))
                .orElseGet(FeeForm::fresh);
        return page(place, form, place.event().version(), false, done);
    }

    @POST
    public Response save(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var name = place.edited().map(Fee::id).orElseGet(() -> Secrets.token().substring(0, 8));
        var fee = FeeForm.read(
                form,
                name,
                place.event().currency(),
                methods().keySet(),
                place.rules().pricing().taxes().keySet());
        if (form.valid()) {
            var fees = new ArrayList<>(place.fees());
            place.edited().ifPresentOrElse(old -> fees.set(fees.indexOf(old), fee), () -> fees.add(fee));
            switch (stored(place, Versions.of(form), fees)) {
                case SaveRules.Result.Saved() -> {
                    return Replies.seeOther(here(place.event()) + "?done=saved");
                }
                case SaveRules.Result.Stale(var now) -> {
                    return Replies.page(page(place, wording().again(form), now.version(), true, null)
                            .withStatus(409));
                }
                case SaveRules.Result.Refused(var violations) -> explain(form, violations, fees.indexOf(fee));
                case SaveRules.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(place, wording().again(form), Versions.of(form), false, null)
                .withStatus(422));
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var fee = place.edited().orElseThrow(ProblemException::notFound);
        var others = place.fees().stream().filter(one -> !one.equals(fee)).toList();
        boolean removed = stored(place, Versions.of(form), others) instanceof SaveRules.Result.Saved;
        return Replies.seeOther(here(place.event()) + "?done=" + (removed ? "removed" : "stale"));
    }

    private SaveRules.Result stored(Place place, long version, List<Fee> fees) {
        var rules = place.rules().with(place.rules().pricing().charging(fees));
        return save.execute(
                current.call("edited in the admin"),
                new SaveRules.Command(place.event().id(), version, rules));
    }

    private static void explain(Form form, List<Violation> violations, int index) {
        var begin = "/pricing/fees/" + index;
        violations.forEach(one -> form.fault(
                one.pointer().startsWith(begin) ? FeeForm.field(one.pointer().substring(begin.length())) : "name.en",
                one.key(),
                one.arguments().toArray()));
    }

    private Place place(String id, @Nullable String edit) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var rules = catalog.rules(current.tenant(), event.id());
        var edited = Optional.ofNullable(edit)
                .map(name -> rules.pricing().fees().stream()
                        .filter(fee -> fee.id().equals(name))
                        .findFirst()
                        .orElseThrow(ProblemException::notFound));
        return new Place(event, rules, edited);
    }

    /** By their ids, in the order of the checkout. */
    private Map<String, String> methods() {
        var offered = new LinkedHashMap<String, String>();
        gateways.offered(current.tenant())
                .forEach(one ->
                        offered.put(one.gatewayId(), one.description().label().in(current.locale())));
        return offered;
    }

    private static String here(Event event) {
        return "/admin/events/" + event.id() + "/fees";
    }

    private View page(Place place, FormView form, long version, boolean stale, @Nullable String done) {
        var event = "/admin/events/" + place.event().id();
        var told = Optional.ofNullable(done)
                .filter(List.of("saved", "removed", "stale")::contains)
                .map(key -> wording().text("fees.done." + key))
                .orElse(null);
        var edited = place.edited();
        return View.of(
                PAGE,
                new Model(
                        form,
                        here(place.event()),
                        here(place.event()) + "/removal",
                        Around.of(place.event(), wording()),
                        event + "/taxes",
                        place.event().currency().getSymbol(current.locale()),
                        place.fees().stream()
                                .map(fee -> listed(place.event(), fee))
                                .toList(),
                        choices("kind", Fee.Kind.values()),
                        choices("bearer", Fee.Bearer.values()),
                        new TreeSet<>(place.rules().pricing().taxes().keySet())
                                .stream().map(name -> Choice.of(name, name)).toList(),
                        methods().entrySet().stream()
                                .map(one -> Choice.of(FeeForm.method(one.getKey()), one.getValue()))
                                .toList(),
                        Arrays.stream(Channel.values())
                                .map(one -> Choice.of(
                                        FeeForm.channel(one), wording().text("fees.channel." + one)))
                                .toList(),
                        edited.map(Fee::id).orElse(null),
                        edited.map(fee -> wording().in(fee.name())).orElse(null),
                        edited.isEmpty() && place.fees().size() >= MOST,
                        version,
                        stale,
                        told));
    }

    private Listed listed(Event event, Fee fee) {
        var fixed = wording().formats(event.zone()).money(new Money(fee.fixedMinor(), event.currency()));
        var percent = wording().text("fees.percent", Percent.text(fee.rate()));
        var amount = fee.rate().signum() == 0
                ? fixed
                : fee.fixedMinor() == 0 ? percent : wording().text("fees.both", percent, fixed);
        return new Listed(fee.id(), wording().in(fee.name()), amount, wording().text("fees.bearer." + fee.bearer()));
    }

    private List<Choice> choices(String key, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), wording().text("fees." + key + "." + value.name())))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
