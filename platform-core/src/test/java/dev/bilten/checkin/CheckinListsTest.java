package dev.bilten.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.checkin.api.CheckinCount;
import dev.bilten.checkin.api.CheckinCounts;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.Direction;
import dev.bilten.checkin.api.ListDraft;
import dev.bilten.checkin.api.ListTerms;
import dev.bilten.checkin.api.Readmission;
import dev.bilten.checkin.app.ListCheckinLists;
import dev.bilten.checkin.app.Redeem;
import dev.bilten.checkin.app.Redeem.Result;
import dev.bilten.checkin.app.RemoveCheckinList;
import dev.bilten.checkin.app.SaveCheckinList;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.SoldTickets.Stage;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.Ticket;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the lists of an event let in, how often, and how they are made and removed. */
class CheckinListsTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final TenantContext TENANT = PLATFORM.newTenant();
    private final SoldTickets sold = new SoldTickets(PLATFORM, TENANT);
    private final SaveCheckinList save = PLATFORM.get(SaveCheckinList.class);
    private final Stage stage = sold.event();
    private final ProductId dinner = product("Dinner");

    @Test
    void a_list_lets_in_the_tickets_that_are_on_it_and_says_so_of_others() {
        var list = list("Dinner", only(dinner));
        var plain = sold.ticket(stage, "Ada");
        assertThat(scan(list, plain)).isEqualTo(new Result.NotOnList(Text.of("en", "Day ticket")));
        var guest = sold.ticket(new Stage(stage.event(), dinner), "Grace");
        assertThat(scan(list, guest)).isInstanceOf(Result.Entered.class);
        assertThat(scan(list, guest)).isInstanceOf(Result.AlreadyIn.class);
        assertThat(scan(standard(), guest)).isInstanceOf(Result.Entered.class);
        assertThat(count(list)).isEqualTo(new CheckinCount(list, "Dinner", 1, 1));
    }

    @Test
    void one_kind_of_a_product_is_on_it_alone() {
        var child = VariationId.next();
        sold.run("insert into variation (id, product_id, name, created_at) values ('" + child + "', '" + stage.product()
                + "', '{\"en\": \"Child\"}', now())");
        var list = list("Children", new ListTerms(Set.of(), Set.of(child), Set.of(), false, Readmission.ONCE));
        var adult = sold.ticket(stage, "Ada");
        var order = sold.order(stage, OrderState.PAID, "en", "Kim");
        sold.run("update order_position set variation_id = '" + child + "' where order_id = '" + order.id() + "'");
        var kim = sold.paid(order).getFirst();
        assertThat(scan(list, adult)).isInstanceOf(Result.NotOnList.class);
        assertThat(scan(list, kim)).isInstanceOf(Result.Entered.class);
        assertThat(count(list).expected()).isEqualTo(1);
    }

    @Test
    void one_date_of_a_series_is_on_it_alone() {
        var first = sold.date(stage, Instant.now());
        var second = sold.date(stage, Instant.now());
        var list = list("First", new ListTerms(Set.of(), Set.of(), Set.of(first), false, Readmission.ONCE));
        var early = sold.paid(sold.dated(sold.order(stage, OrderState.PAID, "en", "Ada"), first));
        var late = sold.paid(sold.dated(sold.order(stage, OrderState.PAID, "en", "Grace"), second));
        assertThat(scan(list, late.getFirst())).isInstanceOf(Result.NotOnList.class);
        assertThat(scan(list, early.getFirst())).isInstanceOf(Result.Entered.class);
    }

    @Test
    void whoever_shows_the_main_ticket_comes_in_by_its_add_ons_one_after_the_other() {
        var order = sold.order(stage, OrderState.PAID, "en", "Ada", "Ada", "Ada");
        sold.run("update order_position set product_id = '" + dinner + "', parent_id = '"
                + order.positions().getFirst().id() + "' where number > 1 and order_id = '" + order.id() + "'");
        var tickets = sold.paid(PLATFORM.get(dev.bilten.ordering.api.Orders.class)
                .byId(TENANT, order.id())
                .orElseThrow());
        var strict = list("Strict", only(dinner));
        var open = list("Dinner", new ListTerms(Set.of(dinner), Set.of(), Set.of(), true, Readmission.ONCE));
        var main = tickets.getFirst();
        assertThat(scan(strict, main)).isInstanceOf(Result.NotOnList.class);
        assertThat(scan(open, main))
                .isInstanceOfSatisfying(
                        Result.Entered.class, in -> assertThat(in.product()).isEqualTo(Text.of("en", "Dinner")));
        assertThat(scan(open, main)).isInstanceOf(Result.Entered.class);
        assertThat(scan(open, main)).isInstanceOf(Result.AlreadyIn.class);
        assertThat(scan(open, tickets.getLast())).isInstanceOf(Result.AlreadyIn.class);
        var nobody = sold.ticket(stage, "Grace");
        assertThat(scan(open, nobody)).isInstanceOf(Result.NotOnList.class);
    }

    @Test
    void a_revoked_main_ticket_opens_no_add_on() {
        var order = sold.order(stage, OrderState.PAID, "en", "Ada", "Ada");
        sold.run("update order_position set product_id = '" + dinner + "', parent_id = '"
                + order.positions().getFirst().id() + "' where number > 1 and order_id = '" + order.id() + "'");
        var main = sold.paid(PLATFORM.get(dev.bilten.ordering.api.Orders.class)
                        .byId(TENANT, order.id())
                        .orElseThrow())
                .getFirst();
        var open = list("Dinner", new ListTerms(Set.of(dinner), Set.of(), Set.of(), true, Readmission.ONCE));
        sold.run("update ticket set state = 'REVOKED' where id = '" + main.id() + "'");
        assertThat(scan(open, main)).isInstanceOf(Result.Revoked.class);
    }

    @Test
    void whoever_was_scanned_out_comes_in_again_where_the_list_says_so() {
        var list = list("Yard", again(Readmission.AFTER_LEAVING));
        var ticket = sold.ticket(stage, "Ada");
        assertThat(out(list, ticket)).isInstanceOf(Result.NotIn.class);
        assertThat(scan(list, ticket)).isInstanceOf(Result.Entered.class);
        assertThat(scan(list, ticket)).isInstanceOf(Result.AlreadyIn.class);
        assertThat(out(list, ticket)).isInstanceOf(Result.Left.class);
        assertThat(count(list).inside()).isZero();
        assertThat(out(list, ticket)).isInstanceOf(Result.NotIn.class);
        assertThat(scan(list, ticket)).isInstanceOf(Result.Entered.class);
        assertThat(count(list).inside()).isEqualTo(1);
        assertThat(sold.texts("select result from scan where list_id = '" + list + "' order by id"))
                .containsExactly("NOT_IN", "ENTERED", "ALREADY_IN", "LEFT", "NOT_IN", "ENTERED");
    }

    @Test
    void whoever_left_a_list_that_lets_in_once_stays_out() {
        var list = list("Once", ListTerms.PLAIN);
        var ticket = sold.ticket(stage, "Ada");
        scan(list, ticket);
        assertThat(out(list, ticket)).isInstanceOf(Result.Left.class);
        assertThat(scan(list, ticket)).isInstanceOf(Result.AlreadyIn.class);
    }

    @Test
    void a_cancelled_ticket_still_lets_its_guest_out() {
        var list = list("Yard", again(Readmission.AFTER_LEAVING));
        var ticket = sold.ticket(stage, "Ada");
        scan(list, ticket);
        sold.run("update ticket set state = 'REVOKED' where id = '" + ticket.id() + "'");
        assertThat(out(list, ticket)).isInstanceOf(Result.Left.class);
        assertThat(scan(list, ticket)).isInstanceOf(Result.Revoked.class);
    }

    @Test
    void a_list_that_never_minds_lets_in_every_time_and_remembers_the_first() {
        var list = list("Lounge", again(Readmission.ALWAYS));
        var ticket = sold.ticket(stage, "Ada");
        scan(list, ticket);
        var first = sold.texts("select cast(at as text) from entry where list_id = '" + list + "'");
        assertThat(scan(list, ticket)).isInstanceOf(Result.Entered.class);
        assertThat(sold.texts("select cast(at as text) from entry where list_id = '" + list + "'"))
                .isEqualTo(first);
        assertThat(sold.count("select count(*) from entry where again_at > at and list_id = '" + list + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_list_is_scanned_at_its_own_event_alone() {
        var list = list("Dinner", ListTerms.PLAIN);
        var other = sold.event();
        var there = new Redeem.Place.AtList(other.event(), list);
        var command = new Redeem.Command(there, sold.ticket(other, "Ada").secret(), "", Optional.empty());
        assertThatThrownBy(() -> PLATFORM.get(Redeem.class).execute(TestPlatform.call(TENANT), command))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void what_is_of_another_event_is_on_no_list_here() {
        var other = sold.event();
        assertThat(saved(Optional.empty(), new ListDraft("Strange", only(other.product()))))
                .isInstanceOfSatisfying(
                        SaveCheckinList.Result.Refused.class,
                        refused -> assertThat(refused.violations().getFirst().pointer())
                                .isEqualTo("/products"));
        var dates = Set.of(sold.date(other, Instant.now()));
        assertThat(saved(
                        Optional.empty(),
                        new ListDraft("Strange", new ListTerms(Set.of(), Set.of(), dates, false, Readmission.ONCE))))
                .isInstanceOf(SaveCheckinList.Result.Refused.class);
        assertThat(saved(Optional.empty(), new ListDraft(" ", ListTerms.PLAIN)))
                .isInstanceOf(SaveCheckinList.Result.Refused.class);
    }

    @Test
    void the_standard_list_keeps_its_name_and_all_tickets() {
        var standard = standard();
        saved(
                Optional.of(standard),
                new ListDraft("Mine", new ListTerms(Set.of(dinner), Set.of(), Set.of(), true, Readmission.ALWAYS)));
        assertThat(lists().getFirst()).satisfies(list -> {
            assertThat(list.name()).isEqualTo("Standard");
            assertThat(list.terms()).isEqualTo(again(Readmission.ALWAYS));
        });
        assertThat(removed(standard)).isInstanceOf(RemoveCheckinList.Result.Standard.class);
    }

    @Test
    void a_removed_list_is_gone_and_its_scans_stay() {
        var list = list("Dinner", ListTerms.PLAIN);
        var ticket = sold.ticket(stage, "Ada");
        scan(list, ticket);
        assertThat(removed(list)).isInstanceOf(RemoveCheckinList.Result.Removed.class);
        assertThat(removed(list)).isInstanceOf(RemoveCheckinList.Result.NotFound.class);
        assertThat(lists()).extracting(CheckinList::standard).containsExactly(true);
        assertThatThrownBy(() -> scan(list, ticket)).isInstanceOf(ProblemException.class);
        assertThat(PLATFORM.get(ListCheckinLists.class).scans(TENANT, list)).isEqualTo(1);
        assertThat(sold.texts("select action from audit_entry where object_id = '" + list + "' order by id"))
                .containsExactly("checkin-list.added", "checkin-list.removed");
    }

    private static ListTerms only(ProductId product) {
        return new ListTerms(Set.of(product), Set.of(), Set.of(), false, Readmission.ONCE);
    }

    private static ListTerms again(Readmission readmission) {
        return new ListTerms(Set.of(), Set.of(), Set.of(), false, readmission);
    }

    private ProductId product(String name) {
        var id = ProductId.next();
        sold.run("insert into product (id, event_id, name, price_minor, created_at) values ('" + id + "', '"
                + stage.event() + "', '{\"en\": \"" + name + "\"}', 900, now())");
        return id;
    }

    private CheckinListId list(String name, ListTerms terms) {
        return ((SaveCheckinList.Result.Saved) saved(Optional.empty(), new ListDraft(name, terms)))
                .list()
                .id();
    }

    private SaveCheckinList.Result saved(Optional<CheckinListId> edited, ListDraft draft) {
        return save.execute(TestPlatform.call(TENANT), new SaveCheckinList.Command(stage.event(), edited, draft));
    }

    private RemoveCheckinList.Result removed(CheckinListId list) {
        return PLATFORM.get(RemoveCheckinList.class)
                .execute(TestPlatform.call(TENANT), new RemoveCheckinList.Command(stage.event(), list));
    }

    private java.util.List<CheckinList> lists() {
        return PLATFORM.get(ListCheckinLists.class).execute(TENANT, stage.event());
    }

    private CheckinListId standard() {
        list("Beside", ListTerms.PLAIN);
        return lists().getFirst().id();
    }

    private CheckinCount count(CheckinListId list) {
        return PLATFORM.get(CheckinCounts.class)
                .of(TENANT, stage.event(), Optional.of(list))
                .orElseThrow();
    }

    private Result scan(CheckinListId list, Ticket ticket) {
        return scan(list, ticket, Direction.IN);
    }

    private Result out(CheckinListId list, Ticket ticket) {
        return scan(list, ticket, Direction.OUT);
    }

    private Result scan(CheckinListId list, Ticket ticket, Direction direction) {
        var place = new Redeem.Place.AtList(stage.event(), list);
        return PLATFORM.get(Redeem.class)
                .execute(
                        TestPlatform.call(TENANT),
                        new Redeem.Command(place, ticket.secret(), "", Optional.empty(), direction));
    }
}
