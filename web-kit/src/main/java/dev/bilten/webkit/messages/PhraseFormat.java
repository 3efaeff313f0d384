package dev.bilten.webkit.messages;

import dev.bilten.kernel.Phrase;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Puts phrases into a pattern that only knows text: each is stood for by a sign that no text has, and put in its place when the
 * pattern is filled.
 */
public final class PhraseFormat {
    /** The first of 32 code points that Unicode keeps free of characters, for programs' own use. */
    private static final char FIRST = '\uFDD0';

    private static final int MOST = 32;

    private final @Nullable Object[] arguments;
    private final Phrase[] phrases;

    public PhraseFormat(@Nullable Object... arguments) {
        this.arguments = arguments.clone();
        this.phrases = new Phrase[Math.min(arguments.length, MOST)];
        for (int i = 0; i < phrases.length; i++) {
            if (arguments[i] instanceof Phrase phrase && !phrase.plain()) {
                phrases[i] = phrase;
                this.arguments[i] = String.valueOf((char) (FIRST + i));
            }
        }
    }

    /** What the pattern is filled with. */
    public @Nullable Object[] arguments() {
        return arguments.clone();
    }

    public Phrase phrase(String filled) {
        var parts = new ArrayList<Phrase>();
        int from = 0;
        for (int i = 0; i < filled.length(); i++) {
            int which = filled.charAt(i) - FIRST;
            if (which >= 0 && which < phrases.length && phrases[which] != null) {
                parts.add(Phrase.of(filled.substring(from, i)));
                parts.add(phrases[which]);
                from = i + 1;
            }
        }
        parts.add(Phrase.of(filled.substring(from)));
        return Phrase.joined("", parts);
    }
}
