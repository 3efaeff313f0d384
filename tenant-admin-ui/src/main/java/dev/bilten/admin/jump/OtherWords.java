package dev.bilten.admin.jump;

import dev.bilten.admin.Wording;
import dev.bilten.kernel.PlainWords;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** What people call a page besides its name: who types "refund" looks for the orders. */
final class OtherWords {
    static final String KEY = "jump.also.";

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int SHORTEST = 3;
    private static final int ENDING = 2;
    /** The pages of the rail that have some, by their addresses. */
    private static final Map<String, String> OF_RAIL = Map.ofEntries(
            rail("events"),
            rail("orders"),
            rail("checkin"),
            rail("people"),
            rail("reports"),
            rail("codes"),
            rail("plugins"),
            rail("themes"),
            rail("settings"),
            rail("team"),
            rail("keys"),
            rail("audit"));

    private OtherWords() {}

    private static Map.Entry<String, String> rail(String page) {
        return Map.entry("/admin/" + page, KEY + page);
    }

    /** The key of those of a page of the rail; empty for none. */
    static String of(String href) {
        return OF_RAIL.getOrDefault(href, "");
    }

    /**
     * Whether each word that somebody typed is in the name or in the other words, or is a longer form of one of them, in
     * whatever order and with or without accents.
     *
     * @param also the key of the other words; empty for none
     */
    static boolean mean(String typed, String name, String also, Wording wording) {
        var words = PlainWords.plain(also.isEmpty() ? name : name + " " + wording.text(also));
        return Arrays.stream(SPACE.split(PlainWords.plain(typed)))
                .allMatch(word -> words.contains(word) || longer(word, words));
    }

    /** Taxes for tax, refunds for refund. */
    private static boolean longer(String typed, String words) {
        return Arrays.stream(SPACE.split(words))
                .anyMatch(word -> word.length() >= SHORTEST
                        && typed.length() <= word.length() + ENDING
                        && typed.startsWith(word));
    }
}
