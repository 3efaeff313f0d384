package dev.bilten.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest {
    private static final long FIVE_MB = 5L << 20;

    @ParameterizedTest
    @ValueSource(strings = {"/admin/brand/logo", "/admin/brand/hero", "/admin/events/1/image"})
    void a_picture_as_large_as_its_field_says_arrives(String path) {
        assertThat(BodyLimit.limit(path)).isGreaterThan(FIVE_MB);
    }

    @Test
    void what_is_no_picture_does_not() {
        assertThat(BodyLimit.limit("/admin/brand")).isLessThan(FIVE_MB);
        assertThat(BodyLimit.limit("/admin/brand/logo/removal")).isLessThan(FIVE_MB);
        assertThat(BodyLimit.limit("/brand/logo")).isLessThan(FIVE_MB);
    }
}
