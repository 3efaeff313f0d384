package dev.bilten.extensions.api;

import dev.bilten.kernel.TenantContext;
import java.util.Map;

/** What an organizer's shop says in its theme, before the organizer changed a word. */
public interface ShopWords {
    /** ICU MessageFormat patterns by key; a key without words in the language has those in English. */
    Map<String, String> of(TenantContext tenant, String language);
}
