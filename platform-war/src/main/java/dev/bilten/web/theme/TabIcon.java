package dev.bilten.web.theme;

import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.webkit.access.OpenToAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What stands in the browser's tab of the console and of every admin: the logo of the platform's brand, else ours. */
@Path("/icon")
@OpenToAll("it stands in the tab of the page where somebody signs in")
public class TabIcon {
    private static final String OURS = "/assets/design/favicon.svg";
    private static final String SOON = "public, max-age=300";

    private final HandedDown handed;
    private final Files files;

    @Inject
    public TabIcon(HandedDown handed, Files files) {
        this.handed = handed;
        this.files = files;
    }

    @GET
    public Response icon() {
        return handed.chain(ShopBrand.KEY)
                .by(Level.PLATFORM)
                .map(ShopBrand::logo)
                .flatMap(FileRef::parse)
                .flatMap(this::logo)
                .orElseGet(() -> Response.status(Response.Status.FOUND).header("Location", OURS))
                .header("Cache-Control", SOON)
                .build();
    }

    private Optional<Response.ResponseBuilder> logo(FileRef ref) {
        return FileType.of(ref)
                .flatMap(type -> files.read(PlatformContext.PLATFORM, ref)
                        .map(content -> Response.ok(content, type.mediaType())));
    }
}
