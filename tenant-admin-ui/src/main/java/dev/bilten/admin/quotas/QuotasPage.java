package dev.bilten.admin.quotas;

import dev.bilten.admin.Replies;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.EventId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** All limits of an event: those for all dates one by one, those of the dates by their names. */
@Path("/admin/events/{id}/quotas")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class QuotasPage {
    private final QuotasShown shown;

    @Inject
    public QuotasPage(QuotasShown shown) {
        this.shown = shown;
    }

    @GET
    public View show(@PathParam("id") String id) {
        return shown.page(new EventId(Replies.id(id)), Typed.NONE);
    }
}
