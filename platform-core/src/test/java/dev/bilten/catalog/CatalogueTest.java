package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.CategoryDraft;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.VariationDraft;
import dev.bilten.catalog.app.ReadCatalog;
import dev.bilten.catalog.app.RemoveCategory;
import dev.bilten.catalog.app.SaveCategory;
import dev.bilten.catalog.app.SaveProduct;
import dev.bilten.catalog.app.SaveVariation;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.Terms;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Fair fair = new Fair();

    @Test
    void an_edit_that_shows_only_the_facts_keeps_how_it_is_sold() {
        var shirts = fair.category("Shirts", false);
        var made = fair.product(Fair.draft("Shirt")
                .in(Optional.of(shirts))
                .with(Terms.plain().limits(2, 4).hidden().terms()));
        var facts = Fair.draft("T-shirt").soldAs(ProductDraft.of(made));
        fair.save(made, facts);
        var after = fair.read(made.id());
        assertThat(after.name().in("en")).isEqualTo("T-shirt");
        assertThat(after.category()).contains(shirts);
        assertThat(after.terms()).isEqualTo(made.terms());
    }

    @Test
    void a_product_names_only_what_its_event_has() {
        var other = new Fair();
        var foreign = other.product("Foreign");
        var plainCategory = fair.category("Plain", false);
        assertThat(faults(fair.save(Fair.draft("A").in(Optional.of(CategoryId.next())))))
                .containsExactly("/category error.unknown-choice");
        assertThat(faults(fair.save(Fair.draft("B")
                        .with(Terms.plain().addOn(plainCategory, 0, 1).terms()))))
                .containsExactly("/terms/addOns/0/category error.unknown-choice");
        assertThat(faults(fair.save(Fair.draft("C").with(bundle(foreign)))))
                .containsExactly("/terms/bundle/0/product error.unknown-choice");
    }

    @Test
    void a_bundle_contains_no_bundle_and_not_itself() {
        var mug = fair.product("Mug");
        var box = fair.product(Fair.draft("Box").with(bundle(mug)));
        assertThat(faults(fair.save(Fair.draft("Big box").with(bundle(box)))))
                .containsExactly("/terms/bundle/0/product error.bundle-in-bundle");
        assertThat(faults(fair.save(box, ProductDraft.of(box).with(bundle(box)))))
                .containsExactly("/terms/bundle/0/product error.unknown-choice");
        var cup = fair.product("Cup");
        assertThat(faults(fair.save(mug, ProductDraft.of(mug).with(bundle(cup)))))
                .containsExactly("/terms/bundle error.bundle-in-bundle");
    }

    @Test
    void a_bundle_names_the_kind_of_what_has_kinds() {
        var shirt = fair.product("Shirt");
        var red = fair.variation(shirt.id(), "Red");
        assertThat(faults(fair.save(Fair.draft("Set").with(bundle(shirt)))))
                .containsExactly("/terms/bundle/0/variation error.unknown-choice");
        var part = new ProductTerms.Part(shirt.id(), Optional.of(red.id()), 1, 5_00);
        assertThat(fair.save(Fair.draft("Set").with(Terms.plain().part(part).terms())))
                .isInstanceOf(SaveProduct.Result.Saved.class);
    }

    @Test
    void an_add_on_has_no_add_ons() {
        var extras = fair.category("Extras", true);
        var draft = Fair.draft("Parking")
                .in(Optional.of(extras))
                .with(Terms.plain().addOn(extras, 0, 1).terms());
        assertThat(faults(fair.save(draft))).containsExactly("/terms/addOns error.add-on-of-add-on");
    }

    @Test
    void a_category_that_is_chosen_from_can_neither_go_nor_become_a_plain_one() {
        var extras = fair.category("Extras", true);
        var parking = fair.product(Fair.draft("Parking").in(Optional.of(extras)));
        var ticket = fair.product(
                Fair.draft("Ticket").with(Terms.plain().addOn(extras, 1, 2).terms()));
        var remove = new RemoveCategory.Command(fair.event, extras);
        assertThat(fair.get(RemoveCategory.class).execute(fair.now, remove))
                .isInstanceOf(RemoveCategory.Result.InUse.class);
        var edit = new SaveCategory.Command(
                fair.event,
                Optional.of(new SaveCategory.Edited(extras, 0)),
                new CategoryDraft(Text.of("en", "Extras"), Text.EMPTY, false));
        assertThat(fair.get(SaveCategory.class).execute(fair.now, edit))
                .isInstanceOf(SaveCategory.Result.Refused.class);
        fair.save(ticket, ProductDraft.of(ticket).with(ProductTerms.PLAIN));
        assertThat(fair.get(RemoveCategory.class).execute(fair.now, remove))
                .isInstanceOf(RemoveCategory.Result.Removed.class);
        assertThat(fair.read(parking.id()).category()).isEmpty();
    }

    @Test
    void categories_stand_in_the_order_they_were_made_and_a_stale_edit_is_told() {
        var first = fair.category("First", false);
        var second = fair.category("Second", false);
        assertThat(fair.get(ReadCatalog.class).categories(fair.tenant, fair.event))
                .extracting(category -> category.id())
                .containsExactly(first, second);
        var edit = new SaveCategory.Command(
                fair.event,
                Optional.of(new SaveCategory.Edited(first, 0)),
                new CategoryDraft(Text.of("en", "One"), Text.EMPTY, false));
        assertThat(fair.get(SaveCategory.class).execute(fair.now, edit)).isInstanceOf(SaveCategory.Result.Saved.class);
        assertThat(fair.get(SaveCategory.class).execute(fair.now, edit)).isInstanceOf(SaveCategory.Result.Stale.class);
    }

    @Test
    void a_variation_is_edited_over_the_version_that_was_seen() {
        var shirt = fair.product("Shirt");
        var red = fair.variation(shirt.id(), "Red");
        var draft = new VariationDraft(
                Text.of("en", "Dark red"), Text.EMPTY, Optional.of(60_00L), SaleWindow.ALWAYS, false);
        var command = new SaveVariation.Command(
                fair.event, shirt.id(), Optional.of(new SaveVariation.Edited(red.id(), red.version())), draft);
        var save = fair.get(SaveVariation.class);
        assertThat(save.execute(fair.now, command)).isInstanceOfSatisfying(SaveVariation.Result.Saved.class, saved -> {
            assertThat(VariationDraft.of(saved.variation())).isEqualTo(draft);
            assertThat(saved.variation().version()).isEqualTo(1);
        });
        assertThat(save.execute(fair.now, command)).isInstanceOf(SaveVariation.Result.Stale.class);
    }

    private static ProductTerms bundle(Product part) {
        return Terms.plain()
                .part(new ProductTerms.Part(part.id(), Optional.empty(), 1, 0))
                .terms();
    }

    private static java.util.List<String> faults(SaveProduct.Result result) {
        assertThat(result).isInstanceOf(SaveProduct.Result.Refused.class);
        return ((SaveProduct.Result.Refused) result)
                .violations().stream().map(CatalogueTest::told).toList();
    }

    private static String told(Violation violation) {
        return violation.pointer() + " " + violation.key();
    }
}
