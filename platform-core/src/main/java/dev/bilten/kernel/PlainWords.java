package dev.bilten.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that somebody looks for, as they are compared: without case, accents and vowel marks, since people leave these out
 * when they type. Letters that only differ in their dress are one: {@code ı} is i, {@code ß} is ss, each alef is a bare one.
 */
public record PlainWords(List<String> all) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** Also the stroke that makes Arabic words longer. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\u0640]+");
    /** What no decomposition takes apart, in small letters. */
    private static final Map<Integer, String> BARE = Map.ofEntries(
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ς', "σ"),
            Map.entry((int) '’', "'"),
            // alef wasla, alef maksura, ta marbuta, and the kaf and ya of Persian keyboards
            Map.entry(0x0671, "\u0627"),
            Map.entry(0x0649, "\u064a"),
            Map.entry(0x0629, "\u0647"),
            Map.entry(0x06a9, "\u0643"),
            Map.entry(0x06cc, "\u064a"));

    public PlainWords {
        all = List.copyOf(all);
    }

    public static PlainWords of(String typed) {
        return new PlainWords(SPACE.splitAsStream(plain(typed))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Whether each of them stands in one of these texts, in whatever order; no words stand in all. */
    public boolean in(String... texts) {
        if (none()) {
            return true;
        }
        var text = Arrays.stream(texts).map(PlainWords::plain).collect(Collectors.joining(" "));
        return all.stream().allMatch(text::contains);
    }

    public boolean none() {
        return all.isEmpty();
    }

    /** A text as it is compared. */
    public static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(bare.length());
        bare.codePoints().forEach(letter -> plain.append(plain(letter)));
        return plain.toString();
    }

    private static String plain(int letter) {
        return Character.isDigit(letter)
                ? Integer.toString(Character.digit(letter, 10))
                : BARE.getOrDefault(letter, Character.toString(letter));
    }
}
