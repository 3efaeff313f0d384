package dev.bilten.launcher.pages;

import dev.bilten.launcher.smoke.Browser;
import dev.bilten.launcher.smoke.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Follows links from a first page. Pages of one kind differ by what they show alone, so the first of a kind stands for all:
 * one order, one event.
 *
 * @param below where the paths of all pages begin
 */
public record Reach(Browser browser, URI host, String below) {
    /** Ids, and what else names one of many in a path. */
    private static final Pattern ONE_OF_MANY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/orders/|open=)[2-9A-HJ-NP-Z]{6}"
                    + "|(?<=/(?:themes|plugins|words|preview|versions)/)(?!upload)[A-Za-z0-9._-]+");

    private static final Pattern OPENED = Pattern.compile("[?&](open=[^&#]+)");

    /** Leads out, or begins something; previews are a shop's pages, which the theme's own check opens. */
    private static final Pattern NO_PAGE =
            Pattern.compile(".*(logout|/exports/|\\.csv|\\.pdf|\\.ics|/(admin|platform)/login|/preview(/|$)).*");

    /** Signs in where the page asks for it. */
    public static Reach into(URI host, String below, String login, String email, String password) {
        var browser = new Browser();
        browser.open(host + login)
                .formWith("password")
                .fill("email", email)
                .fill("password", password)
                .submit()
                .answering(200);
        return new Reach(browser, host, below);
    }

    /** The paths of all kinds of pages, in the order in which a person would come upon them. */
    public List<String> pages() {
        var known = new HashSet<>(List.of(below));
        var next = new ArrayDeque<>(List.of(below));
        var pages = new ArrayList<String>();
        while (!next.isEmpty()) {
            var path = next.removeFirst();
            var page = browser.look(host + path);
            if (!isPage(page)) {
                continue;
            }
            pages.add(path);
            for (var link : page.document().select("a[href]")) {
                path(link.absUrl("href"))
                        .filter(there -> known.add(kind(there)))
                        .ifPresent(next::add);
            }
        }
        return pages;
    }

    private boolean isPage(Page page) {
        return page.status() == 200
                && page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && page.url().getPath().startsWith(below);
    }

    /** What stands behind a question mark is another look at the same page, unless it opens something beside a list. */
    private Optional<String> path(String address) {
        var opened = OPENED.matcher(address);
        var there = address.replaceAll("[?#].*", "") + (opened.find() ? "?" + opened.group(1) : "");
        return there.startsWith(host + below) && !NO_PAGE.matcher(there).matches()
                ? Optional.of(there.substring(host.toString().length()))
                : Optional.empty();
    }

    /** The path with its ids left out, as it may stand in a table or name a picture. */
    public static String kind(String path) {
        return ONE_OF_MANY.matcher(path).replaceAll("*");
    }
}
