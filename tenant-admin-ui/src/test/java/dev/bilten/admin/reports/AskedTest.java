package dev.bilten.admin.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Map<String, String> faults(String event, String from, String until, String against) {
        return Asked.of(event, from, until, against, null).faults(TODAY);
    }

    @Test
    void what_makes_sense_has_no_faults() {
        assertThat(faults("", "", "", "")).isEmpty();
        assertThat(faults(UUID.randomUUID().toString(), "2026-11-01", "2026-11-01", "year"))
                .isEmpty();
    }

    @Test
    void what_makes_none_is_said_beside_its_field() {
        assertThat(faults("zzz", "abc", "2026-02-30", "qq"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "event",
                        "error.choice",
                        "from",
                        "error.date",
                        "until",
                        "error.date",
                        "against",
                        "error.choice"));
        assertThat(faults("", "2026-12-31", "2026-01-01", "")).isEqualTo(Map.of("until", "error.backwards"));
        assertThat(faults("", "2026-12-31", "", ""))
                .as("until today, where nothing is typed")
                .isEqualTo(Map.of("from", "error.backwards"));
        assertThat(faults("", "2020-01-01", "2026-01-01", "")).isEqualTo(Map.of("until", "reports.longest"));
    }
}
