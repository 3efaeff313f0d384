package dev.bilten.admin.taxes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.forms.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaxFormTest {
    private static final Map<String, String> RULE = Map.of(
            "homeRate", "19",
            "prices", "TAX_INCLUDED",
            "adapting", "NET_STAYS",
            "place", "ONLINE");

    private static TaxForm.Read read(Map<String, String> rows) {
        var typed = new HashMap<String, List<String>>();
        RULE.forEach((field, value) -> typed.put(field, List.of(value)));
        rows.forEach((field, value) -> typed.put(field, List.of(value)));
        return TaxForm.read(Form.of(typed), 6);
    }

    /** Rows two and four of the form are empty; five says something else of what three says already. */
    @Test
    void what_is_wrong_with_a_row_is_said_of_it_and_names_the_other_as_people_see_it() {
        var read = read(Map.of(
                "countries0",
                "DE",
                "outcome0",
                "RATE",
                "rate0",
                "7",
                "countries2",
                "EU",
                "outcome2",
                "NO_TAX",
                "countries4",
                "FR",
                "outcome4",
                "REFUSE"));
        assertThat(read.rule().rows()).hasSize(3);
        var wrong = read.rule().violations().getFirst();
        assertThat(wrong.pointer()).isEqualTo("/rows/2");
        assertThat(wrong.key()).isEqualTo("error.row-contradicts");
        assertThat(TaxForm.field(wrong.pointer(), read.rows())).isEqualTo("outcome4");
        assertThat(TaxForm.arguments(wrong, read.rows())).containsExactly(3);
    }

    @Test
    void a_country_nobody_knows_is_said_beside_its_row_behind_empty_ones() {
        var read = read(Map.of("countries3", "XX", "outcome3", "NO_TAX"));
        var wrong = read.rule().violations().getFirst();
        assertThat(TaxForm.field(wrong.pointer(), read.rows())).isEqualTo("countries3");
        assertThat(TaxForm.arguments(wrong, read.rows())).isEmpty();
    }
}
