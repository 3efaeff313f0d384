package dev.bilten.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.identity.domain.Email;
import dev.bilten.identity.domain.PasswordRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner-demo-2026",
                "operator-demo-2026",
                "door-demo-2026",
                "eight-ch",
                "كلمة سر طويلة",
                "🎟🎪🎷🎻🎺🎸🥁🎹"
            })
    void anything_from_eight_to_a_hundred_and_twenty_eight_characters_will_do(String password) {
        assertThat(PasswordRule.check("/password", password, "mona@people.test"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1",
                "PASSWORD2026!",
                "qwertyuiop",
                "12345678",
                "aaaaaaaaaa",
                "abababab",
                "mona@people.test",
                "mona2026",
                "Welcome123!"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(PasswordRule.check("/password", password, "mona@people.test"))
                .hasValueSatisfying(wrong -> assertThat(wrong.key()).isEqualTo("error.commonPassword"));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 129})
    void shorter_and_longer_ones_are_refused(int length) {
        assertThat(PasswordRule.check("/password", "xyzäöü12345".repeat(20).substring(0, length), "a@b.test"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mona@example.org", "a.b+c@sub.example.org", "منى@مثال.إختبار"})
    void complete_addresses_are_taken(String email) {
        assertThat(Email.valid(Email.normal(email))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mona",
                "mona@",
                "@example.org",
                "mona@example",
                "a b@example.org",
                "mona@example..org",
                "a@b.test\r\nBcc: x@y.test",
                "<mona@example.org>",
                "mona@example.org,x@y.test"
            })
    void what_surely_is_no_address_is_refused(String email) {
        assertThat(Email.valid(email)).isFalse();
    }
}
