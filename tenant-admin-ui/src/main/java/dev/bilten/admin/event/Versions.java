package dev.bilten.admin.event;

import dev.bilten.webkit.forms.Form;

/** Which version an editor saw, as the form carries it along. */
public final class Versions {
    /** No record has it: a form without its version is never the newest. */
    private static final long NONE = -1;

    private Versions() {}

    public static long of(Form form) {
        var sent = form.raw("version");
        return sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : NONE;
    }
}
