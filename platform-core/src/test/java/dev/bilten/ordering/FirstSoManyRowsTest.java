package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.database.api.Database;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.domain.FirstSoMany;
import dev.bilten.ordering.infra.Demand;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Terms;
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
    private final CategoryId extras = shop.extras("Extras");
    private final Product shirt = added(first(10_00), extras);
    private final Product gift = added(first(0), extras);
    private final Product mug = added(first(5_00), null);
    private final Product ticket = added(with(false), null);
    private final Product allIn = added(with(true), null);
    private final Product box =
            added(Terms.plain().part(new ProductTerms.Part(mug.id(), Optional.empty(), 2, 5_00)), null);

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

    private static Terms first(long minor) {
        return Terms.plain().tier(Optional.empty(), Optional.of(7), minor);
    }

    private Terms with(boolean included) {
        return Terms.plain().addOn(new ProductTerms.AddOn(extras, 0, 4, included, true));
    }

    private Product added(Terms terms, @Nullable CategoryId category) {
        return shop.add("Thing", 500, 25_00, terms, category);
    }
}
