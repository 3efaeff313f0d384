package dev.bilten.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.DoorWatch;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.app.ListCheckinLists;
import dev.bilten.checkin.app.WatchDoor;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchDoorTest {
    private final OpenShop shop = new OpenShop(TestPlatform.shared());

    @Test
    void each_list_knows_who_is_inside_and_who_is_still_to_come() {
        shop.paid(shop.dayTickets(4));
        list("Door");
        list("Bar");
        enter("Door", 3, "10 minutes");
        enter("Bar", 1, "0 minutes");
        assertThat(watch("Door")).satisfies(door -> {
            assertThat(door.inside()).isEqualTo(3);
            assertThat(door.toCome()).isEqualTo(1);
            assertThat(door.bars()).extracting(DoorWatch.Bar::entered).containsExactly(1L, 0L, 1L, 0L, 1L);
        });
        assertThat(watch("Bar").toCome()).isEqualTo(3);
        shop.sql("update ticket set state = 'REVOKED' where number = 4");
        assertThat(watch("Door").toCome()).isZero();
    }

    @Test
    void the_curve_forgets_those_who_came_long_before_the_last() {
        shop.paid(shop.dayTickets(2));
        list("Door");
        enter("Door", 2, "3 hours");
        assertThat(watch("Door").bars())
                .singleElement()
                .satisfies(bar -> assertThat(bar.start()).isEqualTo(Instant.parse("2026-11-21T01:00:00Z")));
        assertThat(watch("Door").inside()).isEqualTo(2);
    }

    @Test
    void gates_and_reasons_are_counted_and_the_newest_scan_comes_first() {
        list("Door");
        scan("North", "ENTERED", 1);
        scan("North", "FORGED", 2);
        scan("South", "FORGED", 3);
        scan("South", "ALREADY_IN", 4);
        var door = watch("Door");
        assertThat(door.gates()).extracting(DoorWatch.Gate::gate).containsExactly("South", "North");
        assertThat(door.gates()).extracting(DoorWatch.Gate::refused).containsExactly(2L, 1L);
        assertThat(door.refusals())
                .containsExactly(
                        new DoorWatch.Refusal(ScanResult.FORGED, 2), new DoorWatch.Refusal(ScanResult.ALREADY_IN, 1));
        assertThat(door.refused()).isEqualTo(3);
        assertThat(door.latest())
                .first()
                .satisfies(one -> assertThat(one.result()).isEqualTo(ScanResult.ALREADY_IN));
    }

    @Test
    void what_was_a_test_is_nowhere() {
        shop.paid(shop.dayTickets(1));
        list("Door");
        enter("Door", 1, "0 minutes");
        shop.sql("""
                insert into scan select gen_random_uuid(), l.id, t.id, 'x', 'ENTERED', 'North', null, 'a', now()
                from checkin_list l, ticket t""");
        assertThat(watch("Door").gates()).hasSize(1);
        shop.sql("update orders set test = true");
        assertThat(watch("Door")).satisfies(door -> {
            assertThat(door.expected() + door.inside() + door.refused()).isZero();
            assertThat(door.bars()).isEmpty();
            assertThat(door.gates()).isEmpty();
            assertThat(door.latest()).isEmpty();
        });
    }

    private void list(String name) {
        shop.sql("insert into checkin_list values (gen_random_uuid(), '%s', '%s', false, now())"
                .formatted(shop.event.id(), name));
    }

    private void enter(String list, int tickets, String apart) {
        shop.sql("""
                insert into entry select l.id, t.id, gen_random_uuid(), 'North',
                  timestamptz '2026-11-20 19:00Z' + t.number * interval '%s'
                from ticket t, checkin_list l where l.name = '%s' and t.number <= %d""".formatted(apart, list, tickets));
    }

    private void scan(String gate, String result, int second) {
        shop.sql("""
                insert into scan select gen_random_uuid(), l.id, null, 'x', '%s', '%s', null, 'a',
                  timestamptz '2026-11-20 19:00Z' + interval '%d seconds' from checkin_list l""".formatted(result, gate, second));
    }

    private DoorWatch watch(String name) {
        CheckinList list = shop.platform.get(ListCheckinLists.class).execute(shop.tenant, shop.event.id()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return shop.platform.get(WatchDoor.class).execute(shop.tenant, list);
    }
}
