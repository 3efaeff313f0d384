package dev.bilten.webkit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever was signed out while they filled in a form is led back to it after the log-in. */
class SignedOutPageTest {
    private static final String HOST = "nile.localhost:8080";

    @Test
    void the_way_back_leads_to_the_page_with_the_form() {
        assertThat(back("http://nile.localhost:8080/admin/events/1/edit?lang=ar"))
                .isEqualTo("/admin/events/1/edit?lang=ar");
    }

    @Test
    void where_nobody_says_which_or_another_site_does_it_leads_to_the_start() {
        assertThat(back(null)).isEqualTo("/admin");
        assertThat(back("http://elsewhere.test/admin/events/1/edit")).isEqualTo("/admin");
        assertThat(back("http://nile.localhost:9090/admin/events/1/edit")).isEqualTo("/admin");
        assertThat(back("about:blank")).isEqualTo("/admin");
        assertThat(back("no address")).isEqualTo("/admin");
        assertThat(back("http://nile.localhost:8080//elsewhere.test/")).isEqualTo("/admin");
        assertThat(SignedOutPage.wayBack(null, HOST, "/platform")).isEqualTo("/platform");
    }

    private static String back(@Nullable String referer) {
        return SignedOutPage.wayBack(referer, HOST, "/admin/events/1");
    }
}
