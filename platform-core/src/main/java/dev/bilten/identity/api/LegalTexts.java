package dev.bilten.identity.api;

import dev.bilten.kernel.Text;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an organizer's buyers agree to and are told, as Markdown in the shop's languages.
 *
 * @param terms what whoever orders agrees to; where there are none nobody is asked
 * @param privacy what happens to what buyers say about themselves
 */
public record LegalTexts(Text terms, Text privacy) {
    public static final SettingKey<LegalTexts> KEY = new SettingKey<>("legal", LegalTexts.class);
    public static final LegalTexts NONE = new LegalTexts(Text.EMPTY, Text.EMPTY);

    /** What holds, of whoever says it: each text as a whole, in all its languages, of the innermost level that has any of it. */
    public static LegalTexts of(Chain<LegalTexts> chain) {
        return new LegalTexts(
                heard(chain, LegalTexts::terms).value(),
                heard(chain, LegalTexts::privacy).value());
    }

    /** One of the two, and on whose word it holds. */
    public static Inherited<Text> heard(Chain<LegalTexts> chain, Function<LegalTexts, Text> which) {
        return chain.of(texts -> Optional.of(which.apply(texts)).filter(text -> !text.isBlank()), Text.EMPTY);
    }

    /** In one language, in characters. */
    public static final int LONGEST = 50_000;
}
