package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens at the doors is for whoever watches over them. */
@OnPlatform
class WatchTest {
    private final RunningPlatform platform;

    WatchTest(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Whoever opens it before the doors open sees the first guest come. */
    @Test
    void a_board_without_a_scan_asks_again_as_well() {
        var owner = Visitor.owner(platform, "nile");
        var doors = FreshEvent.onSale(platform, 2).admin().replace("/admin/events/", "/admin/checkin/");
        var asks = "hx-get=\"" + doors + "/board\"";
        assertThat(owner.get(doors).body()).contains(asks);
        var board = owner.get(doors + "/board");
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.body())
                .contains(asks)
                .contains("Nobody was scanned yet")
                .doesNotContain("<html");
    }

    @Test
    void nobody_watches_over_the_doors_of_others() {
        var owner = Visitor.owner(platform, "nile");
        var doors = "/admin/checkin/" + Demo.withOpenDoors(owner);
        // the demo's guests come in while it starts
        var page = Until.seen(
                "guests of the demo",
                () -> owner.get(doors),
                board -> board.body().contains("Main door"));
        var other = Visitor.owner(platform, "aurora");
        var door = Visitor.door(platform);
        assertThat(door.get(page.place()).body()).contains("every 10s").doesNotContain("/live/live.js");
        for (var address : new String[] {page.place(), page.place() + "/board"}) {
            assertThat(other.get(address).status()).as(address).isEqualTo(404);
        }
        for (var wrong : new String[] {"?list=" + UUID.randomUUID(), "?list=%00", "/board?list=x"}) {
            assertThat(owner.get(page.place() + wrong).status()).as(wrong).isEqualTo(404);
        }
        assertThat(owner.get("/admin/checkin/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}
