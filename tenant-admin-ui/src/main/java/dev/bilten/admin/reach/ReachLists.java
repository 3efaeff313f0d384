package dev.bilten.admin.reach;

import dev.bilten.admin.Wording;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.app.ListCheckinLists;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which check-in lists of an event are ticked; an event with the standard list alone offers nothing to tick. */
@Service
public class ReachLists {
    private final ListCheckinLists lists;

    @Inject
    public ReachLists(ListCheckinLists lists) {
        this.lists = lists;
    }

    /** @param name of a list that is gone, so that nobody is set free unseen, what is said of it */
    public record Tick(String id, String name, boolean on) {}

    /** By event, what is ticked of it; an event of which nothing is ticked is not among them. */
    Map<UUID, Set<UUID>> read(TenantContext tenant, Form form, Set<UUID> events, Reach before) {
        var offered = new HashMap<UUID, Set<UUID>>();
        lists.ofEvents(tenant, events)
                .forEach((event, all) -> offered.put(
                        event, all.stream().map(list -> list.id().value()).collect(Collectors.toSet())));
        before.lists().forEach((event, named) -> {
            if (events.contains(event)) {
                offered.computeIfAbsent(event, _ -> new HashSet<>()).addAll(named);
            }
        });
        var names = offered.values().stream()
                .flatMap(Collection::stream)
                .map(UUID::toString)
                .collect(Collectors.toSet());
        var ticked = form.choices("lists", names).stream().map(UUID::fromString).collect(Collectors.toSet());
        offered.values().forEach(all -> all.retainAll(ticked));
        offered.values().removeIf(Set::isEmpty);
        return offered;
    }

    Map<UUID, List<Tick>> ticks(TenantContext tenant, Wording wording, Collection<UUID> events, Reach chosen) {
        var known = lists.ofEvents(tenant, events);
        var ticks = new HashMap<UUID, List<Tick>>();
        for (var event : events) {
            var named = chosen.lists().getOrDefault(event, Set.of());
            var all = new ArrayList<Tick>();
            for (var list : known.getOrDefault(event, List.of())) {
                all.add(tick(list, wording, named));
            }
            var gone = new HashSet<>(named);
            all.forEach(tick -> gone.remove(UUID.fromString(tick.id())));
            gone.forEach(id -> all.add(new Tick(id.toString(), wording.text("reach.lists.gone"), true)));
            ticks.put(event, List.copyOf(all));
        }
        return ticks;
    }

    private static Tick tick(CheckinList list, Wording wording, Set<UUID> named) {
        return new Tick(
                list.id().toString(),
                list.standard() ? wording.text("reach.lists.standard") : list.name(),
                named.contains(list.id().value()));
    }
}
