package dev.bilten.e2e;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The organizer's pages of codes, with what is typed there. */
record CodesInAdmin(Visitor owner, String event) {
    private static final String MARK =
            UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    /** A code that takes ten percent off, once. */
    String made(String begin) {
        var code = begin + "-" + MARK;
        owner.post(owner.get(form()), form(), terms(Map.of("how", "ONE", "code", code)));
        return code;
    }

    String form() {
        return "/admin/codes/new?event=" + event;
    }

    /** Where a code has its page. */
    String page(String code) {
        return owner.get("/admin/codes?q=" + code).find("href=\"(/admin/codes/[0-9a-f-]{36})\"");
    }

    static long on(Answer page) {
        return Pattern.compile("row-link mono").matcher(page.body()).results().count();
    }

    static Map<String, String> terms(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("kind", "PERCENT", "percent", "10", "maxUses", "1"));
        fields.putAll(typed);
        return fields;
    }
}
