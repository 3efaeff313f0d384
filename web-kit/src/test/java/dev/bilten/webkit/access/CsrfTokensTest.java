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
        assertThat(tokens.valid(tokens.issue(MONA), MONA)).isTrue();
    }

    @Test
    void a_token_of_somebody_else_is_not() {
        assertThat(tokens.valid(tokens.issue(OMAR), MONA)).isFalse();
        assertThat(tokens.valid(tokens(2).issue(MONA), MONA)).isFalse();
    }

    @Test
    void every_page_has_another_token() {
        assertThat(tokens.issue(MONA)).isNotEqualTo(tokens.issue(MONA));
    }

    @Test
    void what_is_no_token_is_refused() {
        assertThat(tokens.valid(null, MONA)).isFalse();
        assertThat(tokens.valid("", MONA)).isFalse();
        assertThat(tokens.valid("not base64 !", MONA)).isFalse();
        assertThat(tokens.valid("AAAA", MONA)).isFalse();
        assertThat(tokens.valid("A".repeat(86), MONA)).isFalse();
    }
}
