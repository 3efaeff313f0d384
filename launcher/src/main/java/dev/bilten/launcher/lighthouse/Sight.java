package dev.bilten.launcher.lighthouse;

import dev.bilten.launcher.smoke.Browser;
import dev.bilten.launcher.smoke.Page;
import java.net.URI;
import java.util.List;

/**
 * A page that is judged.
 *
 * @param searchable whether search engines shall find it; where not, it is judged without the question whether they can
 */
public record Sight(String name, URI url, boolean searchable) {
    private static final String SHOP = "nile";

    /** The first event of the demo's shop that sells something, and its checkout with a ticket in the cart. */
    public static List<Sight> ofDemo(URI platform) {
        var shop = platform.getScheme() + "://" + SHOP + "." + platform.getAuthority();
        var event = new Browser().open(shop).follow("/events/");
        return List.of(
                new Sight("event", event.url(), true),
                new Sight("checkout", cart(event).url(), false));
    }

    /** Whoever knows a cart's address sees it. */
    private static Page cart(Page event) {
        var form = event.formTo("/holds");
        return form.fill(event.the("form[action$=/holds] [name^=q-]").attr("name"), "1")
                .submit()
                .shows("[data-countdown][datetime]");
    }
}
