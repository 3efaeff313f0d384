package dev.bilten.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.bilten.e2e.Chromium.Visit;
import java.util.regex.Pattern;

/** Somebody who signs in, in English. */
record Staff(Visit visit) {
    static Staff owner(Visit visit, String organizer) {
        return new Staff(visit)
                .signsIn(visit.platform().shop(organizer) + "admin", "owner@" + organizer + ".test", "owner-demo-2026");
    }

    static Staff door(Visit visit, String organizer) {
        return new Staff(visit)
                .signsIn(visit.platform().shop(organizer) + "scan", "door@" + organizer + ".test", "door-demo-2026");
    }

    static Staff operator(Visit visit) {
        return new Staff(visit).signsIn(visit.platform().platform(), "operator@bilten.test", "operator-demo-2026");
    }

    Page page() {
        return visit.page();
    }

    private Staff signsIn(String address, String email, String password) {
        page().navigate(address);
        fills("E-mail", email).fills("Password", password).presses("Sign in");
        page().waitForURL(url -> !url.contains("login"));
        return this;
    }

    Staff fills(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Staff chooses(String label, String value) {
        field(label).selectOption(value);
        return this;
    }

    /** What may be left out says so in its label. The label goes into a pattern of the browser's. */
    private Locator field(String label) {
        return page().getByLabel(Pattern.compile("^\\s*" + label + "(\\s+optional)?\\s*$"));
    }

    Staff presses(String button) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    Staff follows(String link) {
        page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    Staff goes(String organizer, String path) {
        page().navigate(visit.platform().shop(organizer) + path);
        return this;
    }
}
