package dev.bilten.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Text;
import dev.bilten.web.shop.Markdown.Block;
import dev.bilten.web.shop.Markdown.Run;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventFactsTest {
    @Test
    void an_events_text_is_markdown_and_its_first_paragraph_the_summary() {
        var facts = facts("# Doors at **eight**\n\nCome [early](https://a.test).\nPlease.\n\n- no bags");
        assertThat(facts.summary()).hasToString("Come early. Please.");
        assertThat(facts.text()).extracting(Block::kind).containsExactly("heading", "paragraph", "list");
        assertThat(facts.text().getFirst().runs()).contains(new Run("eight", null, true, false));
        assertThat(facts.brief()).isFalse();
    }

    @Test
    void a_text_that_the_summary_says_whole_stands_once() {
        assertThat(facts("Music until sunrise.").brief()).isTrue();
        assertThat(facts("Music. ".repeat(40)).brief()).as("cut short").isFalse();
        assertThat(facts("Music.\n\nAnd more.").brief()).isFalse();
        assertThat(facts("- Music").brief()).isFalse();
        assertThat(facts("").text()).isEqualTo(List.of());
        assertThat(facts("").summary()).isNull();
    }

    @Test
    void a_place_is_on_a_map_and_an_address_of_the_web_is_on_none() {
        assertThat(facts("", "12 Nile Street, Cairo & so on").map())
                .isEqualTo("https://www.openstreetmap.org/search?query=12+Nile+Street%2C+Cairo+%26+so+on");
        assertThat(facts("", "https://meet.test/night").map()).isNull();
        assertThat(facts("", " ").map()).isNull();
    }

    private static EventFacts.Facts facts(String text) {
        return facts(text, "");
    }

    private static EventFacts.Facts facts(String text, String address) {
        var event = new Event(
                EventId.next(),
                "night",
                EventState.LIVE,
                false,
                false,
                Text.of("en", "Night"),
                Text.of("en", text),
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC,
                "",
                address,
                Currency.getInstance("EUR"),
                SaleWindow.ALWAYS,
                Optional.empty(),
                Text.EMPTY,
                Optional.empty(),
                1);
        return new EventFacts().of(event, Locale.ENGLISH);
    }
}
