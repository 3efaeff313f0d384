package dev.bilten.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static Frame of(Map<String, String> query) {
        return Frame.of(new MultivaluedHashMap<>(query));
    }

    @Test
    void what_the_site_asked_for_goes_along_before_the_mark_of_a_place() {
        var frame = of(Map.of("via", "radio", "voucher", "A & B", "lang", "ar", "view", "both"));
        assertThat(frame.to("/embed?month=2026-12#calendar"))
                .isEqualTo("/embed?month=2026-12&lang=ar&via=radio&view=both&voucher=A+%26+B#calendar");
        assertThat(frame.listed().to("/embed/events/x"))
                .isEqualTo("/embed/events/x?lang=ar&listed=1&via=radio&view=both&voucher=A+%26+B");
        assertThat(frame.withVoucher("").to("/x")).isEqualTo("/x?lang=ar&via=radio&view=both");
        assertThat(of(Map.of()).to("/x#tickets")).isEqualTo("/x#tickets");
    }

    @Test
    void what_is_no_value_of_its_kind_and_what_nobody_asked_for_stays_behind() {
        var frame =
                of(Map.of("via", "<script>", "lang", "../x", "view", "all", "voucher", "x".repeat(65), "date", "1"));
        assertThat(frame.to("/x")).isEqualTo("/x");
        assertThat(frame.calendar()).isFalse();
        assertThat(frame.list()).isTrue();
    }

    @Test
    void only_who_came_from_the_list_is_shown_the_way_back() {
        var frame = of(Map.of("via", "radio", "view", "calendar"));
        assertThat(frame.around("/events/x").back()).isNull();
        assertThat(frame.listed().around("/events/x").back()).isEqualTo("/embed?via=radio&view=calendar");
        assertThat(frame.listed().around("/events/x").page())
                .as("the shop's own page knows no frame")
                .isEqualTo("/events/x?via=radio");
    }
}
