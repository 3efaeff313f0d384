package dev.bilten.admin.quotas;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.app.ReadEvent;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One limit of an event, {@code new} for one still to be made: its size, and what it counts. */
@Path("/admin/events/{id}/quotas/{quota}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
public class QuotaPage {
    private static final String PAGE = "dev/bilten/admin/quotas/quota";
    private static final String NEW = "new";
    private static final int LARGEST = 10_000_000;

    private final ReadEvent read;
    private final SaveQuota save;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public QuotaPage(ReadEvent read, SaveQuota save, Messages messages, CurrentCall current) {
        this.read = read;
        this.save = save;
        this.messages = messages;
        this.current = current;
    }

    record Tick(String id, String name, boolean on) {}

    record Model(
            FormView form,
            String action,
            String back,
            String event,
            String heading,
            boolean fresh,
            String taken,
            List<Tick> ticks) {}

    private record Place(ReadEvent.Workspace workspace, Optional<Quota> quota) {
        Event event() {
            return workspace.event();
        }
    }

    @GET
    public View form(@PathParam("id") String id, @PathParam("quota") String quota) {
        var place = place(id, quota);
        var values = place.quota()
                .map(found -> Map.of(
                        "name",
                        found.name(),
                        "size",
                        found.size().map(String::valueOf).orElse(""),
                        "closes",
                        found.closeOnSellOut() ? "on" : ""))
                .orElse(Map.of());
        var ticked = place.quota().map(Quota::products).orElseGet(() -> uncounted(place.workspace()));
        return page(place, FormView.of(values), ticked);
    }

    @POST
    public Response save(@PathParam("id") String id, @PathParam("quota") String quota, Form form) {
        var place = place(id, quota);
        var name = form.text("name").required().max(120).value();
        var size = form.integer("size", 0, LARGEST).value();
        var products = ticked(place, form);
        if (form.valid()) {
            var draft = place.quota()
                    .map(found -> QuotaDraft.of(found).sized(name, size).counting(products))
                    .orElseGet(() -> QuotaDraft.plain(name, size, products))
                    .closing(form.ticked("closes"));
            var command =
                    new SaveQuota.Command(place.event().id(), place.quota().map(Quota::id), draft);
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveQuota.Result.Saved _ -> {
                    return Replies.seeOther(back(place.event()) + "?done=saved");
                }
                case SaveQuota.Result.BelowSold(var taken) -> form.fault("size", "quota.below", taken);
                case SaveQuota.Result.Refused(var violations) -> Wording.explain(form, violations, Map.of());
                case SaveQuota.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(place, wording().again(form), products).withStatus(422));
    }

    private Place place(String id, String quota) {
        var workspace =
                read.execute(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        if (quota.equals(NEW)) {
            return new Place(workspace, Optional.empty());
        }
        var wanted = new QuotaId(Replies.id(quota));
        var found = workspace.quotas().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return new Place(workspace, Optional.of(found));
    }

    private static Set<ProductId> ticked(Place place, Form form) {
        var offered = place.workspace().products().stream()
                .map(product -> product.id().toString())
                .collect(Collectors.toSet());
        return form.choices("products", offered).stream()
                .map(id -> new ProductId(Replies.id(id)))
                .collect(Collectors.toSet());
    }

    /** A new limit is mostly for what has none. */
    private static Set<ProductId> uncounted(ReadEvent.Workspace workspace) {
        return workspace.products().stream()
                .map(Product::id)
                .filter(id -> workspace.quotas().stream()
                        .noneMatch(quota -> quota.products().contains(id)))
                .collect(Collectors.toSet());
    }

    private View page(Place place, FormView form, Set<ProductId> ticked) {
        var wording = wording();
        var ticks = place.workspace().products().stream()
                .map(product ->
                        new Tick(product.id().toString(), wording.in(product.name()), ticked.contains(product.id())))
                .toList();
        var taken = place.quota()
                .map(quota -> wording.text(
                        "quota.taken", quota.counts().sold(), quota.counts().held()))
                .orElse(wording.text("quota.size.help"));
        return View.of(
                PAGE,
                new Model(
                        form,
                        back(place.event()) + "/quotas/"
                                + place.quota()
                                        .map(quota -> quota.id().toString())
                                        .orElse(NEW),
                        back(place.event()),
                        wording.in(place.event().title()),
                        place.quota().map(Quota::name).orElse(wording.text("quota.new")),
                        place.quota().isEmpty(),
                        taken,
                        ticks));
    }

    private static String back(Event event) {
        return "/admin/events/" + event.id();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
