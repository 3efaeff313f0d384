package dev.bilten.e2e;

import dev.bilten.e2e.Chromium.Visit;
import java.util.function.Consumer;

/** Who opens pages on the walk. */
enum Person {
    GUEST(_ -> {}),
    OWNER(visit -> Staff.owner(visit, "nile")),
    OTHER_OWNER(visit -> Staff.owner(visit, "aurora")),
    DOOR(visit -> Staff.door(visit, "nile")),
    OPERATOR(Staff::operator);

    private final Consumer<Visit> entry;

    Person(Consumer<Visit> entry) {
        this.entry = entry;
    }

    Visit comes(Chromium chromium, View view) {
        var visit = chromium.visit(view, this == GUEST ? view.language() : "en");
        entry.accept(visit);
        FirstLoad.keepingNothing(visit.page());
        return visit;
    }
}
