package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** In the night that has an hour twice a clock says too little: a form that nobody touched moves nothing. */
@OnPlatform
class SecondHourTest {
    /** Half past eleven in Cairo for the second time. */
    private static final String SECOND = "2025-10-30T21:30:00Z";

    @Test
    void a_presale_in_the_second_hour_stays_there_when_its_form_is_saved_again(RunningPlatform platform) {
        var nile = Program.of(platform, "nile");
        var owner = Visitor.owner(platform, "nile");
        var event = FreshEvent.onSale(platform, 3);
        var here = "/events/" + nile.event(event);
        var set = nile.put(here + "/presale", """
                {"version": %s, "saleFrom": "%s"}""".formatted(nile.get(here).find("\"version\":([0-9]+)"), SECOND));
        assertThat(set.status()).as(set.body()).isEqualTo(200);

        var settings = event.admin() + "/settings";
        var form = owner.get(settings);
        assertThat(form.body()).contains("value=\"2025-10-30T23:30\"");
        var typed = Map.of("saleFrom", "2025-10-30T23:30", "saleUntil", "");
        assertThat(owner.post(form, settings, typed).status()).isEqualTo(200);
        assertThat(nile.get(here).body()).contains(SECOND);

        var moved = owner.get(settings);
        owner.post(moved, settings, Map.of("saleFrom", "2025-10-30T23:31", "saleUntil", ""));
        assertThat(nile.get(here).body()).contains("2025-10-30T20:31:00Z").doesNotContain(SECOND);
    }
}
