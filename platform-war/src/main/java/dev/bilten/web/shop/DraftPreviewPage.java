package dev.bilten.web.shop;

import dev.bilten.admin.Replies;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** An event that is not published, as buyers will see it; only the team sees it now. */
@Path("/admin/events/{id}/preview")
@Produces(MediaType.TEXT_HTML)
@WithinEvent("id")
public class DraftPreviewPage {
    private final Catalog catalog;
    private final EventModel model;
    private final Shopfront shopfront;
    private final CurrentCall current;

    @Inject
    public DraftPreviewPage(Catalog catalog, EventModel model, Shopfront shopfront, CurrentCall current) {
        this.catalog = catalog;
        this.model = model;
        this.shopfront = shopfront;
        this.current = current;
    }

    @GET
    @Requires(Permissions.EVENTS_VIEW)
    public View show(@PathParam("id") String id) {
        var stored =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var page = new EventModel.Page(Typed.live(stored), Optional.empty(), new DatePicker.Asked(null, null));
        return shopfront.draft("event", model.of(page, Choice.with("")), stored);
    }
}
