package dev.bilten.checkin.app;

import static java.util.stream.Collectors.toMap;

import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.DoorWatch;
import dev.bilten.checkin.api.DoorWatch.Bar;
import dev.bilten.checkin.infra.DoorRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happens at the doors right now, for whoever watches over them. */
@Service
public class WatchDoor {
    private static final Duration BACK = Duration.ofHours(2);
    private static final int GATES = 50;
    private static final int LATEST = 15;

    private final DoorRows rows;

    @Inject
    public WatchDoor(DoorRows rows) {
        this.rows = rows;
    }

    @Transactional
    public DoorWatch execute(TenantContext tenant, CheckinList list) {
        var crowd = rows.crowd(list.id());
        return new DoorWatch(
                crowd.inside(),
                crowd.expected(),
                bars(rows.entries(list.id(), DoorWatch.STEP, BACK)),
                rows.gates(list.id(), GATES),
                rows.refusals(list.id()),
                rows.latest(list.id(), LATEST));
    }

    private static List<Bar> bars(List<Bar> known) {
        if (known.isEmpty()) {
            return List.of();
        }
        var entered = known.stream().collect(toMap(Bar::start, Bar::entered));
        var all = new ArrayList<Bar>();
        var end = known.getLast().start();
        for (var at = known.getFirst().start(); !at.isAfter(end); at = at.plus(DoorWatch.STEP)) {
            all.add(new Bar(at, entered.getOrDefault(at, 0L)));
        }
        return all;
    }
}
