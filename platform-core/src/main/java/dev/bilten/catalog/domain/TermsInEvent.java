package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what a product names is there in its event and fits: its category, its add-ons, what a bundle contains, its
 * tax rule. */
public final class TermsInEvent {
    private final List<Product> products;
    private final List<Category> categories;
    private final List<Violation> found = new ArrayList<>();

    private TermsInEvent(List<Product> products, List<Category> categories) {
        this.products = products;
        this.categories = categories;
    }

    /**
     * @param self empty for a new product
     * @param taxes the names of the tax rules there are
     */
    public static List<Violation> violations(
            Optional<ProductId> self,
            ProductDraft draft,
            List<Product> products,
            List<Category> categories,
            Set<String> taxes) {
        var check = new TermsInEvent(products, categories);
        check.category(draft);
        check.addOns(draft.terms());
        check.bundle(self, draft.terms());
        check.taxRule(draft.terms(), taxes);
        return check.found;
    }

    private void category(ProductDraft draft) {
        draft.category().ifPresent(id -> {
            var category =
                    categories.stream().filter(one -> one.id().equals(id)).findFirst();
            if (category.isEmpty()) {
                found.add(Violation.of("/category", "error.unknown-choice"));
            } else if (category.get().addOn() && !draft.terms().addOns().isEmpty()) {
                // an add-on with add-ons of its own would never end
                found.add(Violation.of("/terms/addOns", "error.add-on-of-add-on"));
            }
        });
    }

    private void taxRule(ProductTerms terms, Set<String> taxes) {
        if (terms.taxRule().filter(name -> !taxes.contains(name)).isPresent()) {
            found.add(Violation.of("/terms/taxRule", "error.unknown-choice"));
        }
    }

    private void addOns(ProductTerms terms) {
        for (int i = 0; i < terms.addOns().size(); i++) {
            var wanted = terms.addOns().get(i).category();
            if (categories.stream().noneMatch(one -> one.id().equals(wanted) && one.addOn())) {
                found.add(Violation.of("/terms/addOns/" + i + "/category", "error.unknown-choice"));
            }
        }
    }

    private void bundle(Optional<ProductId> self, ProductTerms terms) {
        if (!terms.bundle().isEmpty() && self.filter(this::contained).isPresent()) {
            found.add(Violation.of("/terms/bundle", "error.bundle-in-bundle"));
        }
        for (int i = 0; i < terms.bundle().size(); i++) {
            part(self, terms.bundle().get(i), "/terms/bundle/" + i);
        }
    }

    private void part(Optional<ProductId> self, ProductTerms.Part part, String at) {
        var product =
                products.stream().filter(one -> one.id().equals(part.product())).findFirst();
        if (product.isEmpty() || self.filter(part.product()::equals).isPresent()) {
            found.add(Violation.of(at + "/product", "error.unknown-choice"));
        } else if (!product.get().terms().bundle().isEmpty()) {
            found.add(Violation.of(at + "/product", "error.bundle-in-bundle"));
        } else if (!fits(product.get(), part)) {
            found.add(Violation.of(at + "/variation", "error.unknown-choice"));
        }
    }

    /** A product with kinds is contained as one of them; one without has none to name. */
    private static boolean fits(Product product, ProductTerms.Part part) {
        return part.variation()
                .map(id -> product.variation(id).isPresent())
                .orElse(product.variations().isEmpty());
    }

    private boolean contained(ProductId id) {
        return products.stream()
                .flatMap(product -> product.terms().bundle().stream())
                .anyMatch(part -> part.product().equals(id));
    }
}
