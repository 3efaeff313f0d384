package dev.bilten.web.shop;

import dev.bilten.kernel.ProblemException;
import dev.bilten.web.theme.Look;
import dev.bilten.web.theme.Looks;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.themes.PreviewLinks;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/**
 * A version of an uploaded theme, the organizer's or its agency's, with this organizer's real events, or with samples, for
 * whoever has the signed address.
 */
@Path("/preview/{link}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("the address itself is the key: signed, for a day, on this host alone")
public class VersionPreviewPage {
    private final PreviewLinks links;
    private final Looks looks;
    private final TriedOn triedOn;
    private final CurrentCall current;

    @Inject
    public VersionPreviewPage(PreviewLinks links, Looks looks, TriedOn triedOn, CurrentCall current) {
        this.links = links;
        this.looks = looks;
        this.triedOn = triedOn;
        this.current = current;
    }

    @GET
    public Response home(@PathParam("link") String link, @Context UriInfo address) {
        return page(link, "", address);
    }

    @GET
    @Path("{page: .*}")
    public Response page(@PathParam("link") String link, @PathParam("page") String page, @Context UriInfo address) {
        return triedOn.show(look(link), "/preview/" + link, page, address.getQueryParameters());
    }

    private Look look(String link) {
        return links.read(current.tenant(), link).flatMap(this::look).orElseThrow(ProblemException::notFound);
    }

    private Optional<Look> look(PreviewLinks.Target target) {
        var agency = target.agency();
        return agency == null
                ? looks.tryOn(current.tenant(), target.theme(), target.number())
                : looks.tryOn(current.tenant(), agency, target.theme(), target.number());
    }
}
