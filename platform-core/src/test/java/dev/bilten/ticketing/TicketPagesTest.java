package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Secrets;
import dev.bilten.ticketing.api.TicketLook;
import dev.bilten.ticketing.domain.TicketSheet;
import dev.bilten.ticketing.domain.When;
import dev.bilten.ticketing.infra.TicketPages;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class TicketPagesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final TicketPages pages = new TicketPages();

    @Test
    void an_order_of_three_is_a_document_of_three_pages() throws IOException {
        var pdf = pages.draw(sheet("en", "#0b6e4f", "Winter concert", "Ada", "Grace", "Edsger"));
        write("en", pdf);
        assertThat(new PdfReader(pdf).getNumberOfPages()).isEqualTo(3);
        assertThat(pdf.length).isLessThan(60_000);
    }

    @Test
    void a_logo_stands_for_the_name_and_words_are_the_organizers_where_it_has_some() throws IOException {
        var plain = sheet("en", "#0b6e4f", "Winter concert", "Ada");
        var words = Map.of(
                "en", Map.of("ticket.footer", "One person, one time. It's {0} sure.", "ticket.number", "{0}/{1}!"));
        var branded = new TicketSheet(
                plain.locale(),
                new TicketLook("Aurora Kulturverein e. V.", "#0b6e4f", Optional.of(logo()), words),
                plain.orderCode(),
                plain.of(),
                plain.pages());
        var pdf = pages.draw(branded);
        write("logo", pdf);
        assertThat(text(pdf))
                .contains("One person, one time. It's {0} sure.", "1/1!", "Winter concert")
                .doesNotContain("Aurora Kulturverein", "Show this code");
        assertThat(text(pages.draw(plain))).contains("Aurora Kulturverein", "Show this code", "Ticket 1 of 1");
        var arabic = sheet("ar", "#f2b705", "ليلة", "ليلى");
        write(
                "logo-ar",
                pages.draw(new TicketSheet(
                        arabic.locale(),
                        new TicketLook("مسرح النيل", "#f2b705", Optional.of(logo()), words),
                        arabic.orderCode(),
                        arabic.of(),
                        arabic.pages())));
    }

    private static byte[] logo() throws IOException {
        var picture = new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB);
        var drawing = picture.createGraphics();
        drawing.setColor(new Color(0xb3004b));
        drawing.fillOval(0, 0, 100, 100);
        drawing.fillRect(120, 35, 180, 30);
        drawing.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    @Test
    void whatever_people_write_is_drawn_without_failing() throws IOException {
        write(
                "ar",
                pages.draw(sheet(
                        "ar",
                        "#f2b705",
                        "مهرجان القاهرة للموسيقى والفنون 2026",
                        "ليلى عبد الرحمن الشاذلي",
                        "Jean-Luc Picard")));
        write(
                "de",
                pages.draw(sheet(
                        "en",
                        "#7a1fa2",
                        "Donaudampfschifffahrtsgesellschaftskapitänsjubiläumsfeier mit Rindfleischetikettierungsüberwachung und anschließendem Feuerwerk am Hafenbecken",
                        "Prof. Dr. Maximiliane-Theodora von und zu Hohenzollern-Sigmaringen-Leuchtenberg",
                        "x".repeat(120))));
        write("odd", pages.draw(sheet("ar", "#ffffff", "ليلة واحدة", "<b>Bobby</b> \u202e 🎟 王小明 محمد Smith", "")));
    }

    @Test
    void what_people_typed_reads_in_its_own_direction_on_a_ticket_of_the_other() throws IOException {
        var arabic = pages.draw(sheet(
                "ar",
                "#0b6e4f",
                "2026: Night of Lights",
                List.of("Nile Theatre (Main Hall)", "12 Corniche El Nil, Cairo"),
                "Ada 2."));
        write("ar-mixed", arabic);
        // letters stand in the file as they do on paper, from left to right
        assertThat(text(arabic))
                .contains("12 Corniche El Nil, Cairo", "Nile Theatre (Main Hall)", "2026: Night of Lights", "Ada 2.");
        var english =
                pages.draw(sheet("en", "#0b6e4f", "Winter", List.of("قصر الثقافة", "شارع الكورنيش 12 (A)"), "Ada"));
        write("en-mixed", english);
        assertThat(text(english)).as("from right to left").contains("(A) 12");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    @Test
    void many_threads_draw_the_same_bytes_as_one() throws Exception {
        var sheet = sheet("ar", "#0b6e4f", "ليلة الشتاء Winter", "ليلى", "Ada");
        int expected = pages.draw(sheet).length;
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> draw = () -> pages.draw(sheet).length;
            for (var done :
                    threads.invokeAll(IntStream.range(0, 24).mapToObj(_ -> draw).toList())) {
                assertThat(done.get()).isCloseTo(expected, org.assertj.core.data.Offset.offset(40));
            }
        }
    }

    @Test
    void a_ticket_costs_less_than_five_milliseconds_of_cpu_once_warm() {
        var sheets = List.of(
                sheet("en", "#0b6e4f", "Winter concert in the old town hall", "Ada Lovelace"),
                sheet("ar", "#0b6e4f", "مهرجان القاهرة للموسيقى", "ليلى عبد الرحمن"));
        var clock = ManagementFactory.getThreadMXBean();
        long cheapest = Long.MAX_VALUE;
        // as many rounds as it takes to be warm; neighbours on the machine make a round dearer, never cheaper
        for (int round = 0; round < 30 && cheapest >= 5_000_000; round++) {
            long before = clock.getCurrentThreadCpuTime();
            for (int i = 0; i < 40; i++) {
                pages.draw(sheets.get(i % 2));
            }
            cheapest = Math.min(cheapest, (clock.getCurrentThreadCpuTime() - before) / 40);
        }
        assertThat(cheapest).isLessThan(5_000_000);
    }

    private static TicketSheet sheet(String locale, String accent, String event, String... holders) {
        var venue = locale.equals("ar")
                ? List.of("قصر الثقافة", "شارع الكورنيش 12، القاهرة")
                : List.of("Kulturhaus am Hafen", "Große Elbstraße 146–150, 22767 Hamburg");
        return sheet(locale, accent, event, venue, holders);
    }

    private static TicketSheet sheet(
            String locale, String accent, String event, List<String> venue, String... holders) {
        var language = Locale.forLanguageTag(locale);
        var secrets = new String[] {"0123456789abcdefghijklmnop", Secrets.token(), Secrets.token()};
        var occasion = new TicketSheet.Occasion(
                Phrase.of(event),
                When.lines(
                        Optional.of(Instant.parse("2026-12-05T19:00:00Z")),
                        Optional.of(Instant.parse("2026-12-05T23:30:00Z")),
                        BERLIN,
                        language),
                venue);
        return new TicketSheet(
                language,
                new TicketLook(locale.equals("ar") ? "مسرح النيل" : "Aurora Kulturverein e. V.", accent),
                "K7M3QX",
                holders.length,
                IntStream.range(0, holders.length)
                        .mapToObj(i -> new TicketSheet.Page(
                                (secrets[i] + "0123456789ABCDEFGHIJKLMNOPQRSTUV".repeat(5)).substring(0, 175),
                                secrets[i],
                                occasion,
                                Phrase.of(
                                        locale.equals("ar")
                                                ? "تذكرة يوم كامل، مخفّضة"
                                                : "Day ticket incl. workshop, reduced"),
                                holders[i],
                                i + 1,
                                locale.equals("ar")
                                        ? "من السبت، 5 ديسمبر 2026، 10:00"
                                        : "until Sat, 5 Dec 2026, 18:00"))
                        .toList());
    }

    private static void write(String name, byte[] pdf) throws IOException {
        assertThat(new String(Arrays.copyOf(pdf, 5), java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        var folder = Files.createDirectories(Path.of("target/tickets"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
