package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.catalog.app.SetPresale;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.app.QueueOrderMail;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.TakenBy;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.SellAtBoxOffice;
import dev.bilten.ordering.app.answers.AskAgain;
import dev.bilten.payments.api.Payments;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.ticketing.api.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoxOfficeTest {
    private final Shop shop = new Shop(3, 25_00);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_it_costs_is_said_first_and_nothing_is_sold_before() {
        assertThat(sell(2, Optional.empty()))
                .isInstanceOfSatisfying(
                        SellAtBoxOffice.Result.Would.class,
                        would -> assertThat(would.order().total().minor()).isEqualTo(50_00));
        assertThat(shop.left()).isEqualTo(3);
        assertThat(sell(2, Optional.of(Money.of(49_00, "EUR")))).isInstanceOf(SellAtBoxOffice.Result.Would.class);
        assertThat(shop.left()).isEqualTo(3);
    }

    @Test
    void it_is_paid_and_has_tickets_at_once_and_the_record_says_how() {
        var sold = (SellAtBoxOffice.Result.Sold) sell(2, Optional.of(Money.of(50_00, "EUR")));
        var order = shop.read(sold.order());
        assertThat(order.state()).isEqualTo(OrderState.PAID);
        assertThat(order.channel()).isEqualTo(Channel.BOX_OFFICE);
        assertThat(shop.platform.get(Tickets.class).ofOrder(shop.tenant, order.id()))
                .hasSize(2);
        assertThat(shop.platform.get(Payments.class).of(shop.tenant, order.id().value()))
                .singleElement()
                .satisfies(payment -> assertThat(payment.detail()).contains("card"));
        assertThat(sell(2, Optional.of(Money.of(50_00, "EUR"))))
                .isInstanceOfSatisfying(
                        SellAtBoxOffice.Result.Not.class,
                        not -> assertThat(not.why()).isInstanceOf(CreateOrder.Result.SoldOut.class));
    }

    @Test
    void no_presale_binds_it() {
        var over = new SaleWindow(Optional.empty(), Optional.of(shop.now.now().minus(Duration.ofHours(1))));
        var event = shop.platform
                .get(dev.bilten.catalog.api.Catalog.class)
                .event(shop.tenant, shop.event)
                .orElseThrow();
        shop.platform
                .get(SetPresale.class)
                .execute(shop.now, new SetPresale.Command(shop.event, event.version(), over));
        assertThat(shop.platform.get(CreateOrder.class).execute(shop.now, command(1, Channel.API)))
                .isInstanceOf(CreateOrder.Result.NotOnSale.class);
        assertThat(sell(1, Optional.of(Money.of(25_00, "EUR")))).isInstanceOf(SellAtBoxOffice.Result.Sold.class);
    }

    @Test
    void who_leaves_no_address_gets_no_mail() {
        var sold = (SellAtBoxOffice.Result.Sold) sell(1, Optional.of(Money.of(25_00, "EUR")));
        assertThat(Buyer.reachable(sold.order().email())).isFalse();
        assertThat(Buyer.shown(sold.order().email())).isEmpty();
        assertThat(shop.platform
                        .get(QueueOrderMail.class)
                        .execute(shop.now, MailTemplate.ORDER_PAID, sold.order().id()))
                .isFalse();
    }

    @Test
    void what_only_the_buyer_knows_is_left_open() {
        var terms = new Question.Terms(1, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), 1);
        shop.platform
                .get(SaveQuestion.class)
                .execute(
                        shop.now,
                        new SaveQuestion.Command(
                                shop.event,
                                Optional.empty(),
                                Question.Scope.ATTENDEE,
                                Question.Kind.TEXT,
                                Text.of("en", "Size"),
                                Text.EMPTY,
                                true,
                                Question.AskedAt.CHECKOUT,
                                0,
                                true,
                                terms,
                                0));
        var sold = (SellAtBoxOffice.Result.Sold) sell(1, Optional.of(Money.of(25_00, "EUR")));
        assertThat(shop.platform
                        .get(AskAgain.class)
                        .execute(shop.now, sold.order().secret()))
                .hasValueSatisfying(open -> assertThat(open.missing()).isEqualTo(1));
        assertThat(shop.platform.get(CreateOrder.class).execute(shop.now, command(1, Channel.API)))
                .isInstanceOf(CreateOrder.Result.Refused.class);
    }

    private SellAtBoxOffice.Result sell(int quantity, Optional<Money> told) {
        return shop.platform.get(SellAtBoxOffice.class).execute(shop.now, command(quantity, Channel.BOX_OFFICE), told);
    }

    private CreateOrder.Command command(int quantity, Channel channel) {
        return new CreateOrder.Command(
                shop.event,
                List.of(new Wish(shop.ticket, quantity)),
                Buyer.walkIn("At the box office", "en"),
                channel,
                true,
                List.of(),
                List.of(),
                Optional.empty(),
                InvoiceTo.NOBODY,
                Optional.of(TakenBy.CARD));
    }
}
