package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The last hundred tickets, wanted by a crowd that comes to two servers of one platform. {@code -Dbilten.crowd=5000} makes
 * it as large as on the day; by default it is small enough for every run.
 */
@OnPlatform
@Tag("alone")
class TwoNodesTest {
    private static final int TICKETS = 100;
    private static final int BUYERS = Integer.getInteger("bilten.crowd", 400);
    /** At the same time; the others stand in line. More would measure this machine's sockets. */
    private static final int AT_ONCE = 64;

    private static final int PATIENCE = 20;

    private static final String SOLD = "sold";
    private static final String NONE_LEFT = "told that none are left";

    @Test
    void whichever_server_they_come_to_just_the_last_hundred_are_sold(RunningPlatform platform) throws Exception {
        var second = platform.anotherNode();
        assumeTrue(second.isPresent(), "the platform is somebody else's");
        var nodes = List.of(platform, second.orElseThrow());
        var event = FreshEvent.onSale(platform, TICKETS).path();
        var places = new Semaphore(AT_ONCE);
        var buyers = new ArrayList<Callable<Ending>>();
        for (int i = 0; i < BUYERS; i++) {
            int node = i % nodes.size();
            buyers.add(() -> new Ending(node, comes(nodes.get(node), event, places)));
        }
        var endings = new ArrayList<Ending>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var ending : pool.invokeAll(buyers)) {
                endings.add(ending.get());
            }
        }
        assertThat(endings.stream()
                        .map(Ending::what)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of(SOLD, (long) TICKETS, NONE_LEFT, (long) BUYERS - TICKETS));
        assertThat(endings.stream().filter(ending -> ending.what().equals(SOLD)).map(Ending::node))
                .as("both servers sold some, or one of them was never asked")
                .contains(0, 1);
        for (var node : nodes) {
            assertThat(new Visitor(node, "nile").get(event).body()).contains("Sold out");
        }
    }

    private record Ending(int node, String what) {}

    /** A server that is too busy says so, and people come again: only what they are told in the end counts. */
    private static String comes(RunningPlatform node, String event, Semaphore places) throws Exception {
        places.acquire();
        try {
            var told = "";
            for (int attempt = 0; attempt < PATIENCE && !told.equals(SOLD) && !told.equals(NONE_LEFT); attempt++) {
                var buyer = new Visitor(node, "nile");
                told = OversellOverHttpTest.buys(buyer, event, new CyclicBarrier(1));
                buyer.leaves();
            }
            return told;
        } finally {
            places.release();
        }
    }
}
