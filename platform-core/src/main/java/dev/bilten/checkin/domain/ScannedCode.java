package dev.bilten.checkin.domain;

import dev.bilten.kernel.Secrets;
import java.util.Locale;

/**
 * What a gate read, as it is compared: lower case, without spaces and hyphens; of an address only its last part.
 *
 * @param text longer ones are cut: nothing that long opens a door
 */
public record ScannedCode(String text) {
    private static final int LONGEST = 200;

    public static ScannedCode of(String raw) {
        var last = lastPart(raw.length() > 2_000 ? raw.substring(0, 2_000) : raw);
        var code = new StringBuilder();
        last.codePoints().filter(Character::isLetterOrDigit).limit(LONGEST).forEach(code::appendCodePoint);
        return new ScannedCode(code.toString().toLowerCase(Locale.ROOT));
    }

    /** How the scan is kept: enough to see that two were the same, useless at a door. */
    public String hash() {
        return Secrets.hash(text);
    }

    @Override
    public String toString() {
        return "ScannedCode[…]";
    }

    /** {@code https://host/t/abc?x=1} → {@code abc}; also where a reader turned it to capitals. */
    private static String lastPart(String raw) {
        var trimmed = raw.strip();
        if (!trimmed.contains("/")) {
            return trimmed;
        }
        var path = trimmed.split("[?#]", 2)[0];
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
