package dev.bilten.webkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsrfTokensTest {

    private static final CurrentSession MONA = () -> "session-of-mona";
    private static final CurrentSession OMAR = () -> "session-of-omar";

    private final CsrfTokens tokens = tokens(1);

    private static CsrfTokens tokens(int first) {
        var key = new byte[32];
        key[0] = (byte) first;
        return new CsrfTokens(name -> Optional.of(Base64.getEncoder().encodeToString(key)));
    }

    @Test
    void a_token_is_valid_for_the_browser_it_was_made_for() {
        assertThat(tokens.valid(tokens.issue(MONA, FormFace.HOUSE), MONA, FormFace.HOUSE))
                .isTrue();
    }

    @Test
    void a_token_of_somebody_else_is_not() {
        assertThat(tokens.valid(tokens.issue(OMAR, FormFace.HOUSE), MONA, FormFace.HOUSE))
                .isFalse();
        assertThat(tokens.valid(tokens(2).issue(MONA, FormFace.HOUSE), MONA, FormFace.HOUSE))
                .isFalse();
    }

    @Test
    void a_token_of_the_shop_opens_no_form_of_the_house_nor_the_other_way_round() {
        assertThat(tokens.valid(tokens.issue(MONA, FormFace.SHOP), MONA, FormFace.SHOP))
                .isTrue();
        assertThat(tokens.valid(tokens.issue(MONA, FormFace.SHOP), MONA, FormFace.HOUSE))
                .isFalse();
        assertThat(tokens.valid(tokens.issue(MONA, FormFace.HOUSE), MONA, FormFace.SHOP))
                .isFalse();
    }

    @Test
    void a_path_that_nobody_named_is_the_houses() {
        assertThat(FormFace.of("/events/night/holds")).isEqualTo(FormFace.SHOP);
        assertThat(FormFace.of("o/secret/pay")).isEqualTo(FormFace.SHOP);
        assertThat(FormFace.of("/admin/themes/harbour")).isEqualTo(FormFace.HOUSE);
        assertThat(FormFace.of("/orders")).isEqualTo(FormFace.HOUSE);
        assertThat(FormFace.of("/")).isEqualTo(FormFace.HOUSE);
    }

    @Test
    void every_page_has_another_token() {
        assertThat(tokens.issue(MONA, FormFace.HOUSE)).isNotEqualTo(tokens.issue(MONA, FormFace.HOUSE));
    }

    @Test
    void what_is_no_token_is_refused() {
        assertThat(tokens.valid(null, MONA, FormFace.HOUSE)).isFalse();
        assertThat(tokens.valid("", MONA, FormFace.HOUSE)).isFalse();
        assertThat(tokens.valid("not base64 !", MONA, FormFace.HOUSE)).isFalse();
        assertThat(tokens.valid("AAAA", MONA, FormFace.HOUSE)).isFalse();
        assertThat(tokens.valid("A".repeat(86), MONA, FormFace.HOUSE)).isFalse();
    }
}
