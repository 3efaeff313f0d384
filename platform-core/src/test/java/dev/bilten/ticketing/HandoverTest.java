package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.app.Redeem;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Orders;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.Handovers;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketFiles;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.app.DoorFacts;
import dev.bilten.ticketing.app.IssueTickets;
import dev.bilten.ticketing.app.OfferTicket;
import dev.bilten.ticketing.app.TakeTicket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final int TABS = 12;
    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();
    private final CallContext now = TestPlatform.call(tenant);
    private final SoldTickets sold = new SoldTickets(platform, tenant);
    private final SoldTickets.Stage stage = sold.event();
    private final OfferTicket offer = platform.get(OfferTicket.class);
    private final TakeTicket take = platform.get(TakeTicket.class);
    private final Order order = sold.order(stage, OrderState.PAID, "en", "Ada", "Grace");
    private final Ticket ticket = laterEvent(sold.paid(order).getFirst());

    /** The event is far away, whenever these tests run. */
    private Ticket laterEvent(Ticket of) {
        sold.run("update event set starts_at = now() + interval '30 days', ends_at = null");
        return of;
    }

    @Test
    void the_new_holder_has_a_new_code_and_the_old_one_is_void() {
        var link = offered();
        assertThat(ticketNow().holder()).isEqualTo("Ada");
        assertThat(take.execute(now, link)).isInstanceOf(TakeTicket.Result.Taken.class);
        var taken = ticketNow();
        assertThat(taken.holder()).isEqualTo("Edsger");
        assertThat(taken.holderEmail()).contains("edsger@example.test");
        assertThat(taken.former()).contains(new Ticket.Former("Ada", "buyer@example.test"));
        assertThat(taken.secret()).isNotEqualTo(ticket.secret());
        assertThat(scan(ticket.secret())).isInstanceOf(Redeem.Result.Revoked.class);
        assertThat(scan(taken.secret())).isInstanceOf(Redeem.Result.Entered.class);
        assertThat(platform.get(DoorFacts.class)
                        .revocations(tenant, Optional.empty(), 10)
                        .revocations())
                .singleElement()
                .satisfies(void_ -> assertThat(void_.hash()).isEqualTo(Secrets.hash(ticket.secret())));
        assertThat(platform.get(Orders.class)
                        .byId(tenant, order.id())
                        .orElseThrow()
                        .positions()
                        .getFirst()
                        .attendee())
                .contains("Edsger");
        assertThat(sold.texts("select action from audit_entry where object_type = 'order' order by at, id"))
                .containsExactly("ticket.offered", "order.attendee-changed", "ticket.handed-over");
    }

    @Test
    void who_gave_a_ticket_away_gets_it_in_no_file_of_the_order() {
        take.execute(now, offered());
        var files = platform.get(TicketFiles.class);
        assertThat(pages(files.pdf(tenant, order.id()).orElseThrow().bytes())).isEqualTo(1);
        assertThat(pages(
                        files.pdf(tenant, order.id(), ticket.id()).orElseThrow().bytes()))
                .isEqualTo(1);
        assertThat(files.pdf(
                        tenant, sold.order(stage, OrderState.PAID, "en", "X").id(), ticket.id()))
                .isEmpty();
    }

    @Test
    void a_link_that_was_used_says_so_and_changes_nothing() {
        var link = offered();
        take.execute(now, link);
        var taken = ticketNow();
        assertThat(take.execute(now, link)).isEqualTo(new TakeTicket.Result.AlreadyTaken());
        assertThat(take.look(tenant, link, now.now())).isEqualTo(new TakeTicket.Result.AlreadyTaken());
        assertThat(ticketNow()).isEqualTo(taken);
    }

    @Test
    void who_is_asked_later_makes_the_earlier_link_useless() {
        var first = offered();
        assertThat(offer.execute(now, to("Barbara", "barbara@example.test")))
                .isEqualTo(new OfferTicket.Result.TooSoon());
        var minuteLater = at(now.now().plus(Duration.ofMinutes(1)));
        assertThat(offer.execute(minuteLater, to("Barbara", "barbara@example.test")))
                .isInstanceOf(OfferTicket.Result.Offered.class);
        assertThat(take.execute(now, first)).isEqualTo(new TakeTicket.Result.NotFound());
        assertThat(take.execute(now, link())).isInstanceOf(TakeTicket.Result.Taken.class);
        assertThat(ticketNow().holder()).isEqualTo("Barbara");
    }

    @Test
    void expired_withdrawn_cancelled_and_unknown_links_are_told_apart() {
        var link = offered();
        assertThat(take.execute(at(now.now().plus(Duration.ofDays(5))), link))
                .isEqualTo(new TakeTicket.Result.Expired());
        assertThat(take.execute(now, "nothing")).isEqualTo(new TakeTicket.Result.NotFound());
        take.withdraw(now, ticket.secret());
        assertThat(take.execute(now, link)).isEqualTo(new TakeTicket.Result.NotFound());
        var again = offered(at(now.now().plus(Duration.ofMinutes(2))));
        sold.state(order, OrderState.CANCELLED);
        assertThat(take.execute(now, again)).isEqualTo(new TakeTicket.Result.NotValid());
        assertThat(ticketNow().holder()).isEqualTo("Ada");
    }

    @Test
    void a_cancelled_orders_ticket_is_not_offered_and_its_link_is_gone() {
        var link = offered();
        sold.state(order, OrderState.CANCELLED);
        platform.get(IssueTickets.class).cancelled(now, order);
        assertThat(take.execute(now, link)).isEqualTo(new TakeTicket.Result.NotFound());
        assertThat(offer.execute(now, to("Edsger", "edsger@example.test")))
                .isEqualTo(new OfferTicket.Result.NotValid());
    }

    @Test
    void who_is_inside_hands_nothing_on() {
        var link = offered();
        scan(ticket.secret());
        assertThat(take.execute(now, link)).isEqualTo(new TakeTicket.Result.Used());
        assertThat(offer.execute(at(now.now().plus(Duration.ofMinutes(2))), to("X", "x@example.test")))
                .isEqualTo(new OfferTicket.Result.Used());
    }

    @Test
    void the_event_decides_whether_and_until_when() {
        sold.run("update event set rules = '{\"buyers\": {\"editDetails\": true, \"handOver\": false}}'");
        assertThat(offer.execute(now, to("X", "x@example.test"))).isEqualTo(new OfferTicket.Result.TooLate());
        sold.run("update event set rules = '{\"buyers\": {\"handOver\": true, \"handOverUntil\": \""
                + now.now().minusSeconds(1) + "\"}}'");
        assertThat(offer.execute(now, to("X", "x@example.test"))).isEqualTo(new OfferTicket.Result.TooLate());
        sold.run("update event set rules = '{}', starts_at = now() - interval '1 minute'");
        assertThat(offer.execute(now, to("X", "x@example.test"))).isEqualTo(new OfferTicket.Result.TooLate());
    }

    @Test
    void it_ends_so_many_hours_before_and_so_does_the_link() {
        var begins = now.now().plus(Duration.ofHours(30)).truncatedTo(ChronoUnit.SECONDS);
        sold.run("update event set starts_at = '" + begins
                + "', rules = '{\"buyers\": {\"handOver\": true, \"hoursBefore\": 31}}'");
        assertThat(offer.execute(now, to("X", "x@example.test"))).isEqualTo(new OfferTicket.Result.TooLate());
        sold.run("update event set rules = '{\"buyers\": {\"handOver\": true, \"hoursBefore\": 24}}'");
        assertThat(offer.execute(now, to("X", "x@example.test")))
                .isEqualTo(new OfferTicket.Result.Offered(begins.minus(Duration.ofHours(24))));
    }

    @Test
    void a_pass_for_a_series_goes_on_until_the_end_of_it() {
        sold.run(
                "update event set series = true, starts_at = now() - interval '9 days', ends_at = now() - interval '1 day'");
        assertThat(offer.execute(now, to("X", "x@example.test"))).isEqualTo(new OfferTicket.Result.TooLate());
        sold.run("update event set ends_at = now() + interval '1 day'");
        assertThat(offer.execute(now, to("X", "x@example.test"))).isInstanceOf(OfferTicket.Result.Offered.class);
    }

    @Test
    void an_address_that_is_none_is_refused_beside_its_field() {
        assertThat(offer.execute(now, to("", "nobody")))
                .isInstanceOfSatisfying(
                        OfferTicket.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.pointer())
                                .containsExactlyInAnyOrder("/name", "/email"));
        assertThat(offer.execute(now, new OfferTicket.Command("nothing", "X", "x@example.test")))
                .isEqualTo(new OfferTicket.Result.NotFound());
    }

    @Test
    void a_link_accepted_in_many_tabs_at_once_makes_one_new_code() throws Exception {
        var link = offered();
        var results = atOnce(() -> take.execute(now, link));
        assertThat(results)
                .filteredOn(TakeTicket.Result.Taken.class::isInstance)
                .hasSize(1);
        assertThat(results)
                .filteredOn(new TakeTicket.Result.AlreadyTaken()::equals)
                .hasSize(TABS - 1);
        assertThat(sold.count("select count(*) from revocation")).isEqualTo(1);
        assertThat(sold.count("select count(*) from outbox where type = 'ticket.handed-over'"))
                .isEqualTo(1);
    }

    /** The positive control: looking without a lock lets several tabs in, on the same machine with the same threads. */
    @Test
    void without_the_lock_several_tabs_would_make_a_code_each() throws Exception {
        var link = offered();
        var database = platform.get(Database.class);
        var results = atOnce(() -> database.inTransaction(tenant, () -> {
            boolean open = take.look(tenant, link, now.now()) instanceof TakeTicket.Result.Open;
            database.sql().execute("select pg_sleep(0.1)"); // all have looked by now
            if (open) {
                database.sql()
                        .execute("update ticket set handover_name = null, secret = '" + Secrets.token()
                                + "' where id = '" + ticket.id() + "'");
            }
            return open;
        }));
        assertThat(results).filteredOn(Boolean.TRUE::equals).hasSizeGreaterThan(1);
    }

    @Test
    void neither_link_nor_person_is_published() {
        var link = offered();
        take.execute(now, link);
        var published = sold.texts("select cast(payload as text) from outbox").toString();
        assertThat(published)
                .doesNotContain(link)
                .doesNotContain("Edsger")
                .doesNotContain(ticketNow().secret());
        assertThat(sold.texts("select cast(ticket.* as text) from ticket").toString())
                .doesNotContain(link);
    }

    private static int pages(byte[] pdf) {
        try {
            return new org.openpdf.text.pdf.PdfReader(pdf).getNumberOfPages();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private <T> List<T> atOnce(Callable<T> work) throws Exception {
        var barrier = new CyclicBarrier(TABS);
        try (var threads = Executors.newFixedThreadPool(TABS)) {
            Callable<T> together = () -> {
                barrier.await();
                return work.call();
            };
            var running = threads.invokeAll(
                    IntStream.range(0, TABS).mapToObj(_ -> together).toList());
            var results = new java.util.ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private OfferTicket.Command to(String name, String email) {
        return new OfferTicket.Command(ticket.secret(), name, email);
    }

    private String offered() {
        return offered(now);
    }

    private String offered(CallContext call) {
        assertThat(offer.execute(call, to("Edsger", "edsger@example.test")))
                .isInstanceOf(OfferTicket.Result.Offered.class);
        return link();
    }

    private String link() {
        return platform.get(Handovers.class).linkSecret(tenant, ticket.id()).orElseThrow();
    }

    private CallContext at(Instant moment) {
        return TestPlatform.call(tenant, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private Ticket ticketNow() {
        return platform.get(Tickets.class).byId(tenant, ticket.id()).orElseThrow();
    }

    private Redeem.Result scan(String code) {
        EventId event = stage.event();
        return platform.get(Redeem.class)
                .execute(now, new Redeem.Command(new Redeem.Place.AtEvent(event), code, "", Optional.empty()));
    }
}
