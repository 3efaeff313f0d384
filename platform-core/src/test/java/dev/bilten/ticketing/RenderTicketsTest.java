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
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;

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
}
