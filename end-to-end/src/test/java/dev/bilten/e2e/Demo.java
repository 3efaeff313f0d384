package dev.bilten.e2e;

/** What tests look for in the demo of nile. */
final class Demo {
    private Demo() {}

    /** The id of an event with two kinds of ticket, each with a limit. */
    static String event(Visitor owner) {
        return owner.get("/admin/jump?q=Winter%20Concert").find("href=\"/admin/events/([0-9a-f-]{36})\"");
    }
}
