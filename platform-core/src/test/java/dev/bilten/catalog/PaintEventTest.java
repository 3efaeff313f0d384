package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.CopyEvent;
import dev.bilten.catalog.app.PaintEvent;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.Shop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One event has a colour of its own, and gives it back. */
class PaintEventTest {
    private final Shop shop = new Shop(1, 1_00);
    private final PaintEvent paint = shop.platform.get(PaintEvent.class);

    private Optional<String> accent(EventId event) {
        return shop.platform
                .get(Catalog.class)
                .event(shop.tenant, event)
                .orElseThrow()
                .accent();
    }

    @Test
    void it_is_shown_at_once_copied_with_the_event_and_given_back() {
        assertThat(accent(shop.event)).isEmpty();
        assertThat(paint.execute(shop.now, shop.event, "#7a1f4b")).isEqualTo(new PaintEvent.Result.Painted(""));
        assertThat(accent(shop.event)).contains("#7a1f4b");
        var copied = shop.platform
                .get(CopyEvent.class)
                .execute(shop.now, new CopyEvent.Command(shop.event, Text.of("en", "Again"), Optional.empty()));
        assertThat(accent(((CopyEvent.Result.Copied) copied).event().id())).contains("#7a1f4b");
        assertThat(paint.execute(shop.now, shop.event, "")).isEqualTo(new PaintEvent.Result.Painted("#7a1f4b"));
        assertThat(accent(shop.event)).isEmpty();
    }

    @Test
    void the_same_again_leaves_no_trace() {
        paint.execute(shop.now, shop.event, "#7a1f4b");
        paint.execute(shop.now, shop.event, "#7a1f4b");
        assertThat(shop.platform.get(AuditTrail.class).of(shop.tenant, "event", shop.event.toString(), 50))
                .filteredOn(entry -> entry.action().equals("event.painted"))
                .singleElement();
    }

    @Test
    void what_is_no_colour_is_refused_and_what_is_not_there_is_not_painted() {
        assertThat(paint.execute(shop.now, shop.event, "red; }"))
                .isEqualTo(new PaintEvent.Result.Refused(List.of(Violation.of("/accent", "error.unknown-choice"))));
        assertThat(accent(shop.event)).isEmpty();
        assertThat(paint.execute(new Shop(1, 1_00).now, shop.event, "#7a1f4b"))
                .isInstanceOf(PaintEvent.Result.NotFound.class);
    }
}
