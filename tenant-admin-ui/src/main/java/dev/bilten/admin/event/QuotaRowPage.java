package dev.bilten.admin.event;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.inplace.LimitRow;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.admin.quotas.QuotasShown;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A limit as its row has it, in the event's workspace and in the list of all limits: name and places. */
@Path("/admin/events/{id}/quotas/{quota}/row")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class QuotaRowPage {
    private final ReadQuotas read;
    private final SaveQuota save;
    private final EventShown event;
    private final QuotasShown list;
    private final CurrentCall current;

    @Inject
    public QuotaRowPage(ReadQuotas read, SaveQuota save, EventShown event, QuotasShown list, CurrentCall current) {
        this.read = read;
        this.save = save;
        this.event = event;
        this.list = list;
        this.current = current;
    }

    @POST
    public Response save(
            @PathParam("id") String id,
            @PathParam("quota") String one,
            @QueryParam("in") @Nullable String where,
            Form form) {
        var at = new EventId(Replies.id(id));
        var quota =
                read.one(current.tenant(), at, new QuotaId(Replies.id(one))).orElseThrow(ProblemException::notFound);
        var name = form.text("name").required().max(120).value();
        var size = form.integer("size", 0, QuotaDraft.LARGEST).value();
        if (form.valid()) {
            var draft = QuotaDraft.of(quota).sized(name, size);
            var command = new SaveQuota.Command(at, Optional.of(quota.id()), draft);
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveQuota.Result.Saved _ -> {
                    return Replies.seeOther(
                            "/admin/events/" + at + (LimitRow.LIST.equals(where) ? "/quotas" : "?done=saved#quotas"));
                }
                case SaveQuota.Result.BelowSold(var taken) -> form.fault("size", "error.below-taken", taken);
                case SaveQuota.Result.Refused(var violations) -> Wording.explain(form, violations, Map.of());
                case SaveQuota.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        var wording = LimitRow.LIST.equals(where) ? list.wording() : event.wording();
        var typed = new Typed(quota.id().toString(), quota.version(), wording.again(form));
        var page = LimitRow.LIST.equals(where) ? list.page(at, typed) : event.page(at, typed);
        return Replies.page(page.withStatus(422));
    }
}
