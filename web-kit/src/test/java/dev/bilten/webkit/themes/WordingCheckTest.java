package dev.bilten.webkit.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingCheckTest {
    @Test
    void words_may_use_what_the_shop_gives_and_leave_it_out() {
        assertThat(WordingCheck.fault("Until {0}, don't wait", "Held until {0}", "en"))
                .isNull();
        assertThat(WordingCheck.fault("Hurry", "Held until {0}", "en")).isNull();
        assertThat(WordingCheck.fault("", "Held until {0}", "ar")).isNull();
    }

    @Test
    void they_ask_for_nothing_else_and_their_braces_match() {
        assertThat(WordingCheck.fault("{0} of {1}", "Held until {0}", "en")).isEqualTo("place");
        assertThat(WordingCheck.fault("{name}", "Held", "en")).isEqualTo("place");
        assertThat(WordingCheck.fault("Until {0", "Held until {0}", "en")).isEqualTo("broken");
    }
}
