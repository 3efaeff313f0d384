package dev.bilten.ordering.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE 123 456 789",
                "ATU12345678",
                "FRXX123456789",
                "IE1234567WA",
                "ESX1234567X",
                "NL123456789B01",
                "EL123456789",
                "CHE123456789"
            })
    void a_number_of_the_shape_of_its_country_is_taken(String number) {
        assertThat(faults(number)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE12345678", "AT12345678", "FR12345678", "GR123456789x!", "12", "D", "BE2123456789"})
    void any_other_is_refused_beside_its_field(String number) {
        assertThat(faults(number)).isOne();
    }

    private static long faults(String number) {
        return new InvoiceTo(1, Optional.of("DE"), "Lantern GmbH", "", number, false)
                .violations().stream()
                        .filter(violation -> violation.pointer().equals("/invoice/vatId"))
                        .count();
    }
}
