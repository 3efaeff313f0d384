package dev.bilten.web.theme;

import dev.bilten.extensions.app.ReadBrand;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.identity.api.FrontPage;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Scope;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** An organizer's logo, large picture and letters, its own or what comes down to it: on its own host alone, under names that change with the content. */
@Path("/brand")
@OpenToAll("everybody who sees a shop sees its logo")
public class BrandFiles {
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final Map<String, String> STACKS = Map.of(
            "sans", "system-ui, \"Noto Sans\", \"Noto Sans Arabic\", sans-serif",
            "serif",
                    "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, \"Noto Serif\", \"Noto Naskh Arabic\", Georgia, serif",
            "rounded",
                    "ui-rounded, \"Hiragino Maru Gothic ProN\", Quicksand, Comfortaa, Manjari, \"Arial Rounded MT\", \"Noto Sans\", \"Noto Kufi Arabic\", sans-serif",
            "mono",
                    "ui-monospace, \"Cascadia Code\", \"Source Code Pro\", Menlo, \"Noto Sans Mono\", \"Noto Sans Arabic\", monospace");

    private final Files files;
    private final ReadBrand brands;
    private final TenantSettings settings;
    private final CurrentCall current;

    @Inject
    public BrandFiles(Files files, ReadBrand brands, TenantSettings settings, CurrentCall current) {
        this.files = files;
        this.brands = brands;
        this.settings = settings;
        this.current = current;
    }

    /** Only what the shop shows now: not every object of the organizer's is for everybody. */
    @GET
    @Path("images/{name: [0-9a-f]+\\.[a-z]+}")
    public Response image(@PathParam("name") String name) {
        var ref = FileRef.parse("images/" + name).orElseThrow(ProblemException::notFound);
        var keeper = keeper(ref.value()).orElseThrow(ProblemException::notFound);
        var content = files.read(keeper, ref).orElseThrow(ProblemException::notFound);
        return Response.ok(
                        content,
                        FileType.of(ref).orElseThrow(ProblemException::notFound).mediaType())
                .header("Cache-Control", FOR_A_YEAR)
                .build();
    }

    private Optional<Scope> keeper(String picture) {
        var here = current.tenant();
        return brands.keeper(here, picture).or(() -> Optional.<Scope>of(here).filter(_ -> front().shows(picture)));
    }

    private FrontPage front() {
        return settings.recall(current.tenant(), FrontPage.KEY).orElse(FrontPage.NONE);
    }

    @GET
    @Path("font/{name: [a-z]+}.css")
    public Response font(@PathParam("name") String name) {
        return Response.ok(css(name).orElseThrow(ProblemException::notFound), "text/css; charset=utf-8")
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }

    /** In no layer, so that it wins over the theme. */
    static Optional<String> css(String name) {
        return Optional.ofNullable(STACKS.get(name))
                .map(stack -> ":root { --font: %1$s; --font-book: %1$s; --font-tall: %1$s; }%n".formatted(stack));
    }
}
