package dev.bilten.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinCounts;
import dev.bilten.checkin.api.RecentScan;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.app.OpenList;
import dev.bilten.checkin.app.RecentScans;
import dev.bilten.checkin.app.Redeem;
import dev.bilten.checkin.app.Redeem.Result;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.SoldTickets.Stage;
import dev.bilten.testing.Statements;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.SignedCodes;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.app.IssueTickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedeemTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final TenantContext TENANT = PLATFORM.newTenant();
    private final SoldTickets sold = new SoldTickets(PLATFORM, TENANT);
    private final Redeem redeem = PLATFORM.get(Redeem.class);
    private final Stage stage = sold.event();
    private final String device = java.util.UUID.randomUUID().toString();

    @Test
    void the_first_scan_lets_in_and_the_second_says_when_and_where() {
        var ticket = sold.ticket(stage, "Ada Lovelace");
        assertThat(scan(ticket.secret(), "North")).isInstanceOfSatisfying(Result.Entered.class, in -> {
            assertThat(in.holder()).isEqualTo("Ada Lovelace");
            assertThat(in.product().in("en")).isEqualTo("Day ticket");
        });
        assertThat(scan(ticket.secret(), "South")).isInstanceOfSatisfying(Result.AlreadyIn.class, in -> {
            assertThat(in.gate()).isEqualTo("North");
            assertThat(in.holder()).isEqualTo("Ada Lovelace");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "  %s \n",
                "https://nile.localhost:8080/t/%s",
                "https://nile.localhost:8080/t/%s/",
                "HTTPS://NILE.LOCALHOST/T/%s?a=/b#c"
            })
    void a_code_is_known_however_it_was_read(String shape) {
        var ticket = sold.ticket(stage, "Ada");
        assertThat(scan(shape.formatted(ticket.secret()), "")).isInstanceOf(Result.Entered.class);
    }

    @Test
    void a_typed_code_may_have_capitals_spaces_and_hyphens() {
        var ticket = sold.ticket(stage, "Ada");
        var typed = ticket.secret().toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})(.{4})", "$1 $2-");
        assertThat(scan(typed, "")).isInstanceOf(Result.Entered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "abc", "' or 1=1 --", "<script>", "https://", "////", "%", "🎟"})
    void nonsense_is_an_unknown_code(String code) {
        assertThat(scan(code, "")).isEqualTo(new Result.UnknownCode());
    }

    @Test
    void a_very_long_code_is_unknown_too() {
        assertThat(scan("x".repeat(1_000_000), "")).isEqualTo(new Result.UnknownCode());
    }

    @Test
    void a_ticket_for_another_event_is_told_which() {
        var other = sold.event(Text.of("en", "Summer ball"), Text.of("en", "Dance card"));
        var ticket = sold.ticket(other, "Ada");
        assertThat(scan(ticket.secret(), "")).isEqualTo(new Result.WrongEvent(Text.of("en", "Summer ball")));
    }

    @Test
    void another_organizers_ticket_is_unknown_here() {
        var elsewhere = PLATFORM.newTenant();
        var theirs = new SoldTickets(PLATFORM, elsewhere);
        var ticket = theirs.ticket(theirs.event(), "Ada");
        assertThat(scan(ticket.secret(), "")).isEqualTo(new Result.UnknownCode());
    }

    @Test
    void a_cancelled_orders_ticket_is_revoked() {
        var order = sold.order(stage, OrderState.PAID, "en", "Ada");
        var ticket = sold.paid(order).getFirst();
        PLATFORM.get(IssueTickets.class).cancelled(TestPlatform.call(TENANT), order);
        assertThat(scan(ticket.secret(), "")).isEqualTo(new Result.Revoked(Text.of("en", "Day ticket")));
    }

    @Test
    void who_shows_an_unpaid_order_is_told_to_pay() {
        var order = sold.order(stage, OrderState.PENDING, "en", "Ada");
        assertThat(scan(order.code().toLowerCase(java.util.Locale.ROOT), "")).isEqualTo(new Result.NotPaid());
        assertThat(scan("https://nile.localhost/o/" + order.secret(), "")).isEqualTo(new Result.NotPaid());
        sold.state(order, OrderState.EXPIRED);
        assertThat(scan(order.code(), "")).isEqualTo(new Result.UnknownCode());
    }

    @Test
    void a_device_that_sends_a_scan_again_gets_the_same_answer_and_counts_once() {
        var ticket = sold.ticket(stage, "Ada");
        var first = scan(ticket.secret(), "North", device + "/1/17");
        var again = scan(ticket.secret(), "North", device + "/1/17");
        assertThat(again).isEqualTo(first).isInstanceOf(Result.Entered.class);
        var second = scan(ticket.secret(), "South", device + "/2/3");
        assertThat(second).isInstanceOf(Result.AlreadyIn.class);
        assertThat(scan(ticket.secret(), "South", device + "/2/3")).isEqualTo(second);
        assertThat(scan("nothing", "", device + "/1/18")).isEqualTo(scan("nothing", "", device + "/1/18"));
        assertThat(sold.count("select count(*) from scan " + here())).isEqualTo(3);
        assertThat(sold.count("select count(*) from outbox where type = 'ticket.scanned' and event_id = '"
                        + stage.event() + "'"))
                .isEqualTo(3);
    }

    @Test
    void a_scans_id_used_for_another_code_is_refused_and_lets_nobody_in() {
        scan(sold.ticket(stage, "Ada").secret(), "", device + "/1/17");
        var other = sold.ticket(stage, "Grace");
        assertThatThrownBy(() -> scan(other.secret(), "", device + "/1/17")).isInstanceOf(ProblemException.class);
        assertThat(sold.count("select count(*) from entry " + here())).isEqualTo(1);
    }

    @Test
    void an_unknown_event_is_no_place_to_stand() {
        var nowhere = new Redeem.Command(new Redeem.Place.AtEvent(EventId.next()), "abc", "", Optional.empty());
        assertThatThrownBy(() -> redeem.execute(TestPlatform.call(TENANT), nowhere))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void the_same_ticket_enters_each_list_once() {
        var ticket = sold.ticket(stage, "Ada");
        scan(ticket.secret(), "");
        var vip = dev.bilten.checkin.api.CheckinListId.next();
        sold.texts("insert into checkin_list (id, event_id, name, created_at) values ('" + vip + "', '" + stage.event()
                + "', 'VIP', now()) returning name");
        var command = new Redeem.Command(
                new Redeem.Place.AtList(stage.event(), vip), ticket.secret(), "VIP", Optional.empty());
        assertThat(redeem.execute(TestPlatform.call(TENANT), command)).isInstanceOf(Result.Entered.class);
        assertThat(redeem.execute(TestPlatform.call(TENANT), command)).isInstanceOf(Result.AlreadyIn.class);
    }

    @Test
    void every_scan_is_kept_and_published_without_code_or_name() {
        var ticket = sold.ticket(stage, "Ada Lovelace");
        scan(ticket.secret(), "North");
        scan("abc", "North");
        assertThat(sold.texts("select result from scan " + here() + " order by id"))
                .containsExactly("ENTERED", "UNKNOWN");
        assertThat(sold.texts("select payload ->> 'result' from outbox where type = 'ticket.scanned' and event_id = '"
                        + stage.event() + "' order by id"))
                .containsExactly("ENTERED", "UNKNOWN");
        var all = sold.texts("select cast(outbox.* as text) from outbox where type = 'ticket.scanned' union all"
                + " select cast(scan.* as text) from scan");
        assertThat(all.toString()).doesNotContain(ticket.secret()).doesNotContain("Lovelace");
    }

    @Test
    void counts_tell_who_is_inside_and_who_is_expected() {
        sold.ticket(stage, "Grace");
        scan(sold.ticket(stage, "Ada").secret(), "");
        assertThat(PLATFORM.get(CheckinCounts.class).ofEvent(TENANT, stage.event()))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.inside()).isEqualTo(1);
                    assertThat(count.expected()).isEqualTo(2);
                });
    }

    @Test
    void a_scan_costs_three_statements_whatever_comes_of_it() {
        var ticket = sold.ticket(stage, "Ada");
        scan("the first one makes the list", "");
        var signed = signed(ticket);
        for (var code : List.of(ticket.secret(), ticket.secret(), signed, "abc")) {
            assertThat(Statements.of(PLATFORM, TENANT, () -> scan(code, "North")))
                    .hasSize(3);
        }
    }

    @Test
    void a_gate_looks_back_on_its_last_scans() {
        scan(sold.ticket(stage, "Ada").secret(), "North");
        scan("abc", "North");
        assertThat(PLATFORM.get(RecentScans.class).execute(TestPlatform.call(TENANT), stage.event(), Optional.empty()))
                .extracting(RecentScan::result, RecentScan::holder)
                .containsExactly(
                        tuple(ScanResult.UNKNOWN, Optional.empty()), tuple(ScanResult.ENTERED, Optional.of("Ada")));
    }

    @Test
    void a_signed_code_lets_in_once_whichever_of_its_two_forms_comes_first() {
        var ticket = sold.ticket(stage, "Ada");
        assertThat(scan(signed(ticket).toLowerCase(java.util.Locale.ROOT), "")).isInstanceOf(Result.Entered.class);
        assertThat(scan(ticket.secret(), "")).isInstanceOf(Result.AlreadyIn.class);
        assertThat(scan("https://nile.localhost/t/" + signed(ticket), "")).isInstanceOf(Result.AlreadyIn.class);
    }

    @Test
    void an_altered_code_is_forged_although_its_secret_is_right() {
        var code = signed(sold.ticket(stage, "Ada"));
        var altered = code.substring(0, 60) + (code.charAt(60) == '7' ? '8' : '7') + code.substring(61);
        assertThat(scan(altered, "")).isEqualTo(new Result.Forged());
        assertThat(sold.count("select count(*) from entry " + here())).isZero();
        assertThat(scan(code, "")).isInstanceOf(Result.Entered.class);
    }

    @Test
    void another_organizers_signed_code_is_of_an_unknown_key() {
        var elsewhere = PLATFORM.newTenant();
        var theirs = new SoldTickets(PLATFORM, elsewhere);
        var ticket = theirs.ticket(theirs.event(), "Ada");
        var code =
                PLATFORM.get(SignedCodes.class).of(elsewhere, List.of(ticket)).get(ticket.id());
        assertThat(scan(code, "")).isEqualTo(new Result.UnknownKey());
    }

    @Test
    void a_ticket_lets_in_only_within_its_window() {
        var start = Instant.parse("2027-03-01T18:00:00Z");
        var order = sold.dated(sold.order(stage, OrderState.PAID, "en", "Ada"), sold.date(stage, start));
        var code = signed(sold.paid(order).getFirst());
        var opens = start.minus(Duration.ofHours(2));
        var ends = start.plus(Duration.ofHours(2));
        assertThat(at(opens.minusSeconds(1), code)).isEqualTo(new Result.TooEarly(Text.of("en", "Day ticket"), opens));
        assertThat(at(ends, code)).isEqualTo(new Result.TooLate(Text.of("en", "Day ticket"), ends));
        assertThat(at(opens, code)).isInstanceOf(Result.Entered.class);
        assertThat(at(ends, code)).isInstanceOf(Result.TooLate.class);
    }

    private Result at(Instant moment, String code) {
        return redeem.execute(
                TestPlatform.call(TENANT, Clock.fixed(moment, ZoneOffset.UTC)), command(code, "", Optional.empty()));
    }

    private static String signed(Ticket ticket) {
        return PLATFORM.get(SignedCodes.class).of(TENANT, List.of(ticket)).get(ticket.id());
    }

    @Test
    void the_standard_list_is_made_once() {
        var open = PLATFORM.get(OpenList.class);
        var one = open.execute(TestPlatform.call(TENANT), stage.event());
        assertThat(open.execute(TestPlatform.call(TENANT), stage.event()))
                .isEqualTo(one)
                .isPresent();
        assertThat(open.execute(TestPlatform.call(TENANT), EventId.next())).isEmpty();
    }

    /** Of this test's event alone: the tests share an organizer. */
    private String here() {
        return "where list_id in (select id from checkin_list where event_id = '" + stage.event() + "')";
    }

    private Result scan(String code, String gate) {
        return redeem.execute(TestPlatform.call(TENANT), command(code, gate, Optional.empty()));
    }

    private Result scan(String code, String gate, String clientId) {
        return redeem.execute(TestPlatform.call(TENANT), command(code, gate, Optional.of(clientId)));
    }

    private Redeem.Command command(String code, String gate, Optional<String> clientId) {
        return new Redeem.Command(new Redeem.Place.AtEvent(stage.event()), code, gate, clientId);
    }
}
