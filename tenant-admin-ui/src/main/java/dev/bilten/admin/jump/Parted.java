package dev.bilten.admin.jump;

import dev.bilten.admin.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An act or page and the thing it belongs to, as both stand among the words that somebody typed: {@code winter copy}, {@code copy
 * winter}.
 *
 * @param rest the words that do not mean the act, and so name the thing
 */
record Parted(Spot spot, String rest) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 12;
    /** Each is looked for on its own. */
    private static final int MOST_THINGS = 5;

    /** All that have words of both; of a text of which the fewest words name the thing first. */
    static List<Parted> of(List<Spot> spots, String text, Wording wording) {
        var words = SPACE.split(text);
        if (words.length < 2 || words.length > MOST_WORDS) {
            return List.of();
        }
        var all = spots.stream()
                .map(spot -> new Parted(spot, rest(words, word -> spot.meant(word, wording))))
                .filter(one -> !one.rest.isEmpty() && !one.rest.equals(String.join(" ", words)))
                .toList();
        var things = all.stream()
                .map(Parted::rest)
                .distinct()
                .sorted((one, two) -> Integer.compare(one.length(), two.length()))
                .limit(MOST_THINGS)
                .toList();
        return all.stream().filter(one -> things.contains(one.rest)).toList();
    }

    static Stream<String> words(String text) {
        return SPACE.splitAsStream(text).limit(MOST_WORDS);
    }

    /** The words without this one. */
    static String without(String word, String text) {
        return rest(SPACE.split(text), word::equals);
    }

    private static String rest(String[] words, Predicate<String> act) {
        return Arrays.stream(words).filter(act.negate()).collect(Collectors.joining(" "));
    }
}
