package dev.bilten.identity.api;

import dev.bilten.kernel.Text;

/**
 * What an organizer's buyers agree to and are told, as Markdown in the shop's languages.
 *
 * @param terms what whoever orders agrees to; where there are none nobody is asked
 * @param privacy what happens to what buyers say about themselves
 */
public record LegalTexts(Text terms, Text privacy) {
    public static final SettingKey<LegalTexts> KEY = new SettingKey<>("legal", LegalTexts.class);
    public static final LegalTexts NONE = new LegalTexts(Text.EMPTY, Text.EMPTY);

    /** In one language, in characters. */
    public static final int LONGEST = 50_000;
}
