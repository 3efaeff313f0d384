package dev.bilten.webkit.themes;

import dev.bilten.webkit.themes.Contract.Type;
import dev.bilten.webkit.themes.Uses.Use;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a template makes a mere text of words that may be in another language than the page: nobody hears then in which. */
final class MereWords {
    private static final Type WORDS = new Type.Plain("words");
    /** What writes them with their language, and what only asks about them or hands them on. */
    private static final Set<String> KEPT = Set.of(
            "text",
            "alt",
            "if",
            "unless",
            "switch",
            "case",
            "each",
            "with",
            "object",
            "replace",
            "insert",
            "fragment",
            "remove");

    private MereWords() {}

    /** The paths that are written so. */
    static Stream<String> of(Use use, List<Scope> scopes) {
        return TemplateCheck.PATH
                .matcher(use.value())
                .results()
                .filter(path -> scopes.stream().anyMatch(scope -> WORDS.equals(scope.at(path.group(1), path.group(2)))))
                .filter(path -> KEPT.contains(use.attribute())
                        ? joined(use, path.start(), path.end())
                        : !filledIn(use, path.start()))
                .map(path -> path.group(1) + path.group(2))
                .distinct();
    }

    /** A sentence of the page in an attribute has no other way to name something. */
    private static boolean filledIn(Use use, int start) {
        var before = use.value().substring(0, start);
        return before.chars().filter(sign -> sign == '{').count()
                > before.chars().filter(sign -> sign == '}').count();
    }

    /** Beside a plus, or between two bars with something else. */
    private static boolean joined(Use use, int start, int end) {
        if (!use.attribute().equals("text") && !use.attribute().equals("alt")) {
            return false;
        }
        var before = use.value().substring(0, start).stripTrailing();
        var after = use.value().substring(end).stripLeading();
        boolean barred = before.chars().filter(sign -> sign == '|').count() % 2 == 1;
        return before.endsWith("+")
                || after.startsWith("+")
                || barred && !(before.endsWith("|") && after.startsWith("|"));
    }
}
