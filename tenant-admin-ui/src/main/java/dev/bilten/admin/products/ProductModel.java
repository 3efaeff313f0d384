package dev.bilten.admin.products;

import dev.bilten.admin.Around;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.forms.FormView;
import org.jspecify.annotations.Nullable;

/**
 * The form of one product.
 *
 * @param action where it is sent
 * @param version what is saved over; null for a new one
 * @param log its changes; null for a new one
 * @param stale somebody else saved meanwhile
 */
record ProductModel(
        FormView form,
        String action,
        String back,
        Around around,
        Phrase heading,
        String unit,
        @Nullable String version,
        @Nullable String log,
        boolean stale) {
    static final String PAGE = "dev/bilten/admin/products/product";

    static String eventPage(Event event) {
        return "/admin/events/" + event.id();
    }

    static ProductModel fresh(Event event, FormView form, Wording wording) {
        return new ProductModel(
                form,
                eventPage(event) + "/products/new",
                eventPage(event),
                Around.of(event, wording),
                wording.phrase("product.new"),
                event.currency().getSymbol(wording.locale()),
                null,
                null,
                false);
    }

    static ProductModel edited(
            Event event, Product product, long version, boolean stale, FormView form, Wording wording) {
        return new ProductModel(
                form,
                eventPage(event) + "/products/" + product.id(),
                eventPage(event),
                Around.of(event, wording),
                wording.said(product.name()),
                event.currency().getSymbol(wording.locale()),
                String.valueOf(version),
                "/admin/audit?type=product&object=" + product.id(),
                stale);
    }
}
