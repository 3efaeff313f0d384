package dev.bilten.admin.event;

import dev.bilten.admin.Wording;
import dev.bilten.admin.quotas.Scopes;
import dev.bilten.catalog.api.Checklist;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.app.ReadEvent;
import dev.bilten.webkit.design.ChecklistItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The checklist for people: each step leads to its very field, the first open one is next. */
record Steps(Wording wording, String here, boolean edits, boolean plugins) {

    List<ChecklistItem> of(ReadEvent.Workspace read) {
        var products = read.products();
        var items = new ArrayList<ChecklistItem>();
        boolean nextIsNamed = false;
        for (var item : read.checklist().items()) {
            var blocked = !item.done() && needsProduct(item.step()) && products.isEmpty();
            var state = item.done() ? "done" : blocked ? "blocked" : nextIsNamed ? "open" : "next";
            nextIsNamed |= state.equals("next");
            items.add(item(item.step(), state, read));
        }
        return items;
    }

    private static boolean needsProduct(Checklist.Step step) {
        return step == Checklist.Step.QUOTA || step == Checklist.Step.PAYMENT;
    }

    private ChecklistItem item(Checklist.Step step, String state, ReadEvent.Workspace read) {
        var word = "step." + step.name().toLowerCase(Locale.ROOT);
        var done = state.equals("done");
        return new ChecklistItem(
                state,
                wording.text(word),
                done ? said(step, read) : wording.text(word + ".why"),
                state.equals("blocked") || !may(step) ? null : address(step, done, read.products()),
                done ? wording.text("step.change") : wording.text(word + ".do"));
    }

    /** What is unlimited is named, so that nobody takes it for a limit; dates of a series have limits of their own. */
    private @Nullable String said(Checklist.Step step, ReadEvent.Workspace read) {
        if (step != Checklist.Step.QUOTA || read.event().series()) {
            return null;
        }
        var unlimited = read.products().stream()
                .filter(Product::active)
                .filter(product -> read.quotas().stream()
                        .filter(quota -> quota.products().contains(product.id()))
                        .allMatch(quota -> quota.left().isEmpty()))
                .map(product -> Quota.Scope.of(product.id()))
                .toList();
        return unlimited.isEmpty()
                ? null
                : wording.text(
                        "step.quota.unlimited",
                        Scopes.in(read.products(), wording).told(unlimited));
    }

    /** A way to pay is switched on for all events together. */
    private boolean may(Checklist.Step step) {
        return step == Checklist.Step.PAYMENT ? plugins : edits;
    }

    private String address(Checklist.Step step, boolean done, List<Product> products) {
        return switch (step) {
            case TITLE -> here + "/edit#title";
            case DATE -> here + "/edit#startsAt";
            case VENUE -> here + "/edit#venueName";
            case PRODUCT -> products.isEmpty() || !done ? here + "/products/new" : here + "#products";
            case QUOTA -> done ? here + "#quotas" : here + "/quotas/new";
            case PAYMENT -> "/admin/plugins?event=" + here.substring(here.lastIndexOf('/') + 1);
        };
    }
}
