package dev.bilten.webkit.themes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text is UTF-8 without a mark at its beginning. By such a mark a browser reads a style sheet in another encoding than we
 * checked it in, whatever it was sent as.
 */
final class EncodingCheck {
    private static final Pattern TEXT = Pattern.compile(".+\\.(html|txt|md|css|svg|properties|yaml)|[^.]+");
    private static final char MARK = '\uFEFF';

    private EncodingCheck() {}

    static Optional<Finding> check(String file, byte[] bytes) {
        return TEXT.matcher(file).matches()
                ? wrong(bytes).map(line -> Finding.error(file, line, "file-encoding"))
                : Optional.empty();
    }

    /** The line of the first byte that does not belong there. */
    private static Optional<Integer> wrong(byte[] bytes) {
        var text = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        var read = text.flip().toString();
        int at = result.isError() ? read.length() : stray(read);
        return at < 0 ? Optional.empty() : Optional.of(Lines.at(read, at));
    }

    private static int stray(String text) {
        int mark = text.indexOf(MARK);
        int nothing = text.indexOf('\0');
        return mark < 0 || nothing >= 0 && nothing < mark ? nothing : mark;
    }
}
