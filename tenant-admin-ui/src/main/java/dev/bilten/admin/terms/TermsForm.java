package dev.bilten.admin.terms;

import dev.bilten.catalog.api.AskedOfAttendee;
import dev.bilten.catalog.api.AskedOfAttendee.Asked;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a product is sold, read from its form. What no field shows stays as it is. */
final class TermsForm {
    static final Set<String> KINDS =
            Arrays.stream(ProductTerms.PriceKind.values()).map(Enum::name).collect(Collectors.toSet());

    static final Set<String> ASKED =
            Arrays.stream(Asked.values()).map(Enum::name).collect(Collectors.toSet());

    private static final int FEWEST_ROWS = 5;
    private static final int MOST_PER_ORDER = 1_000;
    private static final int MOST_TICKETS = 10_000_000;
    private static final int LONGEST_DAYS = 3_660;

    private final Form form;
    private final Event event;
    private final Set<String> taxes;

    private TermsForm(Form form, Event event, Set<String> taxes) {
        this.form = form;
        this.taxes = taxes;
        this.event = event;
    }

    static ProductDraft read(
            Form form,
            Event event,
            Product product,
            List<Product> products,
            List<Category> categories,
            Set<String> taxes) {
        var reader = new TermsForm(form, event, taxes);
        var ids = categories.stream().map(one -> one.id().toString()).collect(Collectors.toSet());
        return ProductDraft.of(product)
                .in(form.choice("category", ids).value().map(id -> new CategoryId(UUID.fromString(id))))
                .with(reader.terms(product.terms(), parts(products, product), categories));
    }

    /** What a bundle may contain, as the value of a choice: a product, or a product and its kind. */
    static List<Product> parts(List<Product> products, Product self) {
        return products.stream().filter(one -> !one.id().equals(self.id())).toList();
    }

    private ProductTerms terms(ProductTerms now, List<Product> parts, List<Category> categories) {
        return new ProductTerms(
                now.schema(),
                form.choice("kind", KINDS)
                        .required()
                        .value()
                        .map(ProductTerms.PriceKind::valueOf)
                        .orElse(now.price()),
                new ProductTerms.OpenPrice(money("highest"), money("suggested")),
                tiers(rows(now.tiers().size())),
                new SaleWindow(
                        form.dateTime("saleFrom", event.zone()).value(),
                        form.dateTime("saleUntil", event.zone()).value()),
                channels(),
                form.ticked("hidden"),
                form.integer("minPerOrder", 1, MOST_PER_ORDER).value().orElse(1),
                form.integer("maxPerPerson", 1, MOST_PER_ORDER).value(),
                form.ticked("approval"),
                addOns(categories),
                bundle(parts, rows(now.bundle().size())),
                new ProductTerms.Validity(
                        form.dateTime("validFrom", event.zone()).value(),
                        form.dateTime("validUntil", event.zone()).value(),
                        form.integer("validDays", 1, LONGEST_DAYS).value()),
                form.ticked("admission"),
                form.ticked("acrossDates"),
                form.choice("taxRule", taxes).value(),
                new AskedOfAttendee(
                        asked("attendeeName", now.attendee().name()),
                        asked("attendeeEmail", now.attendee().email())));
    }

    private Asked asked(String field, Asked now) {
        return form.choice(field, ASKED).value().map(Asked::valueOf).orElse(now);
    }

    private Optional<Long> money(String field) {
        return form.money(field, event.currency()).value().map(Money::minor);
    }

    /** So many rows a form has: all that is stored, and room for more. */
    static int rows(int stored) {
        return Math.max(FEWEST_ROWS, stored + 1);
    }

    private List<ProductTerms.Tier> tiers(int rows) {
        var tiers = new ArrayList<ProductTerms.Tier>();
        for (int i = 0; i < rows; i++) {
            var price = money("tierPrice" + i);
            var until = form.dateTime("tierUntil" + i, event.zone()).value();
            var first = form.integer("tierFirst" + i, 1, MOST_TICKETS).value();
            if (price.isPresent()) {
                tiers.add(new ProductTerms.Tier(until, first, price.get()));
            } else if (until.isPresent() || first.isPresent()) {
                form.fault("tierPrice" + i, "error.required");
            }
        }
        return tiers;
    }

    /** All places ticked, or none, is everywhere. */
    private Set<Channel> channels() {
        var chosen = EnumSet.noneOf(Channel.class);
        for (var channel : Channel.values()) {
            if (form.ticked("channel" + channel)) {
                chosen.add(channel);
            }
        }
        return chosen.size() == Channel.values().length ? Set.of() : chosen;
    }

    private List<ProductTerms.AddOn> addOns(List<Category> categories) {
        var addOns = new ArrayList<ProductTerms.AddOn>();
        for (var category : categories.stream().filter(Category::addOn).toList()) {
            var id = category.id().toString();
            var max = form.integer("most-" + id, 0, MOST_PER_ORDER).value().orElse(0);
            var min = form.integer("least-" + id, 0, MOST_PER_ORDER).value().orElse(0);
            if (max > 0 || min > 0) {
                addOns.add(new ProductTerms.AddOn(
                        category.id(), min, max, form.ticked("included-" + id), form.ticked("repeat-" + id)));
            }
        }
        return addOns;
    }

    private List<ProductTerms.Part> bundle(List<Product> products, int rows) {
        var known = products.stream().flatMap(TermsForm::keys).collect(Collectors.toSet());
        var bundle = new ArrayList<ProductTerms.Part>();
        for (int i = 0; i < rows; i++) {
            var key = form.choice("part" + i, known).value();
            int count = form.integer("partCount" + i, 1, MOST_PER_ORDER).value().orElse(1);
            long share = money("partShare" + i).orElse(0L);
            key.ifPresent(chosen -> {
                var ids = chosen.split("\\.", 2);
                bundle.add(new ProductTerms.Part(
                        new ProductId(UUID.fromString(ids[0])),
                        ids.length < 2 ? Optional.empty() : Optional.of(new VariationId(UUID.fromString(ids[1]))),
                        count,
                        share));
            });
        }
        return bundle;
    }

    /** Also without a kind: what was stored before a product had any is told to be wrong, not lost. */
    private static Stream<String> keys(Product product) {
        return Stream.concat(
                Stream.of(product.id().toString()),
                product.variations().stream().map(kind -> product.id() + "." + kind.id()));
    }
}
