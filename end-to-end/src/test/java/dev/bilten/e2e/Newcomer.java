package dev.bilten.e2e;

import java.time.Duration;
import java.time.Instant;

/** Somebody who sees the admin for the first time: goes by the words on the screen, and every click and every field counts. */
final class Newcomer {
    private final Staff staff;
    private final Instant began = Instant.now();
    private int acts;

    private Newcomer(Staff staff) {
        this.staff = staff;
    }

    /** Opens the address that was told, and nothing else. */
    static Newcomer at(Chromium.Visit visit, String address) {
        visit.page().navigate(address);
        return new Newcomer(new Staff(visit));
    }

    Newcomer fills(String label, String value) {
        acts++;
        staff.fills(label, value);
        return this;
    }

    Newcomer presses(String button) {
        acts++;
        staff.presses(button);
        return this;
    }

    Newcomer follows(String link) {
        acts++;
        staff.follows(link);
        return this;
    }

    Staff staff() {
        return staff;
    }

    int acts() {
        return acts;
    }

    Duration since() {
        return Duration.between(began, Instant.now());
    }
}
