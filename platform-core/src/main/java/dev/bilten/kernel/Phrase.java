package dev.bilten.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words as one reader gets them. Those that stand in another language than the reader's know in which: "2 × " is of the page,
 * "Day ticket" may be English on a French one. A page says it to whoever reads it aloud.
 *
 * @param parts in the order in which they are read
 */
public record Phrase(List<Part> parts) {
    public static final Phrase EMPTY = new Phrase(List.of());

    /** @param language BCP 47; null where it is the reader's, or nobody's */
    public record Part(String words, @Nullable String language) {}

    public Phrase {
        parts = parts.stream().filter(part -> !part.words().isEmpty()).toList();
    }

    /** In the reader's language. */
    public static Phrase of(String words) {
        return new Phrase(List.of(new Part(words, null)));
    }

    public static Phrase of(String words, @Nullable String language) {
        return new Phrase(List.of(new Part(words, language)));
    }

    public static Phrase joined(String between, List<Phrase> phrases) {
        var parts = new ArrayList<Part>();
        phrases.stream().filter(phrase -> !phrase.parts().isEmpty()).forEach(phrase -> {
            if (!parts.isEmpty()) {
                parts.add(new Part(between, null));
            }
            parts.addAll(phrase.parts());
        });
        return new Phrase(parts);
    }

    public Phrase then(String words) {
        return then(of(words));
    }

    public Phrase then(Phrase more) {
        return joined("", List.of(this, more));
    }

    /** Nothing in it is in another language than the reader's. */
    public boolean plain() {
        return parts.stream().allMatch(part -> part.language() == null);
    }

    /** The language of all of its words, figures and signs beside them left aside; empty where they are the reader's or of several. */
    public Optional<String> language() {
        var languages = parts.stream()
                .filter(part -> part.language() != null || part.words().chars().anyMatch(Character::isLetter))
                .map(part -> Optional.ofNullable(part.language()))
                .distinct()
                .toList();
        return languages.size() == 1 ? languages.getFirst() : Optional.empty();
    }

    public boolean isBlank() {
        return parts.stream().allMatch(part -> part.words().isBlank());
    }

    /** Null where nothing is said. */
    public @Nullable Phrase orNull() {
        return isBlank() ? null : this;
    }

    /** All of it, without its languages. */
    @Override
    public String toString() {
        return parts.size() == 1
                ? parts.getFirst().words()
                : parts.stream().map(Part::words).collect(Collectors.joining());
    }
}
