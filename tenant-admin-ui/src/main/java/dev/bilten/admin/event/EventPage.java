package dev.bilten.admin.event;

import dev.bilten.admin.Replies;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.ArchiveEvent;
import dev.bilten.catalog.app.PublishEvent;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workspace of one event: what is missing, its facts, what it sells; put on sale and taken off here. */
@Path("/admin/events/{id}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class EventPage {
    static final String PAGE = "dev/bilten/admin/event/event";
    private static final Set<String> DONE = Set.of("copied", "published", "incomplete", "archived", "saved", "payment");

    private final EventShown shown;
    private final PublishEvent publish;
    private final ArchiveEvent archive;
    private final CurrentCall current;

    @Inject
    public EventPage(EventShown shown, PublishEvent publish, ArchiveEvent archive, CurrentCall current) {
        this.shown = shown;
        this.publish = publish;
        this.archive = archive;
        this.current = current;
    }

    /**
     * @param done what the form before did
     * @param off the ticket that it switched off
     */
    @GET
    @Requires(Permissions.EVENTS_VIEW)
    public View show(
            @PathParam("id") String id,
            @QueryParam("done") @Nullable String done,
            @QueryParam("off") @Nullable String off) {
        var told = done != null && DONE.contains(done) ? Told.of(done) : null;
        return shown.page(new EventId(Replies.id(id)), told, off == null ? "" : off);
    }

    /** Pressed twice, it is published once. */
    @POST
    @Path("publication")
    public Response publish(@PathParam("id") String id) {
        var event = new EventId(Replies.id(id));
        return switch (publish.execute(current.call("published in the admin"), event)) {
            case PublishEvent.Result.Published _ -> done(event, "published");
            case PublishEvent.Result.Incomplete _ -> done(event, "incomplete");
            case PublishEvent.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @POST
    @Path("archive")
    public Response archive(@PathParam("id") String id) {
        var event = new EventId(Replies.id(id));
        if (!archive.execute(current.call("archived in the admin"), event)) {
            throw ProblemException.notFound();
        }
        return done(event, "archived");
    }

    static Response done(EventId event, String what) {
        return Replies.seeOther("/admin/events/" + event + "?done=" + what);
    }
}
