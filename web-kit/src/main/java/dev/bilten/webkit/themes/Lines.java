package dev.bilten.webkit.themes;

/** Where something stands in a text. */
final class Lines {
    private Lines() {}

    /** The line of a character, from 1. */
    static int at(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The first line that begins with these words, or 0. */
    static int of(String text, String words) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().replaceFirst("^- *\\{?", "").startsWith(words)) {
                return i + 1;
            }
        }
        return 0;
    }
}
