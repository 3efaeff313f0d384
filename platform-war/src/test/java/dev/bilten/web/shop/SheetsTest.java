package dev.bilten.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.app.ShowNextDates.Shown;
import dev.bilten.kernel.Text;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {
    private final List<Shown> all = IntStream.range(0, 2 * Sheets.MOST + 1)
            .mapToObj(i -> new Shown(
                    new Event(
                            EventId.next(),
                            "e-" + i,
                            EventState.LIVE,
                            false,
                            false,
                            Text.of("en", "Evening " + i),
                            Text.EMPTY,
                            Optional.empty(),
                            Optional.empty(),
                            ZoneOffset.UTC,
                            "",
                            "",
                            Currency.getInstance("EUR"),
                            SaleWindow.ALWAYS,
                            Optional.empty(),
                            Text.EMPTY,
                            Optional.empty(),
                            1),
                    0))
            .toList();

    private Sheets sheet(@Nullable String search, @Nullable String when, @Nullable String page) {
        return Sheets.of(all, "/", new HomePage.Asked(search, when, page));
    }

    @Test
    void every_event_stands_on_one_of_the_pages() {
        var first = sheet(null, null, null);
        var second = sheet(null, null, "2");
        var third = sheet(null, null, "3");
        assertThat(first.events()).hasSize(Sheets.MOST);
        assertThat(third.events()).containsExactly(all.getLast());
        assertThat(List.of(first, second, third)).flatExtracting(Sheets::events).isEqualTo(all);
        assertThat(first.previous()).isNull();
        assertThat(first.next()).isEqualTo("/?page=2");
        assertThat(second.previous()).isEqualTo("/?page=1");
        assertThat(third.next()).isNull();
    }

    @Test
    void the_way_on_looks_for_the_same() {
        assertThat(sheet(" late & loud ", "past", "1").next()).isEqualTo("/?page=2&when=past&search=late+%26+loud");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "9999"})
    void a_page_that_is_not_there_is_the_last_one(String page) {
        assertThat(sheet(null, null, page).events()).containsExactly(all.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999", ""})
    void what_is_no_number_of_a_page_is_the_first(String page) {
        assertThat(sheet(null, null, page).events().getFirst()).isEqualTo(all.getFirst());
        assertThat(Sheets.of(List.of(), "/", HomePage.Asked.NOTHING)).isEqualTo(new Sheets(List.of(), null, null));
    }
}
