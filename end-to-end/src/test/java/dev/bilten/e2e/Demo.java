package dev.bilten.e2e;

/** What tests look for in the demo of nile. */
final class Demo {
    private Demo() {}

    /** The id of an event with two kinds of ticket, each with a limit. */
    static String event(Visitor owner) {
        return named(owner, "Winter%20Concert");
    }

    /** The id of the event that goes on while the demo starts; two of three guests are in. */
    static String withOpenDoors(Visitor owner) {
        return named(owner, "Open%20Rehearsal");
    }

    private static String named(Visitor owner, String title) {
        return owner.get("/admin/jump?q=" + title).find("href=\"/admin/events/([0-9a-f-]{36})\"");
    }
}
