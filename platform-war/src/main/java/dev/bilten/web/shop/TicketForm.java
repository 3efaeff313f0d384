package dev.bilten.web.shop;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Variation;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Wish;
import dev.bilten.webkit.forms.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ticket form as it was sent, read as wishes. Only this event's products are looked at; whatever else a form names is
 * not.
 */
final class TicketForm {
    private static final int LONGEST_NUMBER = 9;
    private static final String NO_NUMBER = "choice.number";
    private static final String NO_PRICE = "choice.price";

    private final Form form;
    private final Event event;
    private final List<Product> products;
    private final Set<Product> gone;
    private final Optional<DateId> date;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> faults = new HashMap<>();
    private final List<Wish> wishes = new ArrayList<>();

    TicketForm(Form form, Event event, List<Product> products, Optional<DateId> date) {
        this.form = form;
        this.event = event;
        this.products = products.stream().filter(Product::active).toList();
        this.gone = GoneFields.asked(form, products);
        this.date = date;
        this.products.forEach(product -> kinds(product).forEach(kind -> read(product, kind)));
    }

    private static Stream<Optional<Variation>> kinds(Product product) {
        return product.variations().isEmpty()
                ? Stream.of(Optional.empty())
                : product.variations().stream().filter(Variation::active).map(Optional::of);
    }

    private void read(Product product, Optional<Variation> kind) {
        var key = Fields.key(product, kind);
        int quantity = number(Fields.QUANTITY + key);
        var price = price(product, Fields.PRICE + key, quantity != 0);
        var addOns = new ArrayList<Wish>();
        for (var rule : product.terms().addOns()) {
            of(rule.category())
                    .forEach(addOn -> kinds(addOn).forEach(its -> {
                        var both = Fields.with(key, Fields.key(addOn, its));
                        int count = number(Fields.ADD_ON + both);
                        var offered = price(addOn, Fields.PRICE + both, count != 0);
                        if (count != 0) {
                            addOns.add(new Wish(
                                    item(addOn, its), count, rule.included() ? Optional.empty() : offered, List.of()));
                        }
                    }));
        }
        if (quantity != 0) {
            wishes.add(new Wish(item(product, kind), quantity, price, addOns));
        }
    }

    private Stream<Product> of(CategoryId category) {
        return products.stream().filter(product -> product.category().equals(Optional.of(category)));
    }

    private Item item(Product product, Optional<Variation> kind) {
        boolean dated = event.series() && !product.terms().acrossDates();
        return new Item(product.id(), kind.map(Variation::id), dated ? date : Optional.empty());
    }

    private int number(String field) {
        var typed = kept(field);
        if (typed.isEmpty()) {
            return 0;
        }
        var digits = typed.startsWith("-") ? typed.substring(1) : typed;
        if (digits.isEmpty()
                || digits.length() > LONGEST_NUMBER
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            faults.put(field, NO_NUMBER);
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private Optional<Money> price(Product product, String field, boolean wanted) {
        var typed = kept(field);
        if (typed.isEmpty() || product.terms().price() != ProductTerms.PriceKind.OPEN) {
            return Optional.empty();
        }
        var amount = form.money(field, event.currency()).value();
        if (amount.isEmpty() && wanted) {
            faults.put(field, NO_PRICE);
        }
        return amount;
    }

    private String kept(String field) {
        var typed = form.raw(field);
        if (!typed.isEmpty()) {
            values.put(field, typed);
        }
        return typed;
    }

    /** What is no number and no price: keys of texts by field. */
    Map<String, String> faults() {
        return Map.copyOf(faults);
    }

    /** What is wanted and not sold any more as it is wanted; the page has no fields for it. */
    Set<Product> gone() {
        return gone;
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    List<Wish> wishes() {
        return List.copyOf(wishes);
    }

    String voucher() {
        return form.raw(Fields.VOUCHER);
    }

    /** Empty where the form does not ask for one. */
    Optional<String> code() {
        return form.all(Fields.VOUCHER).isEmpty() ? Optional.empty() : Optional.of(voucher());
    }

    /** Where a violation belongs: a field; empty for the whole form. */
    Optional<String> field(Violation violation) {
        var parts = violation.pointer().split("/");
        if (parts.length > 1 && parts[1].equals(Fields.VOUCHER)) {
            return Optional.of(Fields.VOUCHER);
        }
        if (parts.length < 3 || !parts[1].equals("lines")) {
            return Optional.empty();
        }
        var wish = wishes.get(Integer.parseInt(parts[2]));
        var key = Fields.key(wish.item());
        if (parts.length > 3 && parts[3].equals("addOns")) {
            if (parts.length == 4) {
                return Optional.of(Fields.ADD_ON + key);
            }
            var both = Fields.with(
                    key,
                    Fields.key(wish.addOns().get(Integer.parseInt(parts[4])).item()));
            return Optional.of((violation.pointer().endsWith("/price") ? Fields.PRICE : Fields.ADD_ON) + both);
        }
        return Optional.of((violation.pointer().endsWith("/price") ? Fields.PRICE : Fields.QUANTITY) + key);
    }

    /** The fields that ask for an item, alone or with something. */
    List<String> fields(Item item) {
        var found = new ArrayList<String>();
        for (var wish : wishes) {
            var key = Fields.key(wish.item());
            if (wish.item().equals(item)) {
                found.add(Fields.QUANTITY + key);
            }
            wish.addOns().stream()
                    .filter(addOn -> addOn.item().equals(item))
                    .forEach(addOn -> found.add(Fields.ADD_ON + Fields.with(key, Fields.key(addOn.item()))));
        }
        return found;
    }
}
