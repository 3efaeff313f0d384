package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.CategoryDraft;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.catalog.app.SaveCategory;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.domain.FirstSoMany;
import dev.bilten.ordering.infra.Demand;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is counted of rows is what is counted of the lines they were written from. */
class FirstSoManyRowsTest {
    private static final int CARTS = 40;
    private static final long SEED = Long.getLong("bilten.test.seed", 20_261_126);

    private final Shop shop = new Shop(200, 25_00);
    private final Random random = new Random(SEED);
    private final CategoryId extras = extras();
    private final Product shirt = added(List.of(), List.of(), first(10_00), extras);
    private final Product gift = added(List.of(), List.of(), first(0), extras);
    private final Product mug = added(List.of(), List.of(), first(5_00), null);
    private final Product ticket = added(with(false), List.of(), List.of(), null);
    private final Product allIn = added(with(true), List.of(), List.of(), null);
    private final Product box =
            added(List.of(), List.of(new ProductTerms.Part(mug.id(), Optional.empty(), 2, 5_00)), List.of(), null);

    @Test
    void rows_and_lines_agree_in_carts_and_in_orders() {
        var counted = FirstSoMany.of(List.of(shirt, gift, mug));
        var all = new ArrayList<Hold.Line>();
        for (int cart = 0; cart < CARTS; cart++) {
            var command = new PlaceHold.Command(shop.event, wishes(), Channel.SHOP);
            var held =
                    (PlaceHold.Result.Held) shop.platform.get(PlaceHold.class).execute(shop.now, command);
            all.addAll(held.hold().lines());
            if (random.nextBoolean()) {
                shop.order(shop.now, held.secret());
            }
            var rows = shop.platform
                    .get(Database.class)
                    .inTransaction(
                            shop.tenant,
                            () -> shop.platform.get(Demand.class).of(counted).products());
            assertThat(rows).as("seed %d, cart %d", SEED, cart).isEqualTo(counted.in(all));
        }
        assertThat(counted.in(all)).hasSize(3);
        assertThat(all).as("something that is not counted").anyMatch(Hold.Line::contained);
    }

    private List<Wish> wishes() {
        var wishes = new ArrayList<Wish>();
        if (random.nextBoolean()) {
            wishes.add(new Wish(mug.id(), 1 + random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            wishes.add(new Wish(box.id(), 1 + random.nextInt(2)));
        }
        wishes.add(with(random.nextBoolean() ? ticket : allIn));
        return wishes;
    }

    private Wish with(Product of) {
        int count = 1 + random.nextInt(3);
        var addOns = new ArrayList<Wish>();
        for (var addOn : List.of(shirt, gift)) {
            if (random.nextBoolean()) {
                addOns.add(new Wish(addOn.id(), count));
            }
        }
        return new Wish(Item.of(of.id()), count, Optional.empty(), addOns);
    }

    private static List<ProductTerms.Tier> first(long minor) {
        return List.of(new ProductTerms.Tier(Optional.empty(), Optional.of(7), minor));
    }

    private List<ProductTerms.AddOn> with(boolean included) {
        return List.of(new ProductTerms.AddOn(extras, 0, 4, included, true));
    }

    private CategoryId extras() {
        var draft = new CategoryDraft(Text.of("en", "Extras"), Text.EMPTY, true);
        var saved = shop.platform
                .get(SaveCategory.class)
                .execute(shop.now, new SaveCategory.Command(shop.event, Optional.empty(), draft));
        return ((SaveCategory.Result.Saved) saved).category().id();
    }

    private Product added(
            List<ProductTerms.AddOn> addOns,
            List<ProductTerms.Part> bundle,
            List<ProductTerms.Tier> tiers,
            @Nullable CategoryId category) {
        var plain = ProductTerms.PLAIN;
        var terms = new ProductTerms(
                1,
                plain.price(),
                plain.open(),
                tiers,
                plain.sale(),
                plain.channels(),
                false,
                1,
                Optional.empty(),
                false,
                addOns,
                bundle,
                plain.validity(),
                true,
                false,
                Optional.empty());
        var draft = new ProductDraft(
                Text.of("en", "Thing"),
                Text.EMPTY,
                25_00,
                new BigDecimal("0.19"),
                10,
                true,
                Optional.ofNullable(category),
                terms);
        var added = shop.platform
                .get(AddTicket.class)
                .execute(shop.now, new AddTicket.Command(shop.event, draft, Optional.of(500)));
        return ((AddTicket.Result.Added) added).product();
    }
}
