package dev.bilten.web.filter;

import dev.bilten.webkit.access.Caller;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What a page offers a person: by its name, what they may do everywhere; behind {@code here:}, what they may do here. */
final class Offers {
    private static final String HERE = "here:";

    private Offers() {}

    /** @param about the events of the page: what they may do at all of them counts. Of a list, what they may do at any event */
    static Set<String> to(Caller.Person person, Set<UUID> about) {
        var all = new HashSet<>(person.permissions());
        here(person, about).forEach(permission -> all.add(HERE + permission));
        return all;
    }

    private static Set<String> here(Caller.Person person, Set<UUID> about) {
        var here = new HashSet<>(person.permissions());
        if (about.isEmpty()) {
            person.events().values().forEach(here::addAll);
            return here;
        }
        var there = about.stream().map(person::at).toList();
        there.stream()
                .flatMap(Collection::stream)
                .filter(one -> there.stream().allMatch(at -> at.contains(one)))
                .forEach(here::add);
        return here;
    }
}
