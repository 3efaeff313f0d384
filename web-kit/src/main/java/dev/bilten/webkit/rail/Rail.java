package dev.bilten.webkit.rail;

import dev.bilten.database.api.Service;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.PageContext.NavItem;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All entries, and those that one person sees. */
@Service
public class Rail {
    private final List<RailItem> all;
    private final Messages messages;

    @Inject
    public Rail(Instance<InRail> pages, Messages messages) {
        this.all = pages.stream()
                .map(InRail::railItem)
                .sorted(Comparator.comparingInt(RailItem::order))
                .toList();
        this.messages = messages;
    }

    /** @param path the page that is shown: the entry nearest to it is marked */
    public List<NavItem> of(RailItem.Face face, Set<String> permissions, Locale locale, String path) {
        return of(face, permissions, Set.of(), locale, path);
    }

    /** @param events what the person may do at single events, one set for each */
    public List<NavItem> of(
            RailItem.Face face, Set<String> permissions, Collection<Set<String>> events, Locale locale, String path) {
        var seen = all.stream()
                .filter(item -> item.face() == face)
                .filter(item -> sees(item, permissions, events))
                .toList();
        var current = seen.stream()
                .filter(item -> item.holds(path))
                .max(Comparator.comparingInt(item -> item.href().length()));
        return seen.stream()
                .map(item -> new NavItem(
                        item.key(),
                        messages.text(item.bundle(), locale, "rail"),
                        item.href(),
                        item.icon(),
                        current.filter(item::equals).isPresent()))
                .toList();
    }

    private static boolean sees(RailItem item, Set<String> permissions, Collection<Set<String>> events) {
        var needed = item.permission();
        return needed == null
                || permissions.contains(needed)
                || (item.theirs() && events.stream().flatMap(Set::stream).anyMatch(needed::equals));
    }
}
