package dev.bilten.admin.themes;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeTroubles;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.extensions.api.Themes;
import dev.bilten.extensions.app.GivenThemes;
import dev.bilten.extensions.app.ReadThemes;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The themes there are, the one in use marked. */
@Service
@Path("/admin/themes")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class ThemesPage implements InRail {
    private static final String PAGE = "dev/bilten/admin/themes/themes";

    private final Themes themes;
    private final ReadThemes uploaded;
    private final GivenThemes given;
    private final ThemeTroubles troubles;
    private final TenantSettings settings;
    private final HouseZone zone;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ThemesPage(
            Themes themes,
            ReadThemes uploaded,
            GivenThemes given,
            ThemeTroubles troubles,
            TenantSettings settings,
            HouseZone zone,
            Messages messages,
            CurrentCall current) {
        this.given = given;
        this.zone = zone;
        this.troubles = troubles;
        this.themes = themes;
        this.uploaded = uploaded;
        this.settings = settings;
        this.messages = messages;
        this.current = current;
    }

    record Card(String id, Phrase name, String href, String preview, boolean worn) {}

    /**
     * @param own names of the themes that were uploaded here
     * @param trouble what is wrong with the theme that is worn; null where nothing is known
     * @param given the theme that the agency dressed the shop in; null where it wears another one
     */
    record Model(
            List<Card> cards,
            List<String> own,
            boolean chosen,
            @Nullable String given,
            @Nullable String trouble) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("themes", 800, "palette", "/admin/themes", PAGE, Permissions.THEMES_EDIT);
    }

    /** @param done set by the form that chose one */
    @GET
    public View list(@QueryParam("done") @Nullable String done) {
        var wording = new Wording(messages, PAGE, current.locale());
        var worn = settings.read(current.tenant(), ThemeChoice.KEY)
                .filter(choice -> choice.given() == null)
                .map(ThemeChoice::theme)
                .orElse("");
        var gift = given.worn(current.tenant())
                .map(one -> wording.text(
                        "themes.given", one.version().theme(), one.version().number()))
                .orElse(null);
        var cards = themes.offered(current.tenant()).stream()
                .map(theme -> new Card(
                        theme.id(),
                        wording.said(theme.name()),
                        "/admin/themes/" + theme.id(),
                        "/admin/themes/" + theme.id() + "/preview",
                        theme.id().equals(worn)))
                .toList();
        var own = uploaded.versions(current.tenant()).stream()
                .map(ThemeVersion::theme)
                .distinct()
                .toList();
        return View.of(PAGE, new Model(cards, own, "chosen".equals(done), gift, trouble(wording)));
    }

    private @Nullable String trouble(Wording wording) {
        return troubles.current(current.tenant())
                .map(one -> wording.text(
                        "themes.trouble",
                        one.theme(),
                        one.page(),
                        wording.formats(zone.of(current.tenant())).dateTime(one.at()),
                        one.place(),
                        one.why()))
                .orElse(null);
    }
}
