package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.TicketFile;
import dev.bilten.ticketing.api.TicketFiles;
import dev.bilten.ticketing.app.IssueTickets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class RenderTicketsTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final TenantContext TENANT = PLATFORM.newTenant();
    private final SoldTickets sold = new SoldTickets(PLATFORM, TENANT);
    private final TicketFiles files = PLATFORM.get(TicketFiles.class);

    @Test
    void a_paid_orders_tickets_are_one_document() throws Exception {
        var order = sold.order(sold.event(), OrderState.PAID, "ar", "Ada", "Grace");
        sold.paid(order);
        var pdf = files.pdf(TENANT, order.id()).orElseThrow();
        assertThat(pdf.name()).isEqualTo("tickets-" + order.code() + ".pdf");
        assertThat(new PdfReader(pdf.bytes()).getNumberOfPages()).isEqualTo(2);
    }

    @Test
    void an_event_with_a_colour_of_its_own_has_it_on_its_tickets() throws Exception {
        var order = sold.order(sold.event(), OrderState.PAID, "en", "Ada");
        sold.paid(order);
        assertThat(drawn(order.id())).doesNotContain("1 0 0 rg");
        sold.run("update event set accent = '#ff0000'");
        try {
            assertThat(drawn(order.id())).contains("1 0 0 rg");
        } finally {
            sold.run("update event set accent = null");
        }
    }

    @Test
    void a_ticket_of_a_test_says_that_it_is_none() throws Exception {
        var order = sold.order(sold.event(), OrderState.PAID, "en", "Ada");
        sold.paid(order);
        assertThat(read(order.id())).doesNotContain("a test, not a ticket");
        sold.run("update orders set test = true where id = '" + order.id() + "'");
        assertThat(read(order.id())).contains("a test, not a ticket");
    }

    private String read(OrderId order) throws Exception {
        var pdf = files.pdf(TENANT, order).orElseThrow();
        return new PdfTextExtractor(new PdfReader(pdf.bytes())).getTextFromPage(1);
    }

    private String drawn(OrderId order) throws Exception {
        var pdf = files.pdf(TENANT, order).orElseThrow();
        return new String(new PdfReader(pdf.bytes()).getPageContent(1), StandardCharsets.ISO_8859_1);
    }

    @Test
    void without_a_valid_ticket_there_is_no_document() {
        var order = sold.order(sold.event(), OrderState.PAID, "en", "Ada");
        assertThat(files.pdf(TENANT, order.id())).isEmpty();
        sold.paid(order);
        PLATFORM.get(IssueTickets.class).cancelled(TestPlatform.call(TENANT), order);
        assertThat(files.pdf(TENANT, order.id())).isEmpty();
        assertThat(files.pdf(TENANT, OrderId.next())).isEmpty();
    }

    @Test
    void the_calendar_speaks_the_buyers_language() {
        var stage = sold.event(
                dev.bilten.kernel.Text.of("en", "Winter concert", "ar", "حفل الشتاء"),
                dev.bilten.kernel.Text.of("en", "Day ticket"));
        var order = sold.order(stage, OrderState.PAID, "ar", "Ada");
        assertThat(files.calendar(TENANT, order.id()).map(TicketFile::bytes).orElseThrow())
                .asString(StandardCharsets.UTF_8)
                .contains("SUMMARY:حفل الشتاء");
    }

    @Test
    void a_date_that_moves_is_the_same_entry_of_the_calendar() {
        var stage = sold.event();
        var date = sold.date(stage, Instant.parse("2028-06-01T18:00:00Z"));
        var order = sold.dated(sold.order(stage, OrderState.PAID, "en", "Ada"), date);
        sold.paid(order);
        var before = calendar(order.id());
        sold.run("update event_date set starts_at = '2028-06-02T18:00:00Z', ends_at = '2028-06-02T20:00:00Z'");
        var after = calendar(order.id());
        assertThat(line(before, "UID:")).contains(date.toString()).isEqualTo(line(after, "UID:"));
        assertThat(line(after, "DTSTART:")).isEqualTo("DTSTART:20280602T180000Z");
    }

    private String calendar(OrderId order) {
        var file = files.calendar(TENANT, order).map(TicketFile::bytes).orElseThrow();
        return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static String line(String file, String name) {
        return file.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
    }
}
