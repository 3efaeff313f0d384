package dev.bilten.admin.themes;

import dev.bilten.admin.Wording;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.themes.Finding;
import java.util.List;
import java.util.Locale;

/**
 * Something that was found in a theme, in the reader's words.
 *
 * @param bad refuses the upload
 */
record FindingRow(boolean bad, String severity, String place, String text) {
    private static final String SENTENCES = "dev/bilten/webkit/themes/check";
    private static final int MOST = 200;

    static List<FindingRow> of(List<Finding> findings, Messages messages, Locale reader) {
        var sentences = new Wording(messages, SENTENCES, reader);
        return findings.stream()
                .limit(MOST)
                .map(one -> new FindingRow(
                        one.error(),
                        sentences.text(one.severityKey()),
                        one.place(),
                        sentences.text(one.key(), one.arguments().toArray())))
                .toList();
    }
}
