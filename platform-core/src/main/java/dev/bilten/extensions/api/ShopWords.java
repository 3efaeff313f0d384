package dev.bilten.extensions.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;
import java.util.Map;

/** What an organizer's shop, its mails and its printed tickets say, before the organizer changed a word. */
public interface ShopWords {
    /** ICU MessageFormat patterns by key; a key without words in the language has those in English. */
    Map<String, String> of(TenantContext tenant, String language);

    /**
     * What {@code {0}}, {@code {1}} … stand for in a text that is filled in with the same things whatever it says: the names of
     * its places, in their order. Empty for a text that gets what its own words ask for.
     */
    List<String> variables(String key);
}
