package dev.bilten.admin.reports;

import dev.bilten.admin.Wording;
import java.util.List;

/** The reports beside each other; each is opened with the question of the one before. */
record Tabs(Wording wording) {
    /** @param current whether it is the one that is shown */
    record Tab(String label, String href, boolean current) {}

    List<Tab> of(String here, Question.Of question) {
        var asked = question.asked();
        return List.of(
                tab("reports.sales", ReportsPage.HERE, here, asked),
                tab("reports.funnel", FunnelPage.HERE, here, asked),
                tab("reports.door", DoorPage.HERE, here, asked),
                tab("reports.links", LinksPage.HERE, here, asked));
    }

    private Tab tab(String key, String page, String here, Asked asked) {
        return new Tab(wording.text(key), asked.at(page), page.equals(here));
    }
}
