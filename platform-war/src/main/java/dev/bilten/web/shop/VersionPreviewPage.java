package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventState;
import dev.bilten.kernel.ProblemException;
import dev.bilten.web.theme.Look;
import dev.bilten.web.theme.Looks;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.themes.Contract;
import dev.bilten.webkit.themes.PreviewLinks;
import dev.bilten.webkit.themes.Samples;
import dev.bilten.webkit.themes.TrialRun;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;

/** A version of an uploaded theme with this organizer's real events, or with samples, for whoever has the signed address. */
@Path("/preview/{link}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("the address itself is the key: signed, for a day, on this host alone")
public class VersionPreviewPage {
    private final PreviewLinks links;
    private final Looks looks;
    private final Shopfront shopfront;
    private final HomePage home;
    private final EventModel events;
    private final Catalog catalog;
    private final Templates templates;
    private final CurrentPage page;
    private final CurrentCall current;

    @Inject
    public VersionPreviewPage(
            PreviewLinks links,
            Looks looks,
            Shopfront shopfront,
            HomePage home,
            EventModel events,
            Catalog catalog,
            Templates templates,
            CurrentPage page,
            CurrentCall current) {
        this.links = links;
        this.looks = looks;
        this.shopfront = shopfront;
        this.home = home;
        this.events = events;
        this.catalog = catalog;
        this.templates = templates;
        this.page = page;
        this.current = current;
    }

    @GET
    public Response home(@PathParam("link") String link) {
        return real(link, shopfront.preview(look(link), "home", home.model()));
    }

    @GET
    @Path("events/{slug}")
    public Response event(@PathParam("link") String link, @PathParam("slug") String slug) {
        var look = look(link);
        var event = catalog.eventBySlug(current.tenant(), slug)
                .filter(found -> found.state() != EventState.DRAFT)
                .orElseThrow(ProblemException::notFound);
        var page = new EventModel.Page(event, Optional.empty(), new DatePicker.Asked(null, null));
        return real(link, shopfront.preview(look, "event", events.of(page, Choice.with(""))));
    }

    @GET
    @Path("samples/{page: [a-z-]+}/{state: [a-z_]+}/{scheme: auto|light|dark}")
    public Response sample(
            @PathParam("link") String link,
            @PathParam("page") String name,
            @PathParam("state") String state,
            @PathParam("scheme") String scheme) {
        var look = look(link);
        if (Contract.bundled().variables(name).isEmpty() || name.equals(Contract.EVERYWHERE)) {
            throw ProblemException.notFound();
        }
        var model = look.model();
        var dress = new TrialRun.Dress(
                model.settings(), model.css(), model.assets(), scheme.equals("auto") ? model.scheme() : scheme);
        return answer(new TrialRun(templates, Contract.bundled()).draw(look.chain(), dress, name, state(state)));
    }

    private static Samples.State state(String name) {
        for (var state : Samples.State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(name)) {
                return state;
            }
        }
        throw ProblemException.notFound();
    }

    private Look look(String link) {
        return links.read(current.tenant(), link)
                .flatMap(target -> looks.tryOn(current.tenant(), target.theme(), target.number()))
                .orElseThrow(ProblemException::notFound);
    }

    /** Links of the preview stay in the preview. */
    private Response real(String link, View view) {
        return answer(templates
                .draw(view, page.page())
                .replace("href=\"/events/", "href=\"/preview/" + link + "/events/")
                .replace("href=\"/\"", "href=\"/preview/" + link + "\""));
    }

    private static Response answer(String html) {
        return Response.ok(html, "text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
