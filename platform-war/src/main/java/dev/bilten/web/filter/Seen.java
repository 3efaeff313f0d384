package dev.bilten.web.filter;

import dev.bilten.webkit.access.Caller;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is found out about a request only when somebody asks, and then once. */
final class Seen {
    private @Nullable Caller caller;
    private @Nullable String browser;

    Caller caller(Supplier<Caller> lookup) {
        var known = caller;
        if (known == null) {
            known = lookup.get();
            caller = known;
        }
        return known;
    }

    String browser(Supplier<String> lookup) {
        var known = browser;
        if (known == null) {
            known = lookup.get();
            browser = known;
        }
        return known;
    }
}
