package dev.bilten.admin.event;

import dev.bilten.admin.Around;
import dev.bilten.admin.EventWord;
import dev.bilten.admin.Wording;
import dev.bilten.admin.inplace.EditedRow;
import dev.bilten.admin.inplace.LimitRow;
import dev.bilten.admin.inplace.ShownName;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.admin.quotas.Scopes;
import dev.bilten.admin.undo.Undo;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.app.ReadEvent;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.design.ChecklistItem;
import dev.bilten.webkit.messages.Formats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The workspace of one event as finished text.
 *
 * @param off the ticket that was just switched off; empty for none
 */
record Workspace(
        Wording wording,
        ReadEvent.Workspace read,
        Map<ProductId, Integer> left,
        Typed typed,
        String off,
        boolean edits,
        boolean plugins) {

    record Facts(Phrase title, String when, String zone, String venue, String address, String currency, Phrase text) {}

    record ProductRow(
            String id,
            Phrase name,
            String href,
            String price,
            String sold,
            String held,
            String left,
            String state,
            EditedRow edit,
            @Nullable Undo undo) {}

    record QuotaRow(
            String name,
            String href,
            Phrase products,
            String figures,
            String left,
            @Nullable Integer size,
            int taken,
            EditedRow edit) {}

    record Model(
            Around around,
            String id,
            String here,
            String state,
            Facts facts,
            List<ChecklistItem> checklist,
            boolean complete,
            boolean draft,
            boolean live,
            boolean test,
            boolean series,
            String unit,
            String shop,
            @Nullable String image,
            List<ProductRow> products,
            List<QuotaRow> quotas,
            @Nullable Told told,
            @Nullable Undo undo) {}

    Model model(@Nullable Told told) {
        var event = read.event();
        return new Model(
                Around.of(event, wording),
                event.id().toString(),
                here(),
                EventWord.of(event.state()),
                facts(event),
                new Steps(wording, here(), edits, plugins).of(read),
                read.checklist().complete(),
                event.state() != EventState.LIVE,
                event.state() == EventState.LIVE,
                event.testMode(),
                event.series(),
                event.currency().getSymbol(wording.locale()),
                "/events/" + event.slug(),
                event.image()
                        .map(image -> here() + "/image?v=" + event.version())
                        .orElse(null),
                read.products().stream().map(this::row).toList(),
                read.quotas().stream().map(this::row).toList(),
                told,
                undo(told));
    }

    /** Put on sale is taken off again, and the other way round. */
    private @Nullable Undo undo(@Nullable Told told) {
        if (told == null) {
            return null;
        }
        boolean live = read.event().state() == EventState.LIVE;
        return switch (told.key()) {
            case "done.published" -> live ? Undo.of(wording.text(told.key()), here() + "/archive") : null;
            case "done.archived" -> live ? null : Undo.of(wording.text(told.key()), here() + "/publication");
            default -> null;
        };
    }

    private String here() {
        return "/admin/events/" + read.event().id();
    }

    private Formats formats() {
        return wording.formats(read.event().zone());
    }

    private Facts facts(Event event) {
        var when = event.startsAt()
                .map(start -> event.endsAt()
                        .map(end -> formats().range(start, end))
                        .orElse(formats().dateTime(start)))
                .orElse(wording.text("event.nodate"));
        return new Facts(
                wording.said(event.title()),
                when,
                event.zone().getId().replace('_', ' '),
                event.venueName(),
                event.venueAddress(),
                event.currency().getDisplayName(wording.locale()),
                wording.said(event.text()));
    }

    /** Sold and held are counted by quota: known where the product has one of its own. */
    private ProductRow row(Product product) {
        var own = read.quotas().stream()
                .filter(quota -> quota.products().equals(Set.of(product.id())))
                .findFirst();
        var remaining = left.get(product.id());
        return new ProductRow(
                product.id().toString(),
                wording.said(product.name()),
                here() + "/products/" + product.id(),
                product.price().isZero()
                        ? wording.text("event.free")
                        : formats().money(product.price()),
                own.map(quota -> formats().number(quota.counts().sold())).orElse("–"),
                own.map(quota -> formats().number(quota.counts().held())).orElse("–"),
                remaining == null ? wording.text("event.unlimited") : formats().number(remaining),
                product.active() ? remaining != null && remaining == 0 ? "soldout" : "onsale" : "off",
                edited(product),
                product.active() || !product.id().toString().equals(off) ? null : undo(product));
    }

    /** As the row was sent, but for the switch. */
    private Undo undo(Product product) {
        var edit = edited(product);
        var fields = new HashMap<>(edit.form().values());
        fields.put("active", "on");
        fields.put("version", String.valueOf(edit.version()));
        fields.put("language", edit.language());
        return Undo.of(wording.phrase("event.off", product.name()), edit.action(), fields);
    }

    private QuotaRow row(Quota quota) {
        return new QuotaRow(
                quota.name(),
                here() + "/quotas/" + quota.id(),
                Scopes.in(read.products(), wording).told(quota.items()),
                wording.text(
                        "event.figures", quota.counts().sold(), quota.counts().held()),
                quota.left().map(formats()::number).orElse(wording.text("event.unlimited")),
                quota.size().orElse(null),
                quota.counts().sold() + quota.counts().held(),
                LimitRow.of(quota, LimitRow.EVENT, typed));
    }

    private EditedRow edited(Product product) {
        var stored = Map.of(
                "name", wording.in(product.name()),
                "price", product.price().major().toPlainString(),
                "active", product.active() ? "on" : "");
        return typed.row(
                product.id().toString(),
                here() + "/products/" + product.id() + "/row",
                product.version(),
                ShownName.language(product.name(), wording.locale()),
                stored);
    }
}
