package dev.bilten.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.checkin.app.Redeem;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Uuids;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Fifty gates scan at the same moment; and the twin that shows that the moment is real. */
class GatesTest {
    private static final int GATES = 50;

    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();
    private final SoldTickets sold = new SoldTickets(platform, tenant);
    private final SoldTickets.Stage stage = sold.event();

    @Test
    void fifty_gates_scan_one_ticket_and_one_lets_in() throws Exception {
        var ticket = sold.ticket(stage, "Ada");
        var results = atOnce(gate -> scan(ticket, gate, Optional.empty()));
        assertThat(results).filteredOn(Redeem.Result.Entered.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(Redeem.Result.AlreadyIn.class::isInstance)
                .hasSize(GATES - 1);
        assertThat(sold.count("select count(*) from entry")).isEqualTo(1);
        assertThat(sold.count("select count(*) from scan where result = 'ENTERED'"))
                .isEqualTo(1);
        assertThat(sold.count("select count(*) from checkin_list")).isEqualTo(1);
        assertThat(sold.count("select count(*) from entry join scan on scan.id = scan_id and result = 'ENTERED'"))
                .isEqualTo(1);
    }

    @Test
    void the_same_scan_sent_fifty_times_at_once_is_one_scan() throws Exception {
        var ticket = sold.ticket(stage, "Ada");
        var results = atOnce(gate -> scan(ticket, 0, Optional.of("device/1")));
        assertThat(results).hasSize(GATES).allMatch(Redeem.Result.Entered.class::isInstance);
        assertThat(sold.count("select count(*) from scan")).isEqualTo(1);
        assertThat(sold.count("select count(*) from outbox where type = 'ticket.scanned'"))
                .isEqualTo(1);
    }

    @Test
    void fifty_gates_scan_one_who_left_and_one_lets_in_again() throws Exception {
        var ticket = sold.ticket(stage, "Ada");
        scan(ticket, 0, Optional.empty());
        sold.run("update checkin_list set readmission = 'AFTER_LEAVING'");
        sold.run("update entry set left_at = now()");
        var results = atOnce(gate -> scan(ticket, gate, Optional.empty()));
        assertThat(results).filteredOn(Redeem.Result.Entered.class::isInstance).hasSize(1);
    }

    /** The positive control: asking first and writing then lets several in, on the same machine with the same threads. */
    @Test
    void without_the_key_several_would_get_in() throws Exception {
        var ticket = sold.ticket(stage, "Ada");
        var naive = new CheckThenAct(platform.get(Database.class), tenant);
        var entered = atOnce(gate -> naive.enter(ticket));
        assertThat(entered).filteredOn(Boolean.TRUE::equals).hasSizeGreaterThan(1);
    }

    /** What a scan must not be: it asks, then writes where no key says that there is one already. */
    private record CheckThenAct(Database database, TenantContext tenant) {
        boolean enter(Ticket ticket) {
            return database.inTransaction(tenant, () -> {
                var inside = database.sql()
                        .createQuery("select count(*) from setting where value = to_jsonb(cast(:ticket as text))")
                        .bind("ticket", ticket.id())
                        .mapTo(Integer.class)
                        .one();
                database.sql().execute("select pg_sleep(0.1)"); // all have asked by now
                if (inside > 0) {
                    return false;
                }
                database.sql()
                        .createUpdate(
                                "insert into setting (key, value, updated_at) values (:key, to_jsonb(cast(:ticket as text)), now())")
                        .bind("key", Uuids.next().toString())
                        .bind("ticket", ticket.id())
                        .execute();
                return true;
            });
        }
    }

    private Redeem.Result scan(Ticket ticket, int gate, Optional<String> clientId) {
        var place = new Redeem.Place.AtEvent(stage.event());
        return platform.get(Redeem.class)
                .execute(
                        TestPlatform.call(tenant),
                        new Redeem.Command(place, ticket.secret(), "Gate " + gate, clientId));
    }

    private interface AtGate<T> {
        T act(int gate) throws Exception;
    }

    /** A gate that hears "too busy, try again" tries again, as a device does. */
    private static <T> T patiently(int gate, AtGate<T> act) throws Exception {
        while (true) {
            try {
                return act.act(gate);
            } catch (ProblemException busy) {
                assertThat(busy.type()).isEqualTo(ProblemType.UNAVAILABLE);
            }
        }
    }

    private static <T> List<T> atOnce(AtGate<T> act) throws Exception {
        var start = new CyclicBarrier(GATES);
        try (var threads = Executors.newFixedThreadPool(GATES)) {
            var calls = new ArrayList<Callable<T>>();
            for (int gate = 0; gate < GATES; gate++) {
                int number = gate;
                calls.add(() -> {
                    start.await();
                    return patiently(number, act);
                });
            }
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
