package dev.bilten.admin.themes;

import dev.bilten.admin.Wording;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.themes.AxeLook;
import dev.bilten.webkit.themes.PreviewLinks;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One version of a theme in every state a page can be in, side by side. */
@Path("/admin/themes/{id}/versions/{number: [0-9]{1,6}}/gallery")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class GalleryPage {
    static final String PAGE = "dev/bilten/admin/themes/gallery";
    /** In the order a buyer meets them. */
    private static final List<String> PAGES = List.of(
            "home",
            "event",
            "embed",
            "embed-home",
            "cart",
            "waiting-join",
            "waiting",
            "checkout",
            "held-expired",
            "payment",
            "order",
            "order-answers",
            "order-cancel",
            "ticket",
            "handover",
            "text",
            "legal",
            "error",
            "mail");

    /** Those that show what is left. */
    private static final Set<String> WITH_STOCK = Set.of("home", "event", "embed", "cart", "held-expired");

    /** How a page is looked at: the samples, the scheme, and the width of a phone or of a desk. */
    private enum Case {
        USUAL("usual/auto", false),
        SOLDOUT("sold_out/auto", false),
        EVERYTHING("everything/auto", false),
        GERMAN_WIDE("german/auto", false),
        ARABIC_WIDE("arabic/auto", false),
        DARK("usual/dark", false),
        NARROW("usual/auto", true),
        LEAST("least/auto", true),
        GERMAN("german/auto", true),
        ARABIC("arabic/auto", true),
        DARK_NARROW("usual/dark", true);

        private final String samples;
        private final boolean narrow;

        Case(String samples, boolean narrow) {
            this.samples = samples;
            this.narrow = narrow;
        }

        /** As axe looks at it. */
        static Case of(AxeLook look) {
            return Stream.of(values())
                    .filter(one ->
                            one.narrow == look.narrow() && one.samples.equals(look.samples() + "/" + look.scheme()))
                    .findFirst()
                    .orElseThrow();
        }

        boolean shows(String page) {
            return this != SOLDOUT || WITH_STOCK.contains(page);
        }
    }

    private final ReadThemes themes;
    private final PreviewLinks links;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public GalleryPage(ReadThemes themes, PreviewLinks links, Messages messages, CurrentCall current) {
        this.themes = themes;
        this.links = links;
        this.messages = messages;
        this.current = current;
    }

    record Frame(String title, String src, boolean narrow) {}

    record Group(String title, List<Frame> frames) {}

    record Model(String theme, int number, String back, List<Group> groups) {}

    /** The name of a look, as the gallery has it. */
    static String told(AxeLook look, Wording wording) {
        return wording.text("page." + look.page()) + ": "
                + wording.text("case." + Case.of(look).name());
    }

    @GET
    public View show(@PathParam("id") String id, @PathParam("number") int number) {
        var there = themes.versions(current.tenant()).stream()
                .anyMatch(version -> version.theme().equals(id) && version.number() == number);
        if (!there) {
            throw ProblemException.notFound();
        }
        var samples = "/preview/" + links.issue(current.tenant(), new PreviewLinks.Target(id, number)) + "/samples/";
        var wording = new Wording(messages, PAGE, current.locale());
        var groups = PAGES.stream()
                .map(page -> new Group(
                        wording.text("page." + page),
                        Stream.of(Case.values())
                                .filter(one -> one.shows(page))
                                .map(one -> new Frame(
                                        wording.text("case." + one.name()),
                                        samples + page + "/" + one.samples,
                                        one.narrow))
                                .toList()))
                .toList();
        return View.of(PAGE, new Model(id, number, "/admin/themes/" + id + "/versions", groups));
    }
}
