package dev.bilten.admin.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The rows of what goes on, for a page that is open. */
@Path("/admin/orders/progress")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_VIEW)
public class ProgressPage {
    private final Progress progress;

    @Inject
    public ProgressPage(Progress progress) {
        this.progress = progress;
    }

    @GET
    @OfTheirEvents("what the person asked for themselves, in numbers")
    public View rows() {
        return View.fragment(Progress.PAGE, "rows", new Shown(progress.mine()));
    }

    /** @param progress as the list's model has it */
    record Shown(Progress.Model progress) {}
}
