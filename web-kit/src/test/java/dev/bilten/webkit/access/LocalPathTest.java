package dev.bilten.webkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After the log-in nobody is led to another site, whatever the address of the log-in says. */
class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin", "/admin/orders?state=PAID&q=a%20b", "/admin/events/1/edit"})
    void a_page_of_this_host_is_where_somebody_wanted_to_go(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "admin",
                "https://elsewhere.test/",
                "//elsewhere.test/",
                "/\\elsewhere.test/",
                "/\t/elsewhere.test/",
                "/admin\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/admin#<script>"
            })
    void anything_else_is_no_such_page(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void nothing_and_what_is_too_long_is_none() {
        assertThat(LocalPath.of(null)).isEmpty();
        assertThat(LocalPath.of("/" + "a".repeat(1_000))).isPresent();
        assertThat(LocalPath.of("/" + "a".repeat(1_001))).isEmpty();
    }
}
