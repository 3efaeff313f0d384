package dev.bilten.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewAddressesTest {
    private final PreviewAddresses addresses = new PreviewAddresses("/preview/x");

    @ParameterizedTest
    @CsvSource({
        "/, /preview/x",
        "/?when=past, /preview/x?when=past",
        "/?month=2026-12#calendar, /preview/x?month=2026-12#calendar",
        "/events/night, /preview/x/events/night",
        "/events/night?date=1#tickets, /preview/x/events/night?date=1#tickets",
        "/pages/about, /preview/x/pages/about",
        "/imprint, /preview/x/imprint",
        "/terms, /preview/x/terms",
        "/privacy, /preview/x/privacy"
    })
    void a_page_that_shows_something_is_there_too(String address, String within) {
        assertThat(addresses.within("<a href=\"" + address + "\">")).isEqualTo("<a href=\"" + within + "\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cart/secret",
                "/checkout/secret",
                "/o/secret",
                "/events/night/waiting?date=1",
                "/waiting/secret",
                "/admin/themes"
            })
    void what_goes_on_with_a_purchase_or_out_of_the_shop_leads_to_a_sample(String address) {
        assertThat(addresses.within("<a class=\"b\" href=\"" + address + "\">"))
                .isEqualTo("<a class=\"b\" href=\"/preview/x/buying\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preview/x/events/night?lang=ar",
                "/preview/x?lang=ar",
                "/assets/1/design/icons.svg#globe",
                "/theme/harbour/1/brand.css",
                "/brand/images/a.png",
                "/events/night/event.ics",
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "#main",
                "mailto:a@example.org"
            })
    void what_is_there_already_or_is_no_page_of_the_shop_stays(String address) {
        assertThat(addresses.within("<a href=\"" + address + "\">")).isEqualTo("<a href=\"" + address + "\">");
    }

    @Test
    void no_form_sends_anything() {
        assertThat(addresses.within(
                        "<form method=\"post\" action=\"/events/night/holds\"><button formaction=\"/cart/1\">"))
                .isEqualTo(
                        "<form method=\"get\" action=\"/preview/x/buying\"><button formaction=\"/preview/x/buying\">");
        assertThat(addresses.within("<form action=\"/\">")).isEqualTo("<form action=\"/preview/x\">");
    }
}
