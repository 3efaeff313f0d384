package dev.bilten.e2e;

import dev.bilten.launcher.pages.Reach;

/**
 * A page on the walk.
 *
 * @param who may open it
 * @param name of its pictures
 * @param status that it answers with
 */
record Stop(Person who, String name, String address, int status) {
    static Stop at(Person who, String name, String address) {
        return new Stop(who, name, address, 200);
    }

    /** A page to which a link led. */
    static Stop reached(Person who, String host, String path) {
        var name = Reach.kind(path).replace("*", "one").replaceAll("[^a-z]+", "-");
        return at(who, "every" + name.replaceAll("-$", ""), host.replaceAll("/$", "") + path);
    }

    /** Whoever signs in does it in English and chooses the language by the address. */
    String in(String language) {
        return who == Person.GUEST ? address : address + (address.contains("?") ? "&" : "?") + "lang=" + language;
    }
}
