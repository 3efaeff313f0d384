package dev.bilten.webkit.rail;

import org.jspecify.annotations.Nullable;

/**
 * A page's place in the rail. Orders leave room: overview 100, events 200, orders 300, check-in 400, people 450, reports 600, plugins 700, themes
 * 800, settings 900. The first four stand in the bar of a phone.
 *
 * @param key names the entry for tests and styles
 * @param icon a symbol of {@code icons.svg}
 * @param href the page; its sub-pages mark the entry too
 * @param bundle the page's messages, in which {@code rail} is the label
 * @param permission who sees it; null for everybody signed in
 * @param theirs also whoever has the permission at some events alone, because the page shows them no others
 */
public record RailItem(
        Face face,
        String key,
        int order,
        String icon,
        String href,
        String bundle,
        @Nullable String permission,
        boolean theirs) {

    /** Whose rail it is. */
    public enum Face {
        ADMIN,
        CONSOLE
    }

    public static RailItem admin(
            String key, int order, String icon, String href, String bundle, @Nullable String permission) {
        return new RailItem(Face.ADMIN, key, order, icon, href, bundle, permission, false);
    }

    public static RailItem console(String key, int order, String icon, String href, String bundle) {
        return new RailItem(Face.CONSOLE, key, order, icon, href, bundle, null, false);
    }

    /** For a page whose route says {@link dev.bilten.webkit.access.OfTheirEvents}. */
    public RailItem alsoOfTheirEvents() {
        return new RailItem(face, key, order, icon, href, bundle, permission, true);
    }

    /** A path at or below the page. */
    boolean holds(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
