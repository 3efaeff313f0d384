package dev.bilten.webkit.themes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What axe told of all looks, a line for each fault: what stands on every page is wrong once. In which template it is nobody knows,
 * for a page is drawn from several.
 */
final class AxeReport {
    private static final int COLUMNS = 4;
    private static final int NAMED = 4;

    private record Fault(String says, String element) {}

    private record Seen(Set<String> pages, Set<String> looks) {}

    private AxeReport() {}

    /** @param told page, look, what is wrong and the element, between tabs; a line for each */
    static List<Finding> findings(String told) {
        var faults = new LinkedHashMap<Fault, Seen>();
        told.lines()
                .map(line -> line.split("\t", -1))
                .filter(parts -> parts.length == COLUMNS)
                .forEach(parts -> {
                    var seen = faults.computeIfAbsent(
                            new Fault(parts[2], parts[3]), _ -> new Seen(new TreeSet<>(), new LinkedHashSet<>()));
                    seen.pages().add(parts[0]);
                    seen.looks().add(parts[1]);
                });
        return faults.entrySet().stream()
                .map(one -> finding(one.getKey(), one.getValue()))
                .toList();
    }

    private static Finding finding(Fault fault, Seen seen) {
        var several = seen.pages().size() > 1;
        var pages = seen.pages().stream().limit(NAMED).collect(Collectors.joining(", "))
                + (seen.pages().size() > NAMED ? " …" : "");
        return Finding.warning(
                "",
                0,
                several ? "axe-pages" : "axe",
                String.valueOf(seen.pages().size()),
                pages,
                String.join("; ", seen.looks()),
                fault.says(),
                fault.element());
    }
}
