package dev.bilten.admin.variations;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.inplace.EditedRow;
import dev.bilten.admin.inplace.ShownName;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of one product as a page, with one that is edited, or with a row that was not taken. */
@Service
public class VariationsShown {
    private static final String PAGE = "dev/bilten/admin/variations/variations";

    private final Catalog catalog;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public VariationsShown(Catalog catalog, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.messages = messages;
        this.current = current;
    }

    record Row(String id, Phrase name, String href, String state, EditedRow edit) {}

    /** @param edited the id of the one that is edited; null to add one */
    record Model(
            String event,
            String productId,
            FormView form,
            Around around,
            String here,
            String back,
            Phrase product,
            String unit,
            String base,
            List<Row> rows,
            @Nullable String edited,
            long version,
            boolean stale) {}

    record Place(Event event, Product product) {
        String here() {
            return "/admin/events/" + event.id() + "/products/" + product.id() + "/variations";
        }

        Variation variation(String id) {
            return product.variation(new VariationId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        }
    }

    Place place(String id, String product) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var wanted = new ProductId(Replies.id(product));
        return catalog.products(current.tenant(), event.id()).stream()
                .filter(found -> found.id().equals(wanted))
                .findFirst()
                .map(found -> new Place(event, found))
                .orElseThrow(ProblemException::notFound);
    }

    View page(Place place, FormView form, Optional<VariationId> edited, long version, boolean stale) {
        return page(place, form, edited, version, stale, Typed.NONE);
    }

    /** With the form for one more. */
    View page(Place place, Typed typed) {
        return page(place, FormView.of(Map.of("active", "on")), Optional.empty(), 0, false, typed);
    }

    private View page(
            Place place, FormView form, Optional<VariationId> edited, long version, boolean stale, Typed typed) {
        var rows = place.product().variations().stream()
                .map(kind -> row(place, kind, typed))
                .toList();
        return View.of(
                PAGE,
                new Model(
                        place.event().id().toString(),
                        place.product().id().toString(),
                        form,
                        Around.of(place.event(), wording()),
                        place.here(),
                        "/admin/events/" + place.event().id() + "/products/"
                                + place.product().id(),
                        wording().said(place.product().name()),
                        place.event().currency().getSymbol(current.locale()),
                        place.product().price().major().toPlainString(),
                        rows,
                        edited.map(VariationId::toString).orElse(null),
                        version,
                        stale));
    }

    /** Without a price of its own it costs what the product costs, which the empty field says. */
    private Row row(Place place, Variation kind, Typed typed) {
        var stored = Map.of(
                "name", wording().in(kind.name()),
                "price",
                        kind.price().map(price -> price.major().toPlainString()).orElse(""),
                "active", kind.active() ? "on" : "");
        var edit = typed.row(
                kind.id().toString(),
                place.here() + "/" + kind.id() + "/row",
                kind.version(),
                ShownName.language(kind.name(), current.locale()),
                stored);
        return new Row(
                kind.id().toString(),
                wording().said(kind.name()),
                place.here() + "?edit=" + kind.id(),
                kind.active() ? "onsale" : "off",
                edit);
    }

    Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
