package dev.bilten.web.shop;

import dev.bilten.identity.api.Permissions;
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

/** The shop beside the options of what the agency dressed it in: as it is worn now. */
@Path("/admin/themes/given/options/preview")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class GivenPreviewPage {
    private static final String HERE = "/admin/themes/given/options/preview";

    private final Looks looks;
    private final TriedOn triedOn;
    private final CurrentCall current;

    @Inject
    public GivenPreviewPage(Looks looks, TriedOn triedOn, CurrentCall current) {
        this.looks = looks;
        this.triedOn = triedOn;
        this.current = current;
    }

    @GET
    public Response home(@Context UriInfo address) {
        return page("", address);
    }

    @GET
    @Path("{page: .*}")
    public Response page(@PathParam("page") String page, @Context UriInfo address) {
        return triedOn.show(looks.look(current.tenant()), HERE, page, address.getQueryParameters());
    }
}
