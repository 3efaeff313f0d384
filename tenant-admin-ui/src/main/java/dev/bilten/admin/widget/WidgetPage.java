package dev.bilten.admin.widget;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What to paste into another site so that tickets of an event are sold there, and how it looks. */
@Path("/admin/events/{id}/widget")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_VIEW)
@WithinEvent("id")
public class WidgetPage {
    private static final String PAGE = "dev/bilten/admin/widget/widget";

    private final Catalog catalog;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public WidgetPage(Catalog catalog, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param live only then anybody but the team sees it
     * @param tickets the tag for the tickets in the page itself
     * @param button the tag for a button that opens them
     * @param shop the tag for all events of the shop
     * @param look where the frame is looked at
     */
    record Model(Around around, String back, boolean live, String tickets, String button, String shop, String look) {}

    @GET
    public View show(@PathParam("id") String id) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var wording = new Wording(messages, PAGE, current.locale());
        var link = link("/events/" + event.slug(), wording);
        return View.of(
                PAGE,
                new Model(
                        Around.of(event, wording),
                        "/admin/events/" + event.id(),
                        event.state() == EventState.LIVE,
                        tag(" data-event=\"" + event.slug() + "\"") + link,
                        tag(" data-event=\"" + event.slug() + "\" data-kind=\"button\" data-label=\""
                                        + attribute(wording.text("widget.label")) + "\"")
                                + link,
                        tag("") + link("/", wording),
                        "/embed/events/" + event.slug()));
    }

    private String tag(String more) {
        return "<script src=\"" + current.origin().resolve("/assets/design/widget.js") + "\"" + more
                + " async></script>";
    }

    /** For browsers without scripts. */
    private String link(String path, Wording wording) {
        return "\n<noscript><a href=\"" + current.origin().resolve(path) + "\">"
                + attribute(wording.text("widget.label")) + "</a></noscript>";
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
