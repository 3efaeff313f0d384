package dev.bilten.webkit.rail;

import dev.bilten.database.api.Service;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.PageContext.NavItem;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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
        var seen = seen(face, permissions);
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

    private List<RailItem> seen(RailItem.Face face, Set<String> permissions) {
        return all.stream()
                .filter(item -> item.face() == face)
                .filter(item -> item.permission() == null || permissions.contains(item.permission()))
                .toList();
    }
}
