package dev.bilten.admin.pages;

import dev.bilten.admin.Wording;
import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.forms.FormView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param edited the one that is edited; null while one is added, or none is
 * @param open whether there is a form
 * @param full whether there are as many as there may be
 * @param done what just happened; null when nothing did
 */
record OwnPagesModel(
        FormView form,
        List<Row> all,
        @Nullable Edited edited,
        boolean open,
        boolean full,
        @Nullable String done,
        boolean stale) {

    record Row(Phrase title, String path, String href, String kind, String state, boolean footer) {}

    record Edited(String slug, String path, String preview, boolean published, long version) {}

    static OwnPagesModel of(
            Wording wording,
            OwnPages pages,
            Optional<OwnPage> edited,
            FormView form,
            boolean adding,
            @Nullable String done,
            boolean stale) {
        var rows = pages.pages().stream().map(page -> row(wording, page)).toList();
        var full = rows.size() >= OwnPages.MOST;
        var open = edited.isPresent() || adding;
        return new OwnPagesModel(
                form,
                rows,
                edited.map(OwnPagesModel::edited).orElse(null),
                open,
                full,
                switch (done) {
                    case "saved", "removed" -> wording.text("pages." + done);
                    case null, default -> null;
                },
                stale);
    }

    private static Row row(Wording wording, OwnPage page) {
        return new Row(
                wording.said(page.title()),
                page.path(),
                OwnPagesPage.HERE + "?edit=" + page.slug(),
                page.published() ? "success" : "neutral",
                wording.text(page.published() ? "pages.published" : "pages.draft"),
                page.footer());
    }

    private static Edited edited(OwnPage page) {
        return new Edited(
                page.slug(),
                page.path(),
                page.published() ? page.path() : OwnPagesPage.HERE + "/" + page.slug() + "/preview",
                page.published(),
                page.version());
    }

    /** A new page is in the footer unless somebody says otherwise, and published by whoever says so. */
    static FormView blank() {
        return FormView.of(Map.of("footer", "on"));
    }

    static FormView stored(OwnPage page) {
        var values = new HashMap<String, String>();
        page.title().byLanguage().forEach((language, words) -> values.put("title." + language, words));
        page.body().byLanguage().forEach((language, words) -> values.put("body." + language, words));
        values.put("footer", page.footer() ? "on" : "");
        values.put("published", page.published() ? "on" : "");
        return FormView.of(values);
    }
}
