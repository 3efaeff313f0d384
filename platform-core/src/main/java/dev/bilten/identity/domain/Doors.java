package dev.bilten.identity.domain;

import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** At which lists somebody works whom several teams let work at the doors of an event. */
public final class Doors {
    private Doors() {}

    /**
     * What teams give is added up: one that gives the door without naming lists gives all of them. Who lets people in sees the
     * same lists; a team that only lets watch counts where none lets scan.
     *
     * @param teams what each of somebody's teams gives
     */
    public static Map<UUID, Set<UUID>> of(List<Rights> teams) {
        var limited = new HashSet<UUID>();
        teams.forEach(team -> limited.addAll(team.lists().keySet()));
        var doors = new HashMap<UUID, Set<UUID>>();
        for (var event : limited) {
            var giving = giving(teams, event);
            if (!giving.isEmpty()
                    && giving.stream().allMatch(team -> team.lists().containsKey(event))) {
                var all = new HashSet<UUID>();
                giving.forEach(team -> all.addAll(team.lists().getOrDefault(event, Set.of())));
                doors.put(event, all);
            }
        }
        return doors;
    }

    private static List<Rights> giving(List<Rights> teams, UUID event) {
        var scanning = teams.stream()
                .filter(team -> gives(team, event, Permissions.CHECKIN_SCAN))
                .toList();
        return scanning.isEmpty()
                ? teams.stream()
                        .filter(team -> gives(team, event, Permissions.CHECKIN_VIEW))
                        .toList()
                : scanning;
    }

    private static boolean gives(Rights team, UUID event, String permission) {
        return team.may(permission)
                || team.events().getOrDefault(event, Set.of()).contains(permission);
    }
}
