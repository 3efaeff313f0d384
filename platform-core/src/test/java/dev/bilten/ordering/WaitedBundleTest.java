package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.app.SaveProduct;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WhyNoOffer;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReadOffers;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.ordering.app.waiting.JoinWaiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.app.waiting.OfferPlaces;
import dev.bilten.ordering.app.waiting.ReadWaiting;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bundle is as available as the scarcest of what it contains, for everybody who asks. */
class WaitedBundleTest {
    private static final int DINNERS = 4;

    private final Shop shop = new Shop(9, 20_00);
    private final ProductId dinner = shop.addTicket("Dinner", DINNERS, 15_00).id();
    /** One ticket and two dinners. */
    private final ProductId evening = bundle();

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void what_is_left_of_it_is_what_its_parts_leave() {
        assertThat(left(evening)).isEqualTo(2);
        hold(dinner, 1);
        assertThat(left(evening)).isEqualTo(1);
        hold(dinner, 2);
        assertThat(left(evening)).as("one dinner is not enough").isZero();
        assertThat(shop.platform.get(ExplainStock.class).execute(shop.tenant, shop.event, Item.of(evening)))
                .hasValueSatisfying(reason -> {
                    assertThat(reason.quota()).contains("Dinner");
                    assertThat(reason.inCarts()).isEqualTo(3);
                });
        assertThat(hold(evening, 1)).isInstanceOf(PlaceHold.Result.SoldOut.class);
    }

    @Test
    void it_is_waited_for_when_a_part_is_sold_out_and_offered_whole() {
        var cart = (PlaceHold.Result.Held) hold(dinner, DINNERS);
        var waiting = waits(evening, 1);
        assertThat(why()).isEqualTo(new WhyNoOffer.NotEnough(Item.of(dinner), 2, 0));
        shop.platform.get(ReleaseHold.class).execute(shop.now, cart.secret());
        assertThat(left(dinner)).as("two of them are due").isEqualTo(2);
        assertThat(shop.platform.get(OfferPlaces.class).execute(shop.now)).isEqualTo(1);
        assertThat(hold(dinner, 3)).as("they are promised").isInstanceOf(PlaceHold.Result.SoldOut.class);
        hold(dinner, 2);

        var code = shop.platform
                .get(LeaveWaiting.class)
                .read(shop.tenant, waiting.secret())
                .orElseThrow()
                .voucher()
                .orElseThrow()
                .code();
        assertThat(offered(code)).as("with its code").isEqualTo(1);
        var held = (PlaceHold.Result.Held) shop.platform
                .get(PlaceHold.class)
                .execute(
                        shop.now,
                        new PlaceHold.Command(
                                shop.event, List.of(new Wish(evening, 1)), Channel.SHOP, Optional.of(code)));
        assertThat(held.hold().lines()).extracting(Hold.Line::pot).containsOnly(Pot.PROMISED);
        var order = ((PlaceOrder.Result.Placed) shop.order(shop.now, held.secret())).order();
        shop.pay(shop.now, order);
        assertThat(shop.read(order).positions()).hasSize(4);
        assertThat(left(dinner)).isZero();
    }

    private PlaceHold.Result hold(ProductId product, int quantity) {
        return shop.platform
                .get(PlaceHold.class)
                .execute(
                        shop.now,
                        new PlaceHold.Command(shop.event, List.of(new Wish(product, quantity)), Channel.SHOP));
    }

    /** So many evenings as a page shows who types the code. */
    private int offered(String code) {
        var event =
                shop.platform.get(Catalog.class).event(shop.tenant, shop.event).orElseThrow();
        var query = new ReadOffers.Query(event, Optional.empty(), code, Channel.SHOP);
        return shop.platform.get(ReadOffers.class).execute(shop.now, query).items().stream()
                .filter(one -> one.product().id().equals(evening))
                .findFirst()
                .flatMap(ReadOffers.Offered::left)
                .orElseThrow();
    }

    private int left(ProductId product) {
        return shop.platform
                .get(Catalog.class)
                .availability(shop.tenant, shop.event, Optional.empty())
                .of(Item.of(product))
                .left()
                .orElseThrow();
    }

    private Waiting waits(ProductId product, int quantity) {
        var command = new JoinWaiting.Command(
                shop.event, new Wish(product, quantity), new Buyer("one@example.test", "Somebody", "en"), Channel.SHOP);
        return ((JoinWaiting.Result.Waits) shop.platform.get(JoinWaiting.class).execute(shop.now, command)).waiting();
    }

    private WhyNoOffer why() {
        return shop.platform.get(ReadWaiting.class).execute(shop.tenant, shop.event, shop.now.now()).stream()
                .map(ReadWaiting.Entry::why)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private ProductId bundle() {
        Product plain = shop.addTicket("Evening", 9, 45_00);
        var its = plain.terms();
        var terms = new ProductTerms(
                1,
                its.price(),
                its.open(),
                its.tiers(),
                its.sale(),
                its.channels(),
                its.hidden(),
                its.minPerOrder(),
                its.maxPerPerson(),
                its.approval(),
                its.addOns(),
                List.of(
                        new ProductTerms.Part(shop.ticket, Optional.empty(), 1, 15_00),
                        new ProductTerms.Part(dinner, Optional.empty(), 2, 30_00)),
                its.validity(),
                its.admission(),
                its.acrossDates(),
                its.taxRule(),
                its.attendee());
        var edited = new SaveProduct.Edited(plain.id(), plain.version());
        var draft = ProductDraft.of(plain).with(terms);
        var saved = shop.platform
                .get(SaveProduct.class)
                .execute(shop.now, new SaveProduct.Command(shop.event, Optional.of(edited), draft));
        return ((SaveProduct.Result.Saved) saved).product().id();
    }
}
