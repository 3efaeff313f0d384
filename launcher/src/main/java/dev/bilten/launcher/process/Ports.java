package dev.bilten.launcher.process;

import dev.bilten.launcher.StartFailed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Hands out loopback ports: the wished one where it is free, else any. Never the same twice. */
public final class Ports {
    private static final int ANY = 0;
    private static final int LOWEST = 20_000;
    private static final int LENT_FROM = 32_768;
    private static final int ATTEMPTS = 1_000;

    private final Set<Integer> given = new HashSet<>();

    /** @param wish 0 for any */
    public int take(int wish) {
        if (wish != ANY && !given.contains(wish) && free(wish)) {
            given.add(wish);
            return wish;
        }
        while (true) {
            var port = any();
            if (given.add(port)) {
                return port;
            }
        }
    }

    public static boolean free(int port) {
        return binds("127.0.0.1", port) && (!binds("::1", ANY) || binds("::1", port));
    }

    private static boolean binds(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Out of a range from which no system lends ports to outgoing connections: what listens here may end and come back, and
     * nobody has taken its place.
     */
    private static int any() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, LENT_FROM)
                .limit(ATTEMPTS)
                .filter(Ports::free)
                .findFirst()
                .orElseThrow(() -> new StartFailed("There is no free port on the loopback interface between %d and %d."
                        .formatted(LOWEST, LENT_FROM)));
    }
}
