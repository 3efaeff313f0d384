package dev.bilten.webkit.access;

import java.util.Set;

/**
 * To whom a form speaks. The shop's pages may be drawn by a theme that a stranger wrote, and whoever looks at them may be signed
 * in: what such a page carries opens no form of the house.
 */
public enum FormFace {
    /** Buyers: everything that themes draw. */
    SHOP,
    /** Those who work here: the admin, the console, the door. */
    HOUSE;

    private static final Set<String> OF_THE_SHOP =
            Set.of("events", "embed", "cart", "checkout", "o", "t", "handover", "waiting");

    /** Whose form is sent to this path; what nobody named as the shop's is the house's. */
    public static FormFace of(String path) {
        var from = path.startsWith("/") ? 1 : 0;
        var end = path.indexOf('/', from);
        return OF_THE_SHOP.contains(path.substring(from, end < 0 ? path.length() : end)) ? SHOP : HOUSE;
    }
}
