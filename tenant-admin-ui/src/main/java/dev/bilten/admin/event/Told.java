package dev.bilten.admin.event;

/** What became of the form before: a kind of notice and the key of its words. */
record Told(String kind, String key) {
    static Told of(String done) {
        var kind = done.equals("incomplete") ? "danger" : "success";
        return new Told(kind, "done." + done);
    }
}
