package dev.bilten.admin.brand;

import dev.bilten.extensions.api.ShopWords;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.webkit.themes.WordingCheck;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is different about words that stand in mails and on printed tickets. */
final class MailSentence {
    private static final String MAIL = "mail.";
    private static final String PRINTED = "pdf.";

    private MailSentence() {}

    /** The last part of a message key, or null: it may ask for all that is filled in there, not only for what it asks for now. */
    static @Nullable String fault(String key, String pattern, String original, String language, ShopWords words) {
        if (key.startsWith(PRINTED) && pattern.replaceAll("\\{[0-9]}", "").matches("(?s).*[{}].*")) {
            return "broken"; // on paper a number in braces is all there is
        }
        var filled = IntStream.range(0, words.variables(key).size())
                .mapToObj(i -> "{" + i + "}")
                .collect(Collectors.joining());
        return WordingCheck.fault(pattern, original + filled, language);
    }

    static Optional<String> preview(String key) {
        return Arrays.stream(MailTemplate.values())
                .filter(template -> key.startsWith(MAIL + template.key() + "."))
                .findFirst()
                .map(template -> "/admin/brand/mails/" + template.key() + "/");
    }
}
