package dev.bilten.webkit.view;

import java.util.function.Supplier;
import org.thymeleaf.cache.ICacheEntryValidity;

/**
 * Keeps what is read of templates for the page that it is read for. While developing, an edit shows on the next page, and yet a part
 * that stands in each of fifty rows is read once: to read it again for each takes longer than all the rest of the page.
 */
final class DrawnPage implements ICacheEntryValidity {
    private static final ScopedValue<DrawnPage> CURRENT = ScopedValue.newInstance();

    private DrawnPage() {}

    static <T> T drawing(Supplier<T> page) {
        return ScopedValue.where(CURRENT, new DrawnPage()).call(page::get);
    }

    static DrawnPage current() {
        return CURRENT.get();
    }

    @Override
    public boolean isCacheable() {
        return true;
    }

    @Override
    public boolean isCacheStillValid() {
        Effort.spend();
        return CURRENT.isBound() && CURRENT.get() == this;
    }
}
