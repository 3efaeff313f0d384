package dev.bilten.admin.event;

import dev.bilten.webkit.design.Choice;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The time zones an event can be in: those named for places, and UTC. */
public final class Zones {
    public static final ZoneId FALLBACK = ZoneOffset.UTC;

    private static final String UTC = "UTC";
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    public static final Set<String> IDS = ids();

    private Zones() {}

    private static Set<String> ids() {
        var ids = new TreeSet<String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.matcher(id).matches())
                .forEach(ids::add);
        ids.add(UTC);
        return Set.copyOf(ids);
    }

    public static List<Choice> choices() {
        return IDS.stream()
                .sorted()
                .map(id -> Choice.of(id, id.replace('_', ' ')))
                .toList();
    }
}
