package dev.bilten.launcher;

import dev.bilten.launcher.process.PortOwner;
import dev.bilten.launcher.process.Ports;

/** The shop's port as asked; the parts take the next ones where they are free, so that they stay the same from start to start. */
record PortPlan(int http, int postgres, int redis, int clickHouse, int smtp, int inbox, int recording) {

    static PortPlan from(int wish) {
        var ports = new Ports();
        if (wish != 0 && !Ports.free(wish)) {
            throw new StartFailed("Port " + wish + " is in use"
                    + PortOwner.of(wish).map(owner -> " by " + owner).orElse("") + ". End that, or choose another one:"
                    + " ./bilten run --port " + ports.take(wish + 10));
        }
        return new PortPlan(
                ports.take(wish),
                next(ports, wish, 1),
                next(ports, wish, 2),
                next(ports, wish, 3),
                next(ports, wish, 4),
                next(ports, wish, 5),
                ports.take(0));
    }

    private static int next(Ports ports, int wish, int offset) {
        return ports.take(wish == 0 ? 0 : wish + offset);
    }
}
