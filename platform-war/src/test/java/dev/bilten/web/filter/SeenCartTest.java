package dev.bilten.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SeenCartTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00.5Z");
    private static final Instant UNTIL = Instant.parse("2026-12-01T10:15:00.7Z");
    private static final ZoneOffset CAIRO = ZoneOffset.ofHours(2);
    private static final SeenCart CART = SeenCart.of("secret", "two of the first", 2, UNTIL, CAIRO);

    @Test
    void what_was_seen_of_a_cart_is_read_again_to_the_second() {
        assertThat(SeenCart.read(CART.written("secret"), "secret", NOW)).contains(CART);
        assertThat(CART.until()).isEqualTo(Instant.parse("2026-12-01T10:15:00Z"));
        var behind = SeenCart.of("secret", "one", 1, UNTIL, ZoneOffset.ofHoursMinutes(-3, -30));
        assertThat(SeenCart.read(behind.written("secret"), "secret", NOW)).contains(behind);
    }

    @Test
    void the_same_choice_has_the_same_name_whosever_it_is_and_another_choice_another() {
        assertThat(SeenCart.of("another", "two of the first", 2, NOW, ZoneOffset.UTC)
                        .contents())
                .isEqualTo(CART.contents());
        assertThat(SeenCart.of("secret", "three of the first", 3, UNTIL, CAIRO).contents())
                .isNotEqualTo(CART.contents());
    }

    @Test
    void a_cart_that_is_over_is_remembered_as_such_so_that_nobody_looks_again() {
        assertThat(SeenCart.read(SeenCart.NONE.written("secret"), "secret", NOW))
                .contains(SeenCart.NONE);
    }

    @Test
    void what_was_seen_of_another_cart_says_nothing_of_this_one() {
        assertThat(SeenCart.read(CART.written("secret"), "another", NOW)).isEmpty();
        assertThat(SeenCart.read(SeenCart.NONE.written("secret"), "another", NOW))
                .isEmpty();
    }

    @Test
    void when_its_time_is_over_somebody_has_to_look() {
        assertThat(SeenCart.read(CART.written("secret"), "secret", CART.until()))
                .isEmpty();
    }

    @Test
    void what_nobody_here_wrote_is_nothing() {
        var mark = SeenCart.NONE.written("secret").substring("over".length());
        var contents = CART.contents();
        for (var written : new String[] {
            "",
            "over",
            contents,
            contents + ".2.1796120100" + mark,
            contents + ".-2.1796120100.0" + mark,
            contents + ".2.1796120100.64801" + mark,
            contents + ".2.999999999999.0" + mark,
            contents.toUpperCase() + ".2.1796120100.0" + mark,
            "<b>" + contents + ".2.1796120100.0" + mark
        }) {
            assertThat(SeenCart.read(written, "secret", NOW)).as(written).isEmpty();
        }
        assertThat(SeenCart.read(contents + ".2.1796120100.64800" + mark, "secret", NOW))
                .isPresent();
    }
}
