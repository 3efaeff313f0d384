package dev.bilten.launcher.smoke;

import java.util.List;

/** The organizer looks at another theme, then takes it; the shop wears it at once. */
record ThemeStep(Organizer organizer, Report report) {
    private static final String OTHER = "aurora";

    void play() {
        var before = sheets(new Browser().open(organizer.shop() + "/"));
        report.check("a preview of the theme " + OTHER, () -> {
            var preview = organizer.admin("/themes/" + OTHER + "/preview");
            Mismatch.unless(!sheets(preview).equals(before), "other style sheets than " + before, sheets(preview));
            Mismatch.unless(
                    sheets(new Browser().open(organizer.shop() + "/")).equals(before),
                    "the shop unchanged",
                    "a new theme");
        });
        report.check("it is chosen, and the shop wears it", () -> {
            choose();
            var after = sheets(new Browser().open(organizer.shop() + "/"));
            Mismatch.unless(!after.equals(before), "other style sheets than " + before, after);
            Mismatch.unless(after.toString().contains(OTHER), "a style sheet of " + OTHER, after);
        });
    }

    private void choose() {
        var page = organizer.admin("/themes");
        var form = page.find("form[action$=/themes/" + OTHER + "]").isPresent()
                ? page.formTo("/themes/" + OTHER)
                : page.follow("/admin/themes/" + OTHER).formTo("/themes/" + OTHER);
        form.submit().answering(200);
    }

    private static List<String> sheets(Page page) {
        return page.document().select("link[rel=stylesheet]").eachAttr("href").stream()
                .map(href -> href.replaceAll("\\?.*", ""))
                .toList();
    }
}
