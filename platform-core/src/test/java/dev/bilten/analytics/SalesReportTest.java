package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.app.ReadSalesReport;
import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SalesReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
    private static final Currency EUR = Currency.getInstance("EUR");

    private final OpenShop shop = new OpenShop(TestPlatform.shared());
    private final ReadSalesReport reports = shop.platform.get(ReadSalesReport.class);

    @Test
    void every_list_agrees_with_the_books_to_the_cent() {
        for (int day = 0; day < 5; day++) {
            shop.paid(at(day), shop.dayTickets(1 + day % 3), shop.workshops(day % 2 + 1));
        }
        var gone = shop.paid(at(1), shop.dayTickets(3));
        shop.platform.get(CancelOrder.class).execute(TestPlatform.call(shop.tenant, at(2)), gone.id());
        shop.order(at(2), shop.dayTickets(2));

        var report = report(0, 6);
        long booked = Long.parseLong(shop.column("""
                select cast(-sum(amount_minor) as text) from ledger_entry
                where account like 'revenue:%' or account = 'tax'""").getFirst());
        long tax = Long.parseLong(
                shop.column("select cast(-sum(amount_minor) as text) from ledger_entry where account = 'tax'")
                        .getFirst());
        var total = report.total(EUR);
        assertThat(booked).isPositive();
        assertThat(total.gross().minor()).isEqualTo(booked);
        assertThat(total.tax().minor()).isEqualTo(tax);
        assertThat(List.of(
                        gross(report.events()),
                        gross(report.products()),
                        gross(report.channels()),
                        gross(report.links()),
                        gross(report.taxes()),
                        report.time().stream()
                                .mapToLong(one -> one.sum().gross().minor())
                                .sum()))
                .containsOnly(booked);
        assertThat(report.products()).hasSize(2);
        assertThat(report.taxes()).extracting(Share::key).containsExactly("0.19");
        assertThat(total.orders()).isEqualTo(5);
    }

    @Test
    void an_order_of_a_test_is_in_no_report_and_in_no_sum_of_the_books() {
        shop.sql("update event set test_mode = true");
        shop.paid(at(0), shop.dayTickets(2));
        assertThat(report(0, 1).totals()).isEmpty();
        assertThat(reports.booked(shop.tenant, period(0, 1))).isEmpty();
    }

    @Test
    void a_day_is_one_of_the_zone_also_when_the_clocks_change() {
        shop.paid(Clock.fixed(DAY.atTime(22, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC), shop.dayTickets(1));
        shop.paid(Clock.fixed(DAY.atTime(23, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC), shop.dayTickets(2));
        var berlin = new Period(DAY, DAY.plusDays(3), ZoneId.of("Europe/Berlin"));
        var report = reports.execute(shop.tenant, Optional.of(shop.event.id()), berlin);
        assertThat(berlin.bars()).hasSize(4);
        assertThat(report.time()).extracting(SalesReport.InTime::start).isSubsetOf(berlin.bars());
        assertThat(report.time()).extracting(one -> one.sum().tickets()).containsExactly(1L, 2L);
    }

    @Test
    void what_was_booked_reads_as_money_earned_and_money_received() {
        shop.paid(at(0), shop.dayTickets(2));
        assertThat(reports.booked(shop.tenant, period(0, 1)))
                .anySatisfy(one -> {
                    assertThat(one.account()).startsWith("gateway:");
                    assertThat(one.amount()).isEqualTo(Money.of(50_00, "EUR"));
                })
                .anySatisfy(one -> {
                    assertThat(one.account()).isEqualTo("tax");
                    assertThat(one.amount()).isEqualTo(Money.of(7_98, "EUR"));
                });
    }

    @Test
    void another_organizers_sales_are_nobody_elses() {
        shop.paid(at(0), shop.dayTickets(2));
        var other = new OpenShop(shop.platform);
        assertThat(reports.execute(other.tenant, Optional.of(shop.event.id()), period(0, 1))
                        .totals())
                .isEmpty();
    }

    @Test
    void the_first_sale_of_an_event_is_its_first_order_that_was_paid_and_stands() {
        assertThat(firstSale(shop.event.id())).isEmpty();
        shop.order(at(0), shop.dayTickets(1));
        var gone = shop.paid(at(1), shop.dayTickets(1));
        shop.platform.get(CancelOrder.class).execute(TestPlatform.call(shop.tenant, at(2)), gone.id());
        shop.paid(at(4), shop.dayTickets(1));
        shop.paid(at(3), shop.dayTickets(1));
        assertThat(firstSale(shop.event.id())).contains(at(3).instant());
        assertThat(firstSale(EventId.next())).as("another event").isEmpty();
    }

    @Test
    void a_test_is_nobodys_first_sale() {
        shop.sql("update event set test_mode = true");
        shop.paid(at(0), shop.dayTickets(1));
        assertThat(firstSale(shop.event.id())).isEmpty();
    }

    private Optional<Instant> firstSale(EventId event) {
        return reports.firstSale(shop.tenant, event);
    }

    private static Clock at(int day) {
        return Clock.fixed(DAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static Period period(int from, int until) {
        return new Period(DAY.plusDays(from), DAY.plusDays(until), ZoneOffset.UTC);
    }

    private SalesReport report(int from, int until) {
        return reports.execute(shop.tenant, Optional.empty(), period(from, until));
    }

    private static long gross(List<Share> shares) {
        return shares.stream().mapToLong(share -> share.sum().gross().minor()).sum();
    }
}
