package dev.bilten.admin.discounts;

import dev.bilten.admin.Around;
import dev.bilten.admin.Percent;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.app.SaveRules;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The automatic discounts of an event in the order in which they count, and the form of the one that is edited or added. */
@Path("/admin/events/{id}/discounts")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class DiscountsPage {
    private static final String PAGE = "dev/bilten/admin/discounts/discounts";
    private static final int MOST = 30;

    private final Catalog catalog;
    private final SaveRules save;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public DiscountsPage(Catalog catalog, SaveRules save, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.save = save;
        this.messages = messages;
        this.current = current;
    }

    record Listed(String id, String name, String what, boolean active) {}

    /** @param edited the id of the one that is edited; null to add one */
    record Model(
            FormView form,
            String here,
            String removal,
            Around around,
            String currency,
            List<Listed> discounts,
            List<Choice> kinds,
            List<Choice> dates,
            List<Choice> products,
            List<Choice> channels,
            boolean series,
            @Nullable String edited,
            @Nullable String title,
            boolean full,
            long version,
            boolean stale,
            @Nullable String told) {}

    private record Place(Event event, EventRules rules, List<Product> products, Optional<Discount> edited) {
        List<Discount> discounts() {
            return rules.pricing().discounts();
        }
    }

    @GET
    public View show(
            @PathParam("id") String id,
            @QueryParam("edit") @Nullable String edit,
            @QueryParam("done") @Nullable String done) {
        var place = place(id, edit);
        var form =
                place.edited().map(one -> DiscountForm.of(one, place.event())).orElseGet(DiscountForm::fresh);
        return page(place, form, place.event().version(), false, done);
    }

    @POST
    public Response save(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var place = place(id, edit);
        var name =
                place.edited().map(Discount::id).orElseGet(() -> Secrets.token().substring(0, 8));
        var discount = DiscountForm.read(form, name, place.event(), place.products());
        if (form.valid()) {
            var all = new ArrayList<>(place.discounts());
            place.edited().ifPresentOrElse(old -> all.set(all.indexOf(old), discount), () -> all.add(discount));
            switch (stored(place, Versions.of(form), all)) {
                case SaveRules.Result.Saved() -> {
                    return Replies.seeOther(here(place.event()) + "?done=saved");
                }
                case SaveRules.Result.Stale(var now) -> {
                    return Replies.page(page(place, wording().again(form), now.version(), true, null)
                            .withStatus(409));
                }
                case SaveRules.Result.Refused(var violations) -> explain(form, violations, all.indexOf(discount));
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
        var gone = place.edited().orElseThrow(ProblemException::notFound);
        var others = place.discounts().stream().filter(one -> !one.equals(gone)).toList();
        boolean removed = stored(place, Versions.of(form), others) instanceof SaveRules.Result.Saved;
        return Replies.seeOther(here(place.event()) + "?done=" + (removed ? "removed" : "stale"));
    }

    private SaveRules.Result stored(Place place, long version, List<Discount> discounts) {
        var rules = place.rules().with(place.rules().pricing().discounting(discounts));
        return save.execute(
                current.call("edited in the admin"),
                new SaveRules.Command(place.event().id(), version, rules));
    }

    private static void explain(Form form, List<Violation> violations, int index) {
        var begin = "/pricing/discounts/" + index;
        violations.forEach(one -> form.fault(
                one.pointer().startsWith(begin)
                        ? DiscountForm.field(one.pointer().substring(begin.length()))
                        : "name.en",
                one.key(),
                one.arguments().toArray()));
    }

    private Place place(String id, @Nullable String edit) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var rules = catalog.rules(current.tenant(), event.id());
        var edited = Optional.ofNullable(edit)
                .map(name -> rules.pricing().discounts().stream()
                        .filter(one -> one.id().equals(name))
                        .findFirst()
                        .orElseThrow(ProblemException::notFound));
        return new Place(event, rules, catalog.products(current.tenant(), event.id()), edited);
    }

    private static String here(Event event) {
        return "/admin/events/" + event.id() + "/discounts";
    }

    private View page(Place place, FormView form, long version, boolean stale, @Nullable String done) {
        var told = Optional.ofNullable(done)
                .filter(List.of("saved", "removed", "stale")::contains)
                .map(key -> wording().text("discounts.done." + key))
                .orElse(null);
        var edited = place.edited();
        return View.of(
                PAGE,
                new Model(
                        form,
                        here(place.event()),
                        here(place.event()) + "/removal",
                        Around.of(place.event(), wording()),
                        place.event().currency().getSymbol(current.locale()),
                        place.discounts().stream()
                                .map(one -> listed(place.event(), one))
                                .toList(),
                        choices("kind", Discount.Offer.Kind.values()),
                        choices("dates", Discount.Dates.values()),
                        place.products().stream()
                                .map(one -> Choice.of(
                                        DiscountForm.product(one), wording().in(one.name())))
                                .toList(),
                        Arrays.stream(Channel.values())
                                .map(one -> Choice.of(
                                        DiscountForm.channel(one), wording().text("discounts.channel." + one)))
                                .toList(),
                        place.event().series(),
                        edited.map(Discount::id).orElse(null),
                        edited.map(one -> wording().in(one.name())).orElse(null),
                        edited.isEmpty() && place.discounts().size() >= MOST,
                        version,
                        stale,
                        told));
    }

    private Listed listed(Event event, Discount discount) {
        var offer = discount.offer();
        var off = Percent.text(offer.off());
        var what = switch (offer.kind()) {
            case COUNT -> wording().text("discounts.what.COUNT", off, offer.count());
            case CHEAPEST -> wording().text("discounts.what.CHEAPEST", off, offer.count(), offer.cheapest());
            case WORTH ->
                wording()
                        .text(
                                "discounts.what.WORTH",
                                off,
                                wording().formats(event.zone()).money(new Money(offer.worthMinor(), event.currency())));
        };
        return new Listed(discount.id(), wording().in(discount.name()), what, discount.active());
    }

    private List<Choice> choices(String key, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), wording().text("discounts." + key + "." + value.name())))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
