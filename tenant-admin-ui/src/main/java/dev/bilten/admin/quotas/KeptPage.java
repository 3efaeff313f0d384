package dev.bilten.admin.quotas;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.AllotmentId;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.app.CloseQuota;
import dev.bilten.catalog.app.KeepBack;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.catalog.app.ReleaseAllotment;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the places of a limit are given to, what is kept back of it, and whether it is closed. */
@Path("/admin/events/{id}/quotas/{quota}/places")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class KeptPage {
    private static final String PAGE = "dev/bilten/admin/quotas/kept";

    private final Catalog catalog;
    private final ReadQuotas read;
    private final KeepBack keep;
    private final ReleaseAllotment release;
    private final CloseQuota close;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public KeptPage(
            Catalog catalog,
            ReadQuotas read,
            KeepBack keep,
            ReleaseAllotment release,
            CloseQuota close,
            Messages messages,
            CurrentCall current) {
        this.catalog = catalog;
        this.read = read;
        this.keep = keep;
        this.release = release;
        this.close = close;
        this.messages = messages;
        this.current = current;
    }

    record Figure(String label, String number) {}

    record Kept(String id, String name, String count) {}

    record Model(
            FormView form,
            Around around,
            String here,
            String back,
            String quota,
            List<Figure> figures,
            List<Kept> kept,
            boolean closed) {}

    @GET
    public View show(@PathParam("id") String id, @PathParam("quota") String quota) {
        return page(quota(id, quota), FormView.of(Map.of()));
    }

    @POST
    public Response keep(@PathParam("id") String id, @PathParam("quota") String quota, Form form) {
        var found = quota(id, quota);
        var name = form.text("name").required().max(120).value();
        var count = form.integer("count", 1, QuotaDraft.LARGEST).required().value();
        if (form.valid()) {
            var command = new KeepBack.Command(found.event(), found.id(), name, count.orElse(0));
            switch (keep.execute(current.call("kept back in the admin"), command)) {
                case KeepBack.Result.Kept _ -> {
                    return back(found);
                }
                case KeepBack.Result.NotSoMany(var left) -> form.fault("count", "kept.few", left);
                case KeepBack.Result.Refused(var violations) -> Wording.explain(form, violations, Map.of());
                case KeepBack.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(found, wording().again(form)).withStatus(422));
    }

    /** Pressed twice, it is released once. */
    @POST
    @Path("{allotment}/release")
    public Response release(
            @PathParam("id") String id, @PathParam("quota") String quota, @PathParam("allotment") String allotment) {
        var found = quota(id, quota);
        var command =
                new ReleaseAllotment.Command(found.event(), new AllotmentId(Replies.id(allotment)), Optional.empty());
        release.execute(current.call("released in the admin"), command);
        return back(found);
    }

    @POST
    @Path("closure")
    public Response close(@PathParam("id") String id, @PathParam("quota") String quota, Form form) {
        var found = quota(id, quota);
        close.execute(
                current.call("edited in the admin"),
                new CloseQuota.Command(found.event(), found.id(), form.ticked("closed")));
        return back(found);
    }

    private Quota quota(String id, String quota) {
        return read.one(current.tenant(), new EventId(Replies.id(id)), new QuotaId(Replies.id(quota)))
                .orElseThrow(ProblemException::notFound);
    }

    private Event event(Quota quota) {
        return catalog.event(current.tenant(), quota.event()).orElseThrow(ProblemException::notFound);
    }

    private static String here(Quota quota) {
        return "/admin/events/" + quota.event() + "/quotas/" + quota.id() + "/places";
    }

    private static Response back(Quota quota) {
        return Replies.seeOther(here(quota));
    }

    private View page(Quota quota, FormView form) {
        var formats = wording().formats(ZoneOffset.UTC);
        var counts = quota.counts();
        var unlimited = wording().text("kept.unlimited");
        var kept = read.allotments(current.tenant(), quota.event()).stream()
                .filter(allotment -> allotment.quota().equals(quota.id()))
                .map(allotment ->
                        new Kept(allotment.id().toString(), allotment.name(), formats.number(allotment.count())))
                .toList();
        return View.of(
                PAGE,
                new Model(
                        form,
                        Around.of(event(quota), wording()),
                        here(quota),
                        "/admin/events/" + quota.event() + "/quotas/" + quota.id(),
                        quota.name(),
                        List.of(
                                figure("size", quota.size().map(formats::number).orElse(unlimited)),
                                figure("sold", formats.number(counts.sold())),
                                figure("held", formats.number(counts.held())),
                                figure("blocked", formats.number(counts.blocked())),
                                figure("promised", formats.number(counts.promised())),
                                figure("allotted", formats.number(counts.allotted())),
                                figure("beyond", formats.number(counts.beyond())),
                                figure("left", quota.left().map(formats::number).orElse(unlimited))),
                        kept,
                        quota.closed()));
    }

    private Figure figure(String what, String number) {
        return new Figure(wording().text("kept." + what), number);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
