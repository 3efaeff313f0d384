package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.app.MoveOnShelf;
import dev.bilten.catalog.app.MoveOnShelf.Direction;
import dev.bilten.catalog.app.MoveOnShelf.Thing;
import dev.bilten.catalog.app.ReadCatalog;
import dev.bilten.kernel.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveOnShelfTest {
    private final Fair fair = new Fair();

    @Test
    void a_product_goes_up_and_down_and_no_further_than_the_ends() {
        var one = fair.product("One");
        fair.product("Two");
        fair.product("Three");
        assertThat(products()).containsExactly("One", "Two", "Three");
        move(new Thing.OfProducts(one.id()), Direction.DOWN);
        assertThat(products()).containsExactly("Two", "One", "Three");
        move(new Thing.OfProducts(one.id()), Direction.DOWN);
        move(new Thing.OfProducts(one.id()), Direction.DOWN);
        assertThat(products()).containsExactly("Two", "Three", "One");
        move(new Thing.OfProducts(one.id()), Direction.UP);
        assertThat(products()).containsExactly("Two", "One", "Three");
    }

    @Test
    void categories_and_variations_move_among_their_like() {
        var extras = fair.category("Extras", true);
        fair.category("Food", true);
        move(new Thing.OfCategories(extras), Direction.DOWN);
        assertThat(fair.get(ReadCatalog.class).categories(fair.tenant, fair.event))
                .extracting(Category::name)
                .containsExactly(Text.of("en", "Food"), Text.of("en", "Extras"));
        var shirt = fair.product("Shirt");
        var red = fair.variation(shirt.id(), "Red");
        fair.variation(shirt.id(), "Blue");
        fair.variation(fair.product("Cap").id(), "Green");
        move(new Thing.OfVariations(red.id()), Direction.DOWN);
        assertThat(fair.read(shirt.id()).variations())
                .extracting(Variation::name)
                .containsExactly(Text.of("en", "Blue"), Text.of("en", "Red"));
    }

    @Test
    void nothing_of_one_event_moves_through_another() {
        var one = fair.product("One");
        fair.product("Two");
        var other = fair.event("Other");
        var moved = fair.get(MoveOnShelf.class)
                .execute(fair.now, new MoveOnShelf.Command(other, new Thing.OfProducts(one.id()), Direction.DOWN));
        assertThat(moved).isFalse();
        assertThat(products()).containsExactly("One", "Two");
    }

    private void move(Thing thing, Direction direction) {
        assertThat(fair.get(MoveOnShelf.class).execute(fair.now, new MoveOnShelf.Command(fair.event, thing, direction)))
                .isTrue();
    }

    private List<String> products() {
        return fair.get(ReadCatalog.class).products(fair.tenant, fair.event).stream()
                .map(Product::name)
                .map(name -> name.in("en"))
                .toList();
    }
}
