package dev.bilten.identity.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All pages in an organizer's own words.
 *
 * @param pages in the order in which the footer links to them
 */
public record OwnPages(List<OwnPage> pages) {
    public static final SettingKey<OwnPages> KEY = new SettingKey<>("own-pages", OwnPages.class);
    public static final OwnPages NONE = new OwnPages(List.of());

    /** They are kept in every node's memory, and the footer names them all: a shop is no wiki. */
    public static final int MOST = 20;

    public OwnPages {
        pages = List.copyOf(pages);
    }

    public Optional<OwnPage> page(String slug) {
        return pages.stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    /** Those that buyers find. */
    public Stream<OwnPage> published() {
        return pages.stream().filter(OwnPage::published);
    }

    /** With this one in place of the one with its address, or behind all others. */
    public OwnPages with(OwnPage changed) {
        var known = page(changed.slug()).isPresent();
        var all = pages.stream().map(page -> page.slug().equals(changed.slug()) ? changed : page);
        return new OwnPages((known ? all : Stream.concat(all, Stream.of(changed))).toList());
    }

    public OwnPages without(String slug) {
        return new OwnPages(
                pages.stream().filter(page -> !page.slug().equals(slug)).toList());
    }
}
