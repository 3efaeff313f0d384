package dev.bilten.web.theme;

import dev.bilten.extensions.app.GivenThemes;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.design.Accent;
import dev.bilten.webkit.design.OptionColours;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of themes, the style sheet of a colour, and a letter on it. All addresses change with their content and are kept for a year. */
@Path("/theme")
@OpenToAll("everybody who sees a shop loads its style sheets")
public class ThemeAssets {
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "woff2", "font/woff2");

    /** A drawing that somebody opens as a page of its own still runs nothing. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final BundledThemes themes;
    private final UploadedThemes uploaded;
    private final CurrentCall current;
    private final GivenThemes given;
    private final PackedFiles packed;

    @Inject
    public ThemeAssets(
            BundledThemes themes, UploadedThemes uploaded, CurrentCall current, GivenThemes given, PackedFiles packed) {
        this.themes = themes;
        this.uploaded = uploaded;
        this.current = current;
        this.given = given;
        this.packed = packed;
    }

    @GET
    @Path("accent/{colour: [0-9a-fA-F]{6}}/{version: [0-9a-z]+}.css")
    public Response accent(@PathParam("colour") String colour) {
        var css = Accent.of("#" + colour).map(Accent::css).orElseThrow(ProblemException::notFound);
        return Response.ok(css, "text/css; charset=utf-8")
                .header("Cache-Control", FOR_A_YEAR)
                .build();
    }

    @GET
    @Path("options/{colours: [a-z0-9.~-]{8,2000}}/{version: [0-9a-z]+}.css")
    public Response options(@PathParam("colours") String colours) {
        var css = OptionColours.of(colours).map(OptionColours::css).orElseThrow(ProblemException::notFound);
        return Response.ok(css, "text/css; charset=utf-8")
                .header("Cache-Control", FOR_A_YEAR)
                .build();
    }

    @GET
    @Path("icon/{colour: [0-9a-f]{6}}/{letter: [0-9a-f]{2,5}}.svg")
    public Response icon(@PathParam("colour") String colour, @PathParam("letter") String letter) {
        var svg = LetterIcon.of(colour, letter).map(LetterIcon::svg).orElseThrow(ProblemException::notFound);
        return Response.ok(svg, TYPES.get("svg"))
                .header("Cache-Control", FOR_A_YEAR)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }

    @GET
    @Path("{theme: [a-z][a-z0-9-]*}/{version: [0-9a-z]+}/{file: [A-Za-z0-9/._-]+}")
    public Response file(
            @PathParam("theme") String theme,
            @PathParam("version") String version,
            @PathParam("file") String file,
            @HeaderParam("Accept-Encoding") @Nullable String accepted) {
        var type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null) {
            throw ProblemException.notFound();
        }
        var bundled = themes.find(theme);
        if (bundled.isEmpty()) {
            return uploaded(theme, version, file, type);
        }
        var content = ThemeSources.bytes(bundled.get().source(), "assets/" + file);
        if (content.isEmpty()) {
            throw ProblemException.notFound();
        }
        return packed.answer(theme + "/" + file, content.get(), type, accepted)
                .header("Cache-Control", version.equals("dev") ? "no-cache" : FOR_A_YEAR)
                .build();
    }

    /** Only on the host of who uploaded it, or of whom its agency gave it; what buyers do not see yet is kept nowhere. */
    private Response uploaded(String theme, String version, String file, String type) {
        var asset = uploaded.asset(current.tenant(), theme, version, file)
                .or(() -> given(theme, version, file))
                .or(() -> tried(theme, version, file))
                .orElseThrow(ProblemException::notFound);
        return Response.ok(asset.content(), type)
                .header("Cache-Control", asset.live() ? FOR_A_YEAR : "private, no-store")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }

    /** The version that is worn now, and no other. */
    private Optional<UploadedThemes.Asset> given(String theme, String version, String file) {
        return given.worn(current.tenant())
                .filter(worn -> worn.version().theme().equals(theme)
                        && worn.version().hash().equals(version))
                .flatMap(worn -> uploaded.asset(worn, file))
                .map(content -> new UploadedThemes.Asset(content, true));
    }

    /** One that the agency only shows in this shop. */
    private Optional<UploadedThemes.Asset> tried(String theme, String version, String file) {
        return given.shown(current.tenant(), theme, version)
                .flatMap(shown -> uploaded.asset(shown, file))
                .map(content -> new UploadedThemes.Asset(content, false));
    }
}
