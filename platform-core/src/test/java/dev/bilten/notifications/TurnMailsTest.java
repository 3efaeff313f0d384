package dev.bilten.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.VariationDraft;
import dev.bilten.catalog.app.SaveVariation;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.identity.api.Invitations;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.app.InviteMember;
import dev.bilten.identity.app.ListTeams;
import dev.bilten.identity.app.WithdrawInvite;
import dev.bilten.journal.app.Relay;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.notifications.app.SendDue;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.ordering.app.ReturnMoney;
import dev.bilten.ordering.app.waiting.JoinWaiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.app.waiting.OfferPlaces;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestPlugins;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each turn that an order or an offer takes is told, with what can be done about it. */
class TurnMailsTest {
    private final Shop shop = new Shop(4, 25_00);
    private final Postbox postbox = new Postbox(shop.platform.get(Database.class));

    @BeforeEach
    void switchTheChannelOn() {
        shop.platform.get(TestPlugins.class).run("postbox", List.of(), postbox);
        shop.platform.get(SwitchPlugin.class).execute(shop.now, new SwitchPlugin.Command("postbox", true, Map.of()));
    }

    @Test
    void who_waited_is_told_once_what_is_kept_and_gets_there_by_the_link() {
        var waiting = offered();
        relay();
        relay();
        assertThat(told("waiting-offered")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("one@example.test");
            assertThat(mail.text())
                    .contains("2 x Day ticket")
                    .contains("/waiting/" + waiting.secret())
                    .contains("T");
        });
    }

    @Test
    void who_waits_from_now_on_is_told_once_and_gets_back_by_the_link() {
        shop.held(4);
        var waiting = joined();
        relay();
        relay();
        assertThat(told("waiting-joined")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("one@example.test");
            assertThat(mail.text()).contains("2 x Day ticket").contains("/waiting/" + waiting.secret());
        });
    }

    @Test
    void who_left_the_line_before_the_mail_went_gets_none() {
        shop.held(4);
        shop.platform.get(LeaveWaiting.class).execute(shop.now, joined().secret());
        relay();
        assertThat(told("waiting-joined")).isEmpty();
    }

    @Test
    void who_waited_for_a_kind_or_with_something_beside_is_told_all_of_it() {
        var dinner = shop.addTicket("Dinner", 9, 15_00);
        var draft = new VariationDraft(Text.of("en", "Red"), Text.EMPTY, Optional.empty(), SaleWindow.ALWAYS, true);
        var red = ((SaveVariation.Result.Saved) shop.platform
                        .get(SaveVariation.class)
                        .execute(shop.now, new SaveVariation.Command(shop.event, dinner.id(), Optional.empty(), draft)))
                .variation();
        var item = new Item(dinner.id(), Optional.of(red.id()), Optional.empty());
        offered(List.of(new Waiting.AddOn(item, 1, Optional.empty())));
        relay();
        assertThat(told("waiting-offered"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("2 x Day ticket", "1 x Dinner · Red"));
    }

    @Test
    void who_is_invited_into_the_team_gets_the_link_that_is_good_in_the_inviters_language_and_once_per_invitation() {
        var member = invited("omar@example.test");
        relay();
        relay();
        var link = "http://[a-z0-9.-]+(:\\d+)?/admin/invitation/" + token(member);
        assertThat(told("member-invited")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("omar@example.test");
            assertThat(mail.subject()).isEqualTo("member-invited de");
            assertThat(mail.text()).containsPattern(link).contains("7 days");
        });
    }

    @Test
    void an_invitation_that_is_taken_back_is_not_sent_any_more() {
        var member = invited("omar@example.test");
        shop.platform.get(WithdrawInvite.class).execute(shop.now, member);
        relay();
        assertThat(told("member-invited")).isEmpty();
    }

    private MemberId invited(String email) {
        var team = shop.platform
                .get(ListTeams.class)
                .execute(shop.tenant)
                .getLast()
                .id();
        var result = shop.platform
                .get(InviteMember.class)
                .execute(shop.now, new InviteMember.Command(email, Set.of(team), "de"));
        return ((InviteMember.Result.Invited) result).member();
    }

    private String token(MemberId member) {
        return shop.platform
                .get(Invitations.class)
                .open(shop.tenant, member, shop.now.now())
                .orElseThrow()
                .token();
    }

    @Test
    void an_offer_that_is_over_is_not_told_any_more() {
        var waiting = offered();
        shop.platform.get(LeaveWaiting.class).execute(shop.now, waiting.secret());
        relay();
        assertThat(told("waiting-offered")).isEmpty();
    }

    @Test
    void a_changed_order_is_told_with_its_new_tickets_each_time_it_changes() {
        var dear = shop.addTicket("Front row", 9, 40_00);
        var order = paid(2);
        var swap = Map.of(order.positions().getFirst().id(), Item.of(dear.id()));
        change(order, List.of(), swap);
        relay();
        assertThat(told("order-changed")).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("1 x Day ticket 25.00", "1 x Front row 40.00");
            assertThat(mail.attachments()).hasSize(1);
        });
        change(order, List.of(order.positions().get(1).id()), Map.of());
        relay();
        assertThat(told("order-changed")).hasSize(1);
        assertThat(told("order-partly-cancelled"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("1 x Front row 40.00").doesNotContain("Day ticket"));
    }

    @Test
    void money_that_goes_back_is_told_only_where_somebody_wants_that() {
        var order = paid(2);
        giveBack(order, false);
        relay();
        assertThat(told("order-changed")).isEmpty();
        giveBack(order, true);
        relay();
        assertThat(told("order-changed")).hasSize(1);
    }

    @Test
    void money_for_one_ticket_is_told_with_that_ticket() {
        var order = paid(2);
        var second = order.positions().get(1).id();
        shop.platform
                .get(ReturnMoney.class)
                .execute(
                        shop.now,
                        new ReturnMoney.Command(order.id(), Optional.of(second), Money.of(5_00, "EUR"), false, true));
        relay();
        assertThat(told("order-changed"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("back: 5.00", "for ticket 2, Day ticket: 5.00"));
    }

    private void giveBack(Order order, boolean told) {
        var command = new ReturnMoney.Command(order.id(), Money.of(5_00, "EUR"), false, told);
        assertThat(shop.platform.get(ReturnMoney.class).execute(shop.now, command))
                .isInstanceOf(ReturnMoney.Result.Returned.class);
    }

    @Test
    void an_order_that_is_taken_up_again_is_told_and_its_new_tickets_come_when_it_is_paid_again() {
        var order = paid(1);
        relay();
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        relay();
        shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id());
        relay();
        assertThat(told("order-reactivated")).hasSize(1);
        shop.platform.get(MarkPaid.class).execute(shop.now, order.id());
        relay();
        assertThat(told("order-paid")).hasSize(2);
    }

    private Waiting offered() {
        return offered(List.of());
    }

    private Waiting offered(List<Waiting.AddOn> addOns) {
        var cart = shop.held(4);
        var waiting = joined();
        var database = shop.platform.get(Database.class);
        database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createUpdate("update waiting set add_ons = cast(:addOns as jsonb)")
                        .bind("addOns", Json.write(addOns))
                        .execute());
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(shop.platform.get(OfferPlaces.class).execute(shop.now)).isEqualTo(1);
        return waiting;
    }

    private Waiting joined() {
        var command = new JoinWaiting.Command(
                shop.event, new Wish(shop.ticket, 2), new Buyer("one@example.test", "Omar", "en"), Channel.SHOP);
        var joined = shop.platform.get(JoinWaiting.class).execute(shop.now, command);
        return ((JoinWaiting.Result.Waits) joined).waiting();
    }

    private Order paid(int tickets) {
        var order = shop.ordered(tickets);
        shop.pay(shop.now, order);
        return shop.read(order);
    }

    private void change(Order order, List<PositionId> cancel, Map<PositionId, Item> swap) {
        var command = new ChangeOrder.Command(order.id(), cancel, swap, List.of(), Optional.empty());
        assertThat(shop.platform.get(ChangeOrder.class).execute(shop.now, command))
                .isInstanceOf(ChangeOrder.Result.Changed.class);
    }

    /** Mails are sent beside the relay too: whoever counts waits until nobody is at it. */
    private void relay() {
        shop.platform.get(Relay.class).drain(shop.tenant);
        shop.platform.get(SendDue.class).execute(shop.now);
        Eventually.within(Duration.ofSeconds(10), "nothing waits", this::nothingWaits);
    }

    private boolean nothingWaits() {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql()
                                .createQuery(
                                        "select count(*) from delivery where state = 'QUEUED' and template <> 'ORDER_PLACED'")
                                .mapTo(Integer.class)
                                .one()
                        == 0);
    }

    private List<OutgoingMessage> told(String template) {
        return postbox.taken().stream()
                .filter(mail -> mail.subject().startsWith(template + " "))
                .toList();
    }
}
