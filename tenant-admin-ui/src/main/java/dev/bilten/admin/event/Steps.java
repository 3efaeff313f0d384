package dev.bilten.admin.event;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Checklist;
import dev.bilten.catalog.api.Product;
import dev.bilten.webkit.design.ChecklistItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The checklist for people: each step leads to its very field, the first open one is next. */
record Steps(Wording wording, String here, boolean edits, boolean plugins) {

    List<ChecklistItem> of(Checklist checklist, List<Product> products) {
        var items = new ArrayList<ChecklistItem>();
        boolean nextIsNamed = false;
        for (var item : checklist.items()) {
            var blocked = !item.done() && needsProduct(item.step()) && products.isEmpty();
            var state = item.done() ? "done" : blocked ? "blocked" : nextIsNamed ? "open" : "next";
            nextIsNamed |= state.equals("next");
            items.add(item(item.step(), state, products));
        }
        return items;
    }

    private static boolean needsProduct(Checklist.Step step) {
        return step == Checklist.Step.QUOTA || step == Checklist.Step.PAYMENT;
    }

    private ChecklistItem item(Checklist.Step step, String state, List<Product> products) {
        var word = "step." + step.name().toLowerCase(Locale.ROOT);
        var done = state.equals("done");
        return new ChecklistItem(
                state,
                wording.text(word),
                done ? null : wording.text(word + ".why"),
                state.equals("blocked") || !may(step) ? null : address(step, done, products),
                done ? wording.text("step.change") : wording.text(word + ".do"));
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
