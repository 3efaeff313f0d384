package dev.bilten.web.shop;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.web.theme.Look;
import dev.bilten.web.theme.Looks;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The organizer's own shop in a theme it has not chosen yet; only the team sees it. */
@Path("/admin/themes/{theme: [a-z][a-z0-9-]*}/preview")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class ThemePreviewPage {
    private final Looks looks;
    private final TriedOn triedOn;
    private final CurrentCall current;

    @Inject
    public ThemePreviewPage(Looks looks, TriedOn triedOn, CurrentCall current) {
        this.looks = looks;
        this.triedOn = triedOn;
        this.current = current;
    }

    @GET
    public Response home(@PathParam("theme") String theme, @Context UriInfo address) {
        return page(theme, "", address);
    }

    @GET
    @Path("{page: .*}")
    public Response page(@PathParam("theme") String theme, @PathParam("page") String page, @Context UriInfo address) {
        return triedOn.show(look(theme), "/admin/themes/" + theme + "/preview", page, address.getQueryParameters());
    }

    private Look look(String theme) {
        return looks.tryOn(current.tenant(), theme).orElseThrow(ProblemException::notFound);
    }
}
