package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Phrase;
import dev.bilten.ticketing.api.TicketLook;
import dev.bilten.ticketing.domain.TicketSheet;
import dev.bilten.ticketing.infra.TicketPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A ticket says its language, and what stands on it in another one. */
class TicketLanguagesTest {
    private static final String NIGHT = "ليلة النهر 2026";
    private final TicketPages pages = new TicketPages();

    @Test
    void an_arabic_event_on_an_english_ticket_says_it_is_arabic() throws IOException {
        var pdf = draw("en", Phrase.of(NIGHT, "ar"), Phrase.of("تذكرة يوم (مخفّضة)", "ar"));
        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("en");
            assertThat(content(reader)).containsSubsequence(said("ar"), said("ar"));
        }
        assertThat(text(pdf)).contains("Ticket 1 of 1");
    }

    @Test
    void its_letters_are_joined_and_stand_from_right_to_left() throws IOException {
        // on paper, from left to right: what is read first stands last, each letter in the form its neighbours ask for
        var joined = "2026 ﺮﻬﻨﻟﺍ ﺔﻠﻴﻟ";
        assertThat(text(draw("en", Phrase.of(NIGHT, "ar"), Phrase.of("Day ticket"))))
                .contains(joined);
        assertThat(text(draw("ar", Phrase.of(NIGHT), Phrase.of("Day ticket", "en"))))
                .contains(joined);
        assertThat(text(draw("en", Phrase.of("Cairo: " + NIGHT, "ar"), Phrase.of("Day ticket"))))
                .as("within words of the other direction")
                .contains("Cairo: ")
                .contains("ﺮﻬﻨﻟﺍ ﺔﻠﻴﻟ");
    }

    @Test
    void an_english_event_on_an_arabic_ticket_says_it_is_english() throws IOException {
        var pdf = draw("ar", Phrase.of("River night (2026).", "en"), Phrase.of("تذكرة يوم"));
        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("ar");
            assertThat(content(reader)).containsOnlyOnce(said("en")).doesNotContain(said("ar"));
        }
        assertThat(text(pdf)).contains("River night (2026).");
    }

    @Test
    void one_in_the_language_of_the_ticket_says_nothing() throws IOException {
        try (var reader = new PdfReader(draw("en", Phrase.of("River night"), Phrase.of("Day ticket")))) {
            assertThat(content(reader)).doesNotContain("/Span", "BDC");
        }
    }

    private static String said(String language) {
        return "/Span <</Lang(" + language + ")>>BDC";
    }

    private static String content(PdfReader reader) throws IOException {
        return new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1).replaceAll("\\s+BDC", "BDC");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private byte[] draw(String locale, Phrase event, Phrase product) throws IOException {
        var occasion = new TicketSheet.Occasion(event, List.of("5 Dec 2026", "20:00"), List.of("Nile Theatre"));
        var pdf = pages.draw(new TicketSheet(
                Locale.of(locale),
                new TicketLook("Aurora", "#0b6e4f"),
                "K7M3QX",
                1,
                List.of(new TicketSheet.Page(
                        "B1".repeat(80), "0123456789abcdefghijklmnop", occasion, product, "Ada", 1, ""))));
        var folder = Files.createDirectories(Path.of("target/tickets"));
        Files.write(folder.resolve("words-" + locale + "-" + Math.abs(event.hashCode() % 1000) + ".pdf"), pdf);
        return pdf;
    }
}
